import { asKept, inWritersWords, type Placeholder, type PlaceholderNames } from '@shared/domain/scripts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface Placeholders {
  readonly nameOf: (of: Placeholder) => string;
  /** A kept text as its writer reads it. */
  readonly shown: (text: string) => string;
  /** What was written, as it is kept. */
  readonly kept: (text: string) => string;
}

/** Placeholders in the words of the interface: nobody has to learn `{client}` to write "{клиент}". */
export function usePlaceholders(): Placeholders {
  const { t } = useTranslation('scripts');
  return useMemo(() => {
    const names: PlaceholderNames = t('placeholders', { returnObjects: true });
    return {
      nameOf: (of) => names[of],
      shown: (text) => inWritersWords(text, names),
      kept: (text) => asKept(text, names),
    };
  }, [t]);
}
