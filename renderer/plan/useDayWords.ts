import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { Slot } from '@shared/domain/planner';
import { useTranslation } from 'react-i18next';
import { dayKind, type SlotLoad, shownLoads } from './load';
import type { DayCount } from './rows';

type Counts = Pick<DayCount, 'count' | 'done' | 'toPlan'>;

export interface DayWords {
  /** "12 contacts · 3 to plan", of a day at work "2 of 12 done · 3 to plan"; '' without lines. */
  counted(day: Counts): string;
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
  const format = useFormat();
  const { alternation } = useSettings().planner;
  const slot = ({ slot: of, used, capacity, isOver }: SlotLoad): string => {
    if (capacity === 0) return t(`load.${of}Only`, { count: used });
    const full = t(`load.${of}`, { used, count: capacity });
    return isOver ? `${full}, ${t('load.over', { count: used - capacity })}` : full;
  };
  const counted = ({ count, done, toPlan }: Counts): string => {
    const contacts = count - toPlan;
    const held =
      done > 0 ? t('doneOf', { done, all: contacts }) : contacts > 0 && t('contacts', { count: contacts });
    return [held, toPlan > 0 && t('waitingPoints', { number: format.number(toPlan) })]
      .filter(Boolean)
      .join(' · ');
  };
  return {
    slot,
    counted,
    load: ({ load }) => shownLoads(load).map(slot).join(' · '),
    kind: ({ load }, isShort = false) => {
      const kind: Slot | null = alternation === 'none' ? null : dayKind(load);
      if (kind === null) return '';
      if (isShort) return t(`load.kinds.${kind}`);
      return kind === 'calls' ? t('load.callDay') : t('load.meetingDay');
    },
  };
}
