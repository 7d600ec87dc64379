import { useNames } from '@renderer/format';
import {
  LIMIT_DAYS,
  OFFSET_DAYS,
  type ProcessDefinition,
  type ProcessFault,
  processFaults,
} from '@shared/domain/process';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeProcess } from './useProcess';

/** What was refused at which field, as a sentence. */
export interface Refused<Field extends string> {
  readonly field: Field;
  readonly why: string;
}

/** Keeps a changed process, or says at the field why it cannot be kept. */
export function useGuard<Field extends string>(change: ChangeProcess) {
  const [refused, setRefused] = useState<Refused<Field> | null>(null);
  const sentence = useFaultSentence();
  const keep = (next: ProcessDefinition, field: Field, known?: string | null): void => {
    const why = known ?? sentence(processFaults(next)[0]);
    setRefused(why === null ? null : { field, why });
    if (why === null) change(next);
  };
  return { refused, keep };
}

/** A fault in the user's words; null for none. */
export function useFaultSentence(): (fault: ProcessFault | undefined) => string | null {
  const { t } = useTranslation('settings');
  const names = useNames();
  return useCallback(
    (fault) => {
      if (!fault) return null;
      const { code, key, other } = fault;
      const point = (each: string): string => names.point({ key: each, title: '' });
      const most = code === 'limit-out-of-range' ? LIMIT_DAYS : OFFSET_DAYS;
      return t(`process.faults.${code}`, { name: point(key), other: point(other), most });
    },
    [t, names],
  );
}
