/** `mark`: the column that the event filled, by which the log tells who did it. Empty columns keep the rows alike. */
interface Part {
  readonly what: string;
  readonly day: string;
  readonly at: string;
  readonly mark: string;
  readonly name?: string;
  readonly text?: string;
  readonly who?: string;
  readonly amount?: string;
  readonly version?: string;
  readonly kind?: string;
  readonly score?: string;
  readonly planned?: string;
  readonly id?: string;
  readonly from: string;
}

const part = (of: Part): string => `
  SELECT ${of.id ?? 'x.id'} AS id, ${of.what} AS what, ${of.day} AS day, ${of.at} AS at, '${of.mark}' AS mark,
    ${of.name ?? "''"} AS name, ${of.text ?? "''"} AS text, ${of.who ?? "''"} AS who, ${of.amount ?? 'NULL'} AS amount,
    ${of.version ?? 'NULL'} AS version, ${of.kind ?? "''"} AS kind, ${of.score ?? 'NULL'} AS score,
    ${of.planned ?? '0'} AS planned
  FROM ${of.from}`;

const DOCUMENT = { name: 'x.number', kind: 'x.kind', version: 'x.version' };
const DOCUMENTS = 'documents x WHERE x.deal_id = :id AND x.deleted_at IS NULL';
const STEP = { name: 'x.title', at: "''" };
const STEPS = 'preparation_steps x WHERE x.deal_id = :id AND x.deleted_at IS NULL';
const APPROVAL = { name: 'x.name', kind: 'd.kind', version: 'd.version', at: "''" };
const APPROVALS = `approvals x JOIN approval_rounds r ON r.id = x.round_id JOIN documents d ON d.id = r.document_id
  WHERE x.deal_id = :id AND r.deleted_at IS NULL AND d.deleted_at IS NULL`;
const CASES = 'cases x WHERE x.deal_id = :id AND x.deleted_at IS NULL';
const VISITS = 'stage_visits x WHERE x.deal_id = :id';
/** Why a stage was entered stands on the visit before it. */
const WHY = `coalesce((SELECT b.reason FROM stage_visits b WHERE b.deal_id = x.deal_id AND b.left_at = x.entered_at
  AND b.id <> x.id LIMIT 1), '')`;

/** The events of a deal as one SELECT over all the tables that tell them. */
export const EVENTS = [
  part({
    ...{
      what: "'contact'",
      day: 'coalesce(x.done_day, x.day)',
      at: "coalesce(x.done_at, x.time, '')",
      mark: 'done_at',
    },
    ...{ planned: "x.status = 'planned'" },
    from: "activities x WHERE x.deal_id = :id AND x.deleted_at IS NULL AND x.status <> 'cancelled'",
  }),
  part({
    ...{ what: "'stage-' || x.entry", day: 'x.entered_day', at: 'x.entered_at', mark: '', kind: 'x.stage' },
    ...{ text: WHY, who: 'x.who', from: VISITS },
  }),
  part({
    ...{ what: "'stage-' || x.exit", day: 'x.left_day', at: 'x.left_at', mark: '', kind: 'x.stage' },
    ...{ text: 'x.reason', who: 'x.left_who', from: `${VISITS} AND x.exit IN ('won', 'lost', 'cancelled')` },
  }),
  part({
    ...DOCUMENT,
    ...{ what: "'document-sent'", day: 'x.sent_day', at: 'x.sent_at', mark: 'sent_day', amount: 'x.amount' },
    from: `${DOCUMENTS} AND x.sent_day IS NOT NULL`,
  }),
  part({
    ...DOCUMENT,
    ...{ what: "'document-' || CASE x.state WHEN 'rejected' THEN 'rejected' ELSE 'accepted' END" },
    ...{ day: 'x.answered_day', at: "''", mark: 'answered_day', text: 'x.answer' },
    from: `${DOCUMENTS} AND x.answered_day IS NOT NULL`,
  }),
  part({
    ...DOCUMENT,
    ...{ what: "'document-signed'", day: 'x.signed_day', at: 'x.signed_at', mark: 'signed_day' },
    from: `${DOCUMENTS} AND x.signed_day IS NOT NULL`,
  }),
  part({
    ...APPROVAL,
    ...{
      what: "'approval-asked'",
      day: 'x.asked_day',
      mark: 'asked_day',
      from: `${APPROVALS} AND x.asked_day IS NOT NULL`,
    },
  }),
  part({
    ...APPROVAL,
    ...{ what: "'approval-' || x.decision", day: 'x.decided_day', mark: 'decision', text: 'x.comment' },
    ...{ who: 'x.decided_by', from: `${APPROVALS} AND x.decision IS NOT NULL` },
  }),
  part({
    ...{
      what: "'money-' || x.kind",
      day: 'x.day',
      at: 'x.created_at',
      mark: 'created_at',
      amount: 'x.amount',
    },
    ...{ text: 'x.note', from: 'receipts x WHERE x.deal_id = :id AND x.deleted_at IS NULL' },
  }),
  part({
    ...STEP,
    ...{
      what: "'step-done'",
      day: 'x.done_day',
      mark: 'done_day',
      from: `${STEPS} AND x.done_day IS NOT NULL`,
    },
    who: 'x.responsible',
  }),
  part({
    ...STEP,
    ...{
      what: "'step-asked'",
      day: 'x.asked_day',
      mark: 'asked_day',
      from: `${STEPS} AND x.asked_day IS NOT NULL`,
    },
  }),
  part({
    ...STEP,
    ...{ what: "'step-' || x.sign_off", day: 'x.answered_day', mark: 'answered_day', text: 'x.comment' },
    from: `${STEPS} AND x.answered_day IS NOT NULL AND x.sign_off IN ('given', 'rejected')`,
  }),
  part({
    ...{
      what: "'survey'",
      day: 'x.day',
      at: 'x.created_at',
      mark: 'created_at',
      text: 'x.influence',
      score: 'x.score',
    },
    from: 'survey_responses x WHERE x.deal_id = :id AND x.deleted_at IS NULL',
  }),
  part({
    ...{
      what: "'case-opened'",
      day: 'x.opened_day',
      at: 'x.created_at',
      mark: 'created_at',
      text: 'x.causes',
      from: CASES,
    },
  }),
  part({
    ...{ what: "'case-called'", day: 'x.called_day', at: "''", mark: 'called_day' },
    from: `${CASES} AND x.called_day IS NOT NULL`,
  }),
  part({
    ...{ what: "'case-closed'", day: 'x.closed_day', at: "''", mark: 'closed_day', text: 'x.told' },
    from: `${CASES} AND x.closed_day IS NOT NULL`,
  }),
].join('\n  UNION ALL');
