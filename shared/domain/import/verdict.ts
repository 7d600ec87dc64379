import type { ImportRow } from './drafts';
import type { Issue, Reason, Warning } from './issues';
import type { OnDuplicate } from './map';

export const VERDICTS = ['create', 'update', 'unchanged', 'skip-duplicate', 'reject'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** A record of ours that a row may be about. */
export interface Match {
  readonly id: string;
  /** By what it was found; the row's own id in its source is the surest. */
  readonly by: 'external-id' | 'name' | 'title' | 'phone' | 'email';
  /** Fields in which the row says something else than the record; only fields that the row has. */
  readonly changes: readonly string[];
}

export interface Verdict {
  readonly kind: VerdictKind;
  /** The record it is about, null when none is. */
  readonly match: Match | null;
  readonly reasons: readonly Issue<Reason>[];
  readonly warnings: readonly Issue<Warning>[];
}

/**
 * Decides what happens to a row: rejected when anything speaks against it; created when nothing of ours is like it; else as the
 * user wants duplicates treated. A row whose record says the same already is unchanged whatever was chosen, so importing
 * a file twice changes nothing; and a record with the same id from the same source is never made a second time.
 */
export function decide(row: ImportRow, matches: readonly Match[], onDuplicate: OnDuplicate): Verdict {
  const { warnings } = row;
  const [match = null] = matches;
  const verdict = (kind: VerdictKind, reasons: readonly Issue<Reason>[] = []): Verdict => ({
    kind,
    match: kind === 'create' || kind === 'reject' ? null : match,
    reasons,
    warnings,
  });
  if (row.reasons.length > 0) return verdict('reject', row.reasons);
  if (match === null) return verdict('create');
  if (onDuplicate === 'create' && match.by !== 'external-id') return verdict('create');
  if (matches.length > 1) {
    if (onDuplicate === 'skip') return verdict('skip-duplicate');
    return verdict('reject', [{ code: 'several-matches', column: '', value: String(matches.length) }]);
  }
  if (match.changes.length === 0) return verdict('unchanged');
  return verdict(onDuplicate === 'skip' ? 'skip-duplicate' : 'update');
}
