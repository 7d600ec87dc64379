import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const ORIGINS = ['coldCall', 'request', 'recommendation', 'event', 'website', 'advertising'] as const;

/** Where clients usually come from, to choose from; any other words are as good. */
export function useOrigins(): string[] {
  const { t } = useTranslation('leads');
  return useMemo(() => ORIGINS.map((origin) => t(`origins.${origin}`)), [t]);
}
