import { useClockWords, useFormat } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

type Told = Pick<Activity, 'day' | 'time' | 'zone' | 'kind' | 'purpose'>;

/** A contact in a line of text: "Thu 26 Nov 10:30, meeting: agree the menu"; a time of another zone with its city. */
export function useContactText(): (activity: Told) => string {
  const { t } = useTranslation('words');
  const format = useFormat();
  const clock = useClockWords();
  return useCallback(
    ({ kind, purpose, ...at }) => {
      const when = [format.day(at.day), clock.time(at)].filter(Boolean).join(' ');
      const what = t(`activityKinds.${kind}`).toLocaleLowerCase(format.locale);
      return purpose ? `${when}, ${what}: ${purpose}` : `${when}, ${what}`;
    },
    [t, format, clock],
  );
}
