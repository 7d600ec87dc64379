import { IconPhone, IconUsers } from '@tabler/icons-react';
import { shownLoads } from './load';
import styles from './DayStrip.module.css';
import type { DayCount } from './rows';
import { useDayWords } from './useDayWords';

/** As many figures have room beside their icons in a day of the narrowest window. */
const ROOM = 10;
const ICONS = { calls: IconPhone, meetings: IconUsers } as const;

/** "☎ 12/20  ⚇ 2/3" of one day, where it is `narrow` without the icons; the words are read aloud and stand in the tooltip of the day. */
export function DayLoads({ day, narrow = false }: { day: DayCount; narrow?: boolean }) {
  const words = useDayWords();
  const loads = shownLoads(day.load).map((load) => ({
    ...load,
    text: load.capacity === 0 ? String(load.used) : `${load.used}/${load.capacity}`,
  }));
  const isWide = loads.reduce((sum, { text }) => sum + text.length, 0) > ROOM;
  return (
    <span className={styles.loads} data-wide={isWide || undefined} data-narrow={narrow || undefined}>
      {loads.map((load) => {
        const Icon = ICONS[load.slot];
        const { used, capacity, isOver, text } = load;
        return (
          <span
            key={load.slot}
            role="img"
            aria-label={words.slot(load)}
            className={styles.load}
            data-over={isOver || undefined}
            data-full={(capacity > 0 && used === capacity) || undefined}
          >
            <Icon size={12} aria-hidden />
            {text}
          </span>
        );
      })}
    </span>
  );
}
