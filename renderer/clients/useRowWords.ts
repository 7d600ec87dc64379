import { type Format, useFormat } from '@renderer/format';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** What rows need to speak: asked for once by the table, because a row of its own hooks costs more than its cells. */
export interface RowWords {
  readonly t: TFunction<readonly ['clients', 'client', 'words', 'signs', 'permission']>;
  readonly format: Format;
}

export function useRowWords(): RowWords {
  const { t } = useTranslation(['clients', 'client', 'words', 'signs', 'permission']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
}
