import type { MantineThemeOverride } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from './theme';

/** The theme with the words that Mantine's own buttons say to a screen reader, in the user's language. */
export function useLocalTheme(): MantineThemeOverride {
  const { t } = useTranslation('common');
  return useMemo(
    // Put together by hand: Mantine's `mergeThemeOverrides` copies every colour first, at each start.
    () => ({
      ...theme,
      components: {
        ...theme.components,
        CloseButton: { defaultProps: { 'aria-label': t('close') } },
        InputClearButton: { defaultProps: { 'aria-label': t('clear') } },
      },
    }),
    [t],
  );
}
