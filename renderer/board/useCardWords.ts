import { useFormat } from '@renderer/format';
import { type Names, useNames } from '@renderer/format/useNames';
import type { Format } from '@renderer/format';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What the lines of a card are written with. Made once for the whole board: a hundred cards are on it at a time. */
export interface CardWords {
  readonly t: TFunction<['board', 'signs']>;
  readonly format: Format;
  readonly pointName: Names['point'];
}

export function useCardWords(): CardWords {
  const { t } = useTranslation(['board', 'signs']);
  const format = useFormat();
  const { point } = useNames();
  return useMemo(() => ({ t, format, pointName: point }), [t, format, point]);
}
