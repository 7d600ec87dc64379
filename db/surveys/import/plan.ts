import type { ReadableDb } from '@db/connection/sqlite';
import { pacer } from '@db/serve/pace';
import type { Progress } from '@shared/contract/transport';
import { isStale, isUnhappy } from '@shared/domain/surveys';
import {
  type AnswerDraft,
  type AnswerReason,
  type AnswerVerdict,
  type AnswerWarning,
  readAnswer,
  type Remark,
} from '@shared/domain/surveys/import';
import { nameKey } from '@shared/domain/names';
import type { Day } from '@shared/domain/time';
import { type Answer, type Origin, type StoredResponse, type SurveyedDeal, surveyedDeal } from '../store';
import { DealBook, type FoundDeal } from './deals';
import type { AnswerFile } from './file';
import { isSame, knownAnswer, originOf } from './known';

/** What becomes of one row. */
export interface PlannedAnswer {
  readonly line: number;
  readonly verdict: AnswerVerdict;
  readonly draft: AnswerDraft;
  readonly deal: SurveyedDeal | null;
  /** What is stored; null in a rejected row. */
  readonly answer: Answer | null;
  /** The answer that is there already. */
  readonly known: StoredResponse | null;
  /** Where a stored answer came from. */
  readonly origin: Origin | null;
  /** It opens a case. */
  readonly unhappy: boolean;
}

/** Reads and matches every row against what is there; nothing is written. */
export function* planAnswers(
  db: ReadableDb,
  file: AnswerFile,
  today: Day,
): Generator<Progress, PlannedAnswer[]> {
  const drafts = file.rows.map(({ line, cells, flaw }) => ({
    line,
    draft: readAnswer({ cells, flaw: flaw !== undefined }, file.fields, file.order, today, file.from1904),
  }));
  const deals = new DealBook(
    db,
    drafts.map(({ draft }) => draft),
  );
  const pace = pacer();
  const seen = new Set<string>();
  const planned: PlannedAnswer[] = [];
  for (const { line, draft } of drafts) {
    const deal = deals.find(draft);
    const key = draft.externalId !== '' && deal.kind === 'found' ? `${draft.externalId} ${deal.id}` : '';
    const told = seen.has(key) ? rejected(draft, 'repeated', draft.externalId) : draft;
    if (key !== '') seen.add(key);
    planned.push(planRow(db, deal, { line, draft: told }, today));
    if (pace.due()) yield pace.report('checking', planned.length, drafts.length);
  }
  return planned;
}

function planRow(
  db: ReadableDb,
  about: FoundDeal,
  { line, draft: read }: { readonly line: number; readonly draft: AnswerDraft },
  today: Day,
): PlannedAnswer {
  const { draft, dealId } = read.reasons.length > 0 ? { draft: read, dealId: null } : withDeal(about, read);
  const deal = dealId === null ? null : surveyedDeal(db, dealId);
  const nothing = { line, deal, answer: null, known: null, origin: null, unhappy: false };
  if (deal === null || draft.score === null) return { ...nothing, draft, verdict: 'reject' };

  const { personId, warnings } = personOf(db, deal, draft);
  const stale = isStale(draft.day, today) && isUnhappy(draft.score);
  const noted: AnswerDraft = {
    ...draft,
    warnings: [
      ...draft.warnings,
      ...warnings,
      ...(stale ? [{ code: 'old', value: draft.day } as const] : []),
    ],
  };
  const answer: Answer = {
    ...{ personId, day: draft.day, way: 'form', score: draft.score, scores: draft.scores },
    ...{ influence: draft.influence, mayCall: draft.mayCall, comment: draft.comment },
  };
  const before = knownAnswer(db, deal, draft, answer);
  if (before === 'deleted')
    return { ...nothing, verdict: 'reject', draft: rejected(noted, 'deleted', draft.externalId) };
  const base = { line, draft: noted, deal, answer, origin: originOf(deal, draft, answer) };
  const unhappy = isUnhappy(draft.score) && !stale;
  if (before === null) return { ...base, verdict: 'create', known: null, unhappy };
  // A form that came back without a day is not moved to today by a second import.
  const same = isSame(
    before,
    noted.warnings.some(({ code }) => code === 'no-day') ? { ...answer, day: before.day } : answer,
  );
  if (same) return { ...base, verdict: 'same', known: before, unhappy: false };
  return { ...base, verdict: 'update', known: before, unhappy: unhappy && !isUnhappy(before.score) };
}

function withDeal(deal: FoundDeal, draft: AnswerDraft): { draft: AnswerDraft; dealId: string | null } {
  if (deal.kind === 'found') return { draft, dealId: deal.id };
  const value = draft.document || draft.deal || draft.client;
  return {
    draft: rejected(draft, deal.kind === 'ambiguous' ? 'deal-ambiguous' : 'deal-unknown', value),
    dealId: null,
  };
}

const rejected = (draft: AnswerDraft, code: AnswerReason, value: string): AnswerDraft => ({
  ...draft,
  reasons: [...draft.reasons, { code, value }],
});

function personOf(
  db: ReadableDb,
  { clientId }: SurveyedDeal,
  { person }: AnswerDraft,
): { personId: string | null; warnings: Remark<AnswerWarning>[] } {
  if (person === '') return { personId: null, warnings: [] };
  const key = nameKey(person);
  const people = db.all<{ id: string }>(
    'SELECT id FROM people WHERE client_id = ? AND name_key = ? AND deleted_at IS NULL ORDER BY created_at, id LIMIT 2',
    [clientId, key],
  );
  const [only, other] = people;
  if (only && !other) return { personId: only.id, warnings: [] };
  return { personId: null, warnings: [{ code: 'person-unknown', value: person }] };
}
