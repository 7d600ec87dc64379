import { type ClockWords, type Format, useClockWords, useFormat, useToday } from '@renderer/format';
import type { Day } from '@shared/domain/time';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlanWords } from './usePlanWords';
import { type Reasons, useReasons } from './useReasons';
import type { PlanWords } from './words';

/** What lines need to speak: asked for once by the list, because a row of its own hooks costs more than its texts. */
export interface RowWords {
  readonly t: TFunction<readonly ['plan', 'words', 'signs']>;
  readonly format: Format;
  readonly reasons: Reasons;
  /** Of lines that the generated plan explains. */
  readonly plan: PlanWords;
  readonly today: Day;
  readonly clock: ClockWords;
}

export function useRowWords(): RowWords {
  const { t } = useTranslation(['plan', 'words', 'signs']);
  const format = useFormat();
  const reasons = useReasons();
  const plan = usePlanWords();
  const today = useToday();
  const clock = useClockWords();
  return useMemo(
    () => ({ t, format, reasons, plan, today, clock }),
    [t, format, reasons, plan, today, clock],
  );
}
