import { useNotices } from '@renderer/errors/useNotices';
import type { PlanLine } from '@shared/contract/plan';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { whyStays } from './line';

/** Says why a key did nothing with these lines; of many, about the first. */
export function useWhyStays(): (lines: readonly PlanLine[]) => void {
  const { t } = useTranslation('plan');
  const { say } = useNotices();
  return useCallback(
    ([line]) => {
      const why = line ? whyStays(line) : null;
      if (line && why) say(t(`stays.${why}`, { time: line.time }));
    },
    [t, say],
  );
}
