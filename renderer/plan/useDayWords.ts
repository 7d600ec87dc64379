import { useSettings } from '@renderer/data';
import type { Slot } from '@shared/domain/planner';
import { useTranslation } from 'react-i18next';
import { dayKind, type SlotLoad, shownLoads } from './load';
import type { DayCount } from './rows';

export interface DayWords {
  /** "12 of 20 calls"; of a day that takes none, what it holds. */
  slot(load: SlotLoad): string;
  /** "12 of 20 calls · 2 of 3 meetings"; '' when nothing is known of it. */
  load(day: DayCount): string;
  /** "call day" where days of calls and of meetings alternate, short "calls"; '' else. */
  kind(day: DayCount, isShort?: boolean): string;
}

/** How full a day is and what it is for, in words. */
export function useDayWords(): DayWords {
  const { t } = useTranslation('plan');
  const { alternation } = useSettings().planner;
  const slot = ({ slot: of, used, capacity, isOver }: SlotLoad): string => {
    if (capacity === 0) return t(`load.${of}Only`, { count: used });
    const full = t(`load.${of}`, { used, count: capacity });
    return isOver ? `${full}, ${t('load.over', { count: used - capacity })}` : full;
  };
  return {
    slot,
    load: ({ load }) => shownLoads(load).map(slot).join(' · '),
    kind: ({ load }, isShort = false) => {
      const kind: Slot | null = alternation === 'none' ? null : dayKind(load);
      if (kind === null) return '';
      if (isShort) return t(`load.kinds.${kind}`);
      return kind === 'calls' ? t('load.callDay') : t('load.meetingDay');
    },
  };
}
