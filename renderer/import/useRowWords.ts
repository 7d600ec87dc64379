import type { ImportRowVerdict } from '@shared/contract/importShapes';
import type { FieldId } from '@shared/domain/import/fields';
import { isFieldId } from '@shared/domain/import/fields';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export interface RowWords {
  /** Why a row is rejected, one sentence each. */
  reasons(row: ImportRowVerdict): string[];
  /** What is kept but should be looked at. */
  warnings(row: ImportRowVerdict): string[];
  /** By what the record that is there already was found, and what would change in it. */
  match(row: ImportRowVerdict): string | null;
  /** All of it in one line. */
  line(row: ImportRowVerdict): string;
}

/** The sentences of a row's verdict. */
export function useRowWords(): RowWords {
  const { t } = useTranslation('import');
  return useMemo(() => {
    const fieldName = (field: string): string =>
      isFieldId(field) ? t(`field.${field satisfies FieldId}`) : field;
    const words = {
      reasons: (row: ImportRowVerdict) =>
        row.reasons.map(({ code, column, value }) => t(`reason.${code}`, { column, value })),
      warnings: (row: ImportRowVerdict) =>
        row.warnings.map(({ code, column, value }) => t(`warning.${code}`, { column, value })),
      match: ({ match }: ImportRowVerdict) => {
        if (!match) return null;
        const found = t(`matchedBy.${match.by}`);
        if (match.changes.length === 0) return found;
        return `${found} ${t('changes', { fields: match.changes.map(fieldName).join(', ') })}`;
      },
    };
    return {
      ...words,
      line: (row) =>
        [...words.reasons(row), words.match(row), ...words.warnings(row)].filter(Boolean).join(' '),
    };
  }, [t]);
}
