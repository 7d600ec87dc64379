import type { FieldId, ImportKind } from '../fields';
import { headerKey } from '../headers';

/** The headers of one table, as profiles look at them. */
export interface Headers {
  /** As written, trimmed. */
  readonly raw: readonly string[];
  /** Compared form, see `headerKey`. */
  readonly keys: ReadonlySet<string>;
}

/** What one program's export looks like. */
export interface SourceProfile {
  /** Kept in the database beside external ids: never rename. */
  readonly id: string;
  /** Null: a table we know and cannot import. */
  readonly kind: ImportKind | null;
  /** Whether headers carry the program's own marks; a subset of its columns is enough when the marks are there. */
  readonly marks: (headers: Headers) => boolean;
  /** Header key → field; null for columns that are known and of no use to us. */
  readonly columns: ReadonlyMap<string, FieldId | null>;
}

/**
 * Writes a profile down. `fields` names the headers of each field, `|` between them; `unused` the headers to leave
 * alone, so that the general words do not take them for something else.
 */
export function profile(
  id: string,
  kind: ImportKind | null,
  marks: SourceProfile['marks'],
  fields: Partial<Record<FieldId, string>>,
  unused = '',
): SourceProfile {
  const columns = new Map<string, FieldId | null>();
  for (const header of split(unused)) columns.set(headerKey(header), null);
  for (const [field, headers] of Object.entries(fields) as [FieldId, string][]) {
    for (const header of split(headers)) columns.set(headerKey(header), field);
  }
  return { id, kind, marks, columns };
}

const split = (headers: string): string[] => headers.split('|').filter((header) => header !== '');

/** True when all these headers are there. */
export const all =
  (...headers: readonly string[]): SourceProfile['marks'] =>
  ({ keys }) =>
    headers.every((header) => keys.has(headerKey(header)));

/** True when at least `least` of these headers are there. */
export const some =
  (least: number, ...headers: readonly string[]): SourceProfile['marks'] =>
  ({ keys }) =>
    headers.filter((header) => keys.has(headerKey(header))).length >= least;

/** True when at least two headers and a third of all start like this. */
export const prefixed =
  (prefix: string): SourceProfile['marks'] =>
  ({ raw }) => {
    const count = raw.filter((header) => header.startsWith(prefix)).length;
    return count >= 2 && count * 3 >= raw.length;
  };

export const both =
  (first: SourceProfile['marks'], second: SourceProfile['marks']): SourceProfile['marks'] =>
  (headers) =>
    first(headers) && second(headers);

export const none =
  (...headers: readonly string[]): SourceProfile['marks'] =>
  ({ keys }) =>
    headers.every((header) => !keys.has(headerKey(header)));
