import { useFormat, useNames, useToday } from '@renderer/format';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanWords, planWords } from './words';

export function usePlanWords(): PlanWords {
  const { t } = useTranslation(['plan']);
  const format = useFormat();
  const names = useNames();
  const today = useToday();
  return useMemo(() => planWords({ t, format, names, today }), [t, format, names, today]);
}
