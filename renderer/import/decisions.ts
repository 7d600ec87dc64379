import type { ImportColumn } from '@shared/contract/importShapes';
import type { ImportMap } from '@shared/domain/import';
import { type FieldId, takesMany } from '@shared/domain/import/fields';

/** What a column is imported as under decisions that the database may not have answered yet. */
export function fieldOf(column: Pick<ImportColumn, 'header' | 'field'>, map: ImportMap): FieldId | null {
  const own = map.columns[column.header];
  return own === undefined ? column.field : own;
}

/**
 * Gives a column a field, or leaves it out (null). A field that only one column can have is taken from the column that
 * had it.
 */
export function withField(
  map: ImportMap,
  columns: readonly Pick<ImportColumn, 'header' | 'field'>[],
  header: string,
  field: FieldId | null,
): ImportMap {
  const changed: Record<string, FieldId | null> = { ...map.columns, [header]: field };
  if (field !== null && !takesMany(field)) {
    for (const column of columns) {
      if (column.header !== header && fieldOf(column, map) === field) changed[column.header] = null;
    }
  }
  return { ...map, columns: changed };
}

/** What the file's word of a stage, or its name of a product, means; undefined takes the answer back. */
export function withMeaning<K extends keyof ImportMap['values']>(
  map: ImportMap,
  of: K,
  value: string,
  meaning: ImportMap['values'][K][string] | undefined,
): ImportMap {
  const { [value]: _former, ...rest } = map.values[of];
  const meanings = meaning === undefined ? rest : { ...rest, [value]: meaning };
  return { ...map, values: { ...map.values, [of]: meanings } };
}

/** Rows of another kind have other fields: what was said about columns falls, the rest stays. */
export const asKind = (map: ImportMap, kind: NonNullable<ImportMap['as']>): ImportMap => ({
  ...map,
  as: kind,
  columns: {},
});
