import { useFormat } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** A contact in a line of text: "Thu 26 Nov 10:30, meeting: agree the menu". */
export function useContactText(): (activity: Pick<Activity, 'day' | 'time' | 'kind' | 'purpose'>) => string {
  const { t } = useTranslation('words');
  const format = useFormat();
  return useCallback(
    ({ day, time, kind, purpose }) => {
      const when = time ? `${format.day(day)} ${time}` : format.day(day);
      const what = t(`activityKinds.${kind}`).toLocaleLowerCase(format.locale);
      return purpose ? `${when}, ${what}: ${purpose}` : `${when}, ${what}`;
    },
    [t, format],
  );
}
