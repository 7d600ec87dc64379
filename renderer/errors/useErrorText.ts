import { REFUSALS } from '@shared/domain/process/outcomes';
import type { ErrorData } from '@shared/errors';
import { errorValues } from '@shared/text/errorValues';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The sentence for an error: what happened, what was kept, what to do (`errors.json`). */
export function useErrorText(): (error: ErrorData) => string {
  const { t } = useTranslation('errors');
  return useCallback((error: ErrorData) => errorText(t, error), [t]);
}

/** @see useErrorText; `t` reads the namespace `errors`. */
export function errorText(t: TFunction<'errors'>, error: ErrorData): string {
  const reason = REFUSALS.find((each) => each === error.detail?.reason);
  // The step that was refused knows better why than its code.
  if (error.code === 'move-not-allowed' && reason) return t(`refusals.${reason}`, { ns: 'deals' });
  const values: Record<string, unknown> = errorValues(error.detail, (why) => t(`reasons.${why}`));
  return t(error.code, values);
}
