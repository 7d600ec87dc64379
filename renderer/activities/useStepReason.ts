import { useFormat } from '@renderer/format';
import type { Proposal } from '@shared/contract/activity';
import { minutesOf, type Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ending } from './results';

/** Why the rules propose this day and time, in one short line: "2nd attempt, in the afternoon; Fri 27 Nov is a holiday". */
export function useStepReason(): (proposal: Proposal, ending: Ending, kind: ActivityKind) => string {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const after = useCallback(
    (ending: Ending, kind: ActivityKind): string => {
      const isSent = ending === 'done' || ending === 'spoke';
      if (kind === 'greeting' && (isSent || ending === 'no-answer')) return t('why.greeting');
      if (kind === 'invitation' && isSent) return t('why.invitation');
      return ending === 'no-answer' ? t('why.another') : t(`why.after.${ending}`);
    },
    [t],
  );
  return useCallback(
    ({ attempt, every, time, holiday, shifted }, ending, kind) => {
      const part = time && ending === 'no-answer' ? t(`why.parts.${partOf(time)}`) : '';
      const lead =
        attempt > 0
          ? t(`why.attempts.${NUMBERED.find((each) => each === attempt) ?? 'more'}`)
          : every !== null
            ? t('why.cadence', { count: every })
            : after(ending, kind);
      const first = part ? `${lead}, ${part}` : lead;
      const off = holiday && t('why.holiday', { day: format.day(holiday.day), name: holiday.name });
      const reasons = SHIFTS.filter((code) => shifted.includes(code)).map((code) => t(`why.shifted.${code}`));
      return [first, ...(off ? [off] : []), ...reasons].join('; ');
    },
    [t, format, after],
  );
}

const NUMBERED = [2, 3, 4, 5] as const;

/** What moved the day, worth a word; days off stand in the calendar. */
const SHIFTS = ['gap', 'cap', 'window-closed'] as const;

/** The part of the day that people call by a name. */
export function partOf(time: Time): 'morning' | 'noon' | 'afternoon' | 'evening' {
  const minutes = minutesOf(time);
  if (minutes < 11.5 * 60) return 'morning';
  if (minutes < 13.5 * 60) return 'noon';
  return minutes < 16.5 * 60 ? 'afternoon' : 'evening';
}
