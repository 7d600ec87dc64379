import { IconPhone, IconUsers } from '@tabler/icons-react';
import { shownLoads } from './load';
import styles from './plan.module.css';
import type { DayCount } from './rows';
import { useDayWords } from './useDayWords';

const ICONS = { calls: IconPhone, meetings: IconUsers } as const;

/** "☎ 12/20  ⚇ 2/3" of one day; the words are read aloud and stand in the tooltip of the day. */
export function DayLoads({ day }: { day: DayCount }) {
  const words = useDayWords();
  return (
    <span className={styles.loads}>
      {shownLoads(day.load).map((load) => {
        const Icon = ICONS[load.slot];
        const { used, capacity, isOver } = load;
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
            {capacity === 0 ? used : `${used}/${capacity}`}
          </span>
        );
      })}
    </span>
  );
}
