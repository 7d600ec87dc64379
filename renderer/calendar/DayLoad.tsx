import type { DayLoadData } from '@shared/contract/planWords';
import { IconPhone, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const SLOTS = ['calls', 'meetings'] as const;
const ICONS = { calls: IconPhone, meetings: IconUsers } as const;

interface DayLoadProps {
  readonly load: DayLoadData;
  /** Only what is more than the day takes: a cell of a month has no room for what is in order. */
  readonly onlyOver?: boolean;
}

/** How full a day is against what it takes: "☎ 12/20 ⚇ 2/3"; more than it takes is marked. */
export function DayLoad({ load, onlyOver = false }: DayLoadProps) {
  const { t } = useTranslation('calendar');
  return (
    <span className="cue-loads">
      {SLOTS.map((slot) => {
        const [used, capacity] = [load.used[slot], load.capacity[slot]];
        if (used === 0 && capacity === 0) return null;
        const Icon = ICONS[slot];
        const isOver = used > capacity;
        if (onlyOver && !isOver) return null;
        const words = t(`load.${slot}`, { used, capacity });
        const said = isOver ? `${words}. ${t('load.over')}` : words;
        return (
          <span
            key={slot}
            role="img"
            className="cue-load"
            data-over={isOver || undefined}
            title={said}
            aria-label={said}
          >
            <Icon size={11} aria-hidden />
            {used}/{capacity}
            {isOver && '!'}
          </span>
        );
      })}
    </span>
  );
}
