import { aliasesOf } from './aliases';
import { type FieldId, IMPORT_KINDS, type ImportKind, isOffered, REQUIRED, takesMany } from './fields';
import { headerKey } from './headers';
import { SOURCES, type SourceProfile } from './sources';

/** A column and what we take it for. */
export interface ProposedColumn {
  /** Position in the table, from 0. */
  readonly index: number;
  readonly header: string;
  /** Null: not imported. */
  readonly field: FieldId | null;
  /** 1: the program's own header; 0.8: a common word; 0.5: it only resembles one; 0: nothing known. */
  readonly confidence: number;
}

export interface Recognition {
  /** `unknown`, or the id of a source profile. */
  readonly source: string;
  /** Null when the table resembles none of our kinds. */
  readonly kind: ImportKind | null;
  readonly columns: readonly ProposedColumn[];
  /** Of each required group of which no column was found, its first field. */
  readonly missing: readonly FieldId[];
  /**
   * Under which name external ids are kept. Of an unknown table it is made from its headers: the ids 1, 2, 3 of two different
   * spreadsheets are not the same records.
   */
  readonly idScope: string;
}

/**
 * Recognises from its headers what program wrote a table and what it is about, and proposes a field for each column. Any
 * subset and order of a program's columns is enough, as long as something particular to it is there. `as` fixes the kind.
 */
export function recognise(head: readonly string[], as: ImportKind | null = null): Recognition {
  const keys = head.map(headerKey);
  const found = sourceOf(head, keys, as);
  const kind = as ?? (found ? found.kind : likeliestKind(keys));
  const source = found?.id ?? 'unknown';
  const columns = kind ? proposeColumns(head, keys, kind, found) : head.map(leftOut);
  return {
    source,
    kind,
    columns,
    missing: kind
      ? missingFields(
          kind,
          columns.map(({ field }) => field),
        )
      : [],
    idScope: source === 'unknown' ? `table-${fingerprint(keys, kind)}` : source,
  };
}

/** Of each required group without a mapped field, its first field. */
export function missingFields(kind: ImportKind, mapped: readonly (FieldId | null)[]): FieldId[] {
  return REQUIRED[kind].flatMap((group) =>
    group.some((field) => mapped.includes(field)) ? [] : group.slice(0, 1),
  );
}

const leftOut = (header: string, index: number): ProposedColumn => ({
  index,
  header,
  field: null,
  confidence: 0,
});

/** The profile with its marks present that knows most of the columns. */
function sourceOf(
  head: readonly string[],
  keys: readonly string[],
  as: ImportKind | null,
): SourceProfile | null {
  const headers = { raw: head.map((header) => header.trim()), keys: new Set(keys) };
  let best: { source: SourceProfile; known: number } | null = null;
  for (const source of SOURCES) {
    if ((as !== null && source.kind !== as) || !source.marks(headers)) continue;
    const known = keys.filter((key) => source.columns.has(key)).length;
    if (known > (best?.known ?? 0)) best = { source, known };
  }
  return best?.source ?? null;
}

/** Fields that only a table of that kind has. */
const TELLING: Readonly<Record<ImportKind, RegExp>> = {
  clients: /^client\.(industry|segment|externalId|notes)$/,
  people: /^person\.(firstName|lastName|middleName|birthday|externalId)$/,
  deals: /^deal\.(stage|amount|status|closedDay|lostReason|externalId|eventDay)$/,
  products: /^product\.(price|externalId|series)$/,
};

/** The kind whose words cover the headers best; null when hardly any of them is known or a required field is missing. */
function likeliestKind(keys: readonly string[]): ImportKind | null {
  let best: { kind: ImportKind; score: number } | null = null;
  for (const kind of IMPORT_KINDS) {
    const aliases = aliasesOf(kind);
    const fields = keys.flatMap((key) => aliases.get(key) ?? []);
    if (missingFields(kind, fields).length > 0) continue;
    const near = keys.filter((key) => !aliases.has(key) && resembling(key, aliases) !== null);
    const own = new Set(fields.filter((field) => TELLING[kind].test(field)));
    const tooWide = kind === 'products' && keys.length > 8 ? 3 : 0;
    const score = fields.length + near.length / 2 + own.size * 2 - tooWide;
    if (score > (best?.score ?? 1)) best = { kind, score };
  }
  return best?.kind ?? null;
}

function proposeColumns(
  head: readonly string[],
  keys: readonly string[],
  kind: ImportKind,
  source: SourceProfile | null,
): ProposedColumn[] {
  const aliases = aliasesOf(kind);
  const proposals = head.map((header, index): ProposedColumn => {
    const key = keys[index] ?? '';
    const own = source?.columns.get(key);
    if (own !== undefined) return { index, header, field: own, confidence: 1 };
    const common = aliases.get(key);
    if (common) return { index, header, field: common, confidence: 0.8 };
    const near = resembling(key, aliases);
    return near ? { index, header, field: near, confidence: 0.5 } : leftOut(header, index);
  });
  return withoutRivals(proposals, keys, kind);
}

/** A header that holds a known phrase of two words or more, or ends with a long known word («Ваш мобильный телефон»). */
function resembling(key: string, aliases: ReadonlyMap<string, FieldId>): FieldId | null {
  let best: { length: number; field: FieldId } | null = null;
  for (const [alias, field] of aliases) {
    const strong = alias.includes(' ') || alias.length >= 5;
    if (!strong || alias.length <= (best?.length ?? 0)) continue;
    if (` ${key} `.includes(` ${alias} `)) best = { length: alias.length, field };
  }
  return best?.field ?? null;
}

/**
 * A field that takes one column goes to the best proposal, the first of equals. Columns that the program's profile itself
 * gives to one field stay together (a won deal has its day in another column than a lost one), and so do columns with
 * the very same header.
 */
function withoutRivals(
  proposals: readonly ProposedColumn[],
  keys: readonly string[],
  kind: ImportKind,
): ProposedColumn[] {
  const winners = new Map<FieldId, ProposedColumn>();
  for (const proposal of proposals) {
    const { field, confidence } = proposal;
    if (field === null || takesMany(field) || !isOffered(field, kind)) continue;
    const rival = winners.get(field);
    if (!rival || confidence > rival.confidence) winners.set(field, proposal);
  }
  return proposals.map((proposal) => {
    const { field, header, index, confidence } = proposal;
    if (field === null) return proposal;
    if (!isOffered(field, kind)) return leftOut(header, index);
    const winner = winners.get(field);
    if (!winner || winner === proposal || confidence === 1) return proposal;
    return keys[winner.index] === keys[index] ? proposal : leftOut(header, index);
  });
}

/** A short name for a set of headers (FNV-1a, 32 bits): the same columns in another order are the same table. */
function fingerprint(keys: readonly string[], kind: ImportKind | null): string {
  let hash = 0x811c9dc5;
  for (const letter of [kind ?? '', ...[...keys].sort()].join('\n')) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
