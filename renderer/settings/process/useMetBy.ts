import type { PointRule } from '@shared/domain/process';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What makes a point and what meets it without the user's hand, in words. */
export function useMetBy(): (rule: PointRule) => string {
  const { t } = useTranslation('settings');
  return useCallback(
    (rule) => {
      if (rule.made === 'source') return t([`process.records.${rule.key}`, 'process.metBy.source'] as never);
      const met = t(`process.metBy.${rule.metBy}`);
      return rule.made === 'demand' ? t('process.whenAsked', { met }) : met;
    },
    [t],
  );
}
