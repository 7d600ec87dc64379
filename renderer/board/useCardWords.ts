import { useFormat } from '@renderer/format';
import { remembering } from '@renderer/format/remembering';
import { type Names, useNames } from '@renderer/format/useNames';
import type { Format } from '@renderer/format';
import type { SignKind } from '@renderer/signs';
import type { Day } from '@shared/domain/time';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What the lines of a card are written with. Made once for the whole board: a hundred cards are on it at a time. */
export interface CardWords {
  readonly t: TFunction<['board', 'signs']>;
  readonly format: Format;
  readonly pointName: Names['point'];
  /** The word of a sign. */
  readonly sign: (sign: SignKind) => string;
  /** "12 d". */
  readonly days: (count: number) => string;
  /** "26 Nov", and with its weekday and year. */
  readonly date: (day: Day) => string;
  readonly dayLong: (day: Day) => string;
}

export function useCardWords(): CardWords {
  const { t } = useTranslation(['board', 'signs']);
  const format = useFormat();
  const { point } = useNames();
  return useMemo(
    () => ({
      ...{ t, format, pointName: point },
      sign: remembering((sign: SignKind) => t(`signs:${sign}`)),
      days: remembering((count: number) => t('days', { count })),
      date: remembering(format.date),
      dayLong: remembering(format.dayLong),
    }),
    [t, format, point],
  );
}
