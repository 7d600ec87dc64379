import { useTranslation } from 'react-i18next';

/** "10 working days before the event". */
export function useOffsetWords(): (offset: number) => string {
  const { t } = useTranslation('preparation');
  return (offset) => {
    if (offset === 0) return t('onDay');
    return offset < 0 ? t('before', { count: -offset }) : t('after', { count: offset });
  };
}
