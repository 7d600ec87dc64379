import { insertActivity } from '@db/activities';
import { settleTouched } from '@db/activities/settle';
import type { CommandContext } from '@db/log/command';
import { readSettings } from '@db/settings/read';
import { isMeeting } from '@shared/domain/process';
import type { Day, Time, Week } from '@shared/domain/time';
import { AS_WRITTEN, type FormerLine, planId } from '../former';
import { type LineChange, linksOf, type MadeContact, type Move, type PlanChanges } from './changes';
import type { KeyedDifference } from './difference';
import type { Outcome } from './outcome';
import { link, unlink } from './strip';

export interface WriteRequest {
  readonly week: Week;
  readonly today: Day;
  readonly changes: PlanChanges;
  readonly difference: KeyedDifference;
  readonly outcome: Outcome;
}

/**
 * Writes a computed plan: its contacts and its lines, only what differs. A plan that is as it was before is not touched at all, not
 * even its time. Tells whether anything was written.
 */
export function writePlan(context: CommandContext, request: WriteRequest): boolean {
  const { db, now } = context;
  const { plan, lines, gone } = request.changes;
  const { former, manager } = plan;
  const touched = new Set<string>();
  const writes: boolean[] = [];
  for (const each of gone) writes.push(removeLine(context, each, touched));
  const rows = lines.map((change) => {
    const made = change.makes && makeContact(context, change.makes, change, manager);
    const activityId = made?.id ?? change.target.activityId ?? '';
    const moved = [change.moves, ...change.joined].map(
      (move) => move !== null && moveContact(context, move, touched),
    );
    writes.push(made?.isNew === true, ...moved, writeLinks(context, activityId, change));
    return { activityId, change };
  });
  settleTouched(context, [...touched]);

  const stored = rows.flatMap(({ activityId, change }) => rowsOf(activityId, change, former?.lines ?? []));
  const wrote = writtenNow(
    context,
    stored.map(({ activityId }) => activityId),
  );
  const full = stored.map((row) => ({ ...row, wrote: wrote.get(row.activityId) ?? '[]' }));
  const isSame =
    former !== null &&
    former.generatedAt !== null &&
    !writes.includes(true) &&
    former.outcome === JSON.stringify(request.outcome) &&
    full.every(isAsBefore);
  if (isSame) return false;

  const id = planId(db, { week: request.week, manager, newId: context.newId });
  db.one('UPDATE week_plans SET generated_at = ?, generated_day = ?, outcome = ? WHERE id = ?', [
    ...[now, request.today, JSON.stringify(request.outcome), id],
  ]);
  const marks = former?.generatedAt ? marksOf(request.difference) : () => '' as const;
  for (const row of full) storeRow(context, id, row, marks(row));
  return true;
}

/** A line that is no more; its contact as it is to be then. */
function removeLine(
  { db, now }: CommandContext,
  { line, contact }: PlanChanges['gone'][number],
  touched: Set<string>,
): boolean {
  const { activityId, id } = line;
  if (contact === 'goes') {
    db.one('UPDATE activities SET deleted_at = ? WHERE id = ?', [now, activityId]);
    db.run('UPDATE cases SET call_id = NULL WHERE call_id = ?', [activityId]);
    db.run('UPDATE survey_responses SET thanks_id = NULL WHERE thanks_id = ?', [activityId]);
  } else if (contact === 'goes back' && line.fromDay !== null) {
    putContact(db, activityId, { day: line.fromDay, time: line.fromTime, asked: line.fromAsked });
    noteDeal({ db }, activityId, touched);
  }
  if (line.status === 'planned' && contact !== 'goes')
    for (const each of linksOf(line.reasons)) unlink(db, activityId, each.kind, each.id);
  db.one('DELETE FROM plan_lines WHERE id = ?', [id]);
  return true;
}

function makeContact(
  context: CommandContext,
  makes: MadeContact,
  { target }: LineChange,
  manager: string,
): { readonly id: string; readonly isNew: boolean } {
  const { db } = context;
  if (target.activityId === null) {
    const { zone } = readSettings(db);
    const { id } = insertActivity(context, {
      ...makes,
      ...{ manager, zone, value: '', notes: '', origin: 'plan' },
    });
    return { id, isNew: true };
  }
  const id = target.activityId;
  const { dealId, personId, productId, kind, day, time, minutes, purpose } = makes;
  const changed = db.run(
    `UPDATE activities SET deal_id = :dealId, person_id = :personId, product_id = :productId, kind = :kind, day = :day,
       time = :time, minutes = :minutes, purpose = :purpose
     WHERE id = :id AND (deal_id, person_id, product_id, kind, day, time, minutes, purpose)
       IS NOT (:dealId, :personId, :productId, :kind, :day, :time, :minutes, :purpose)`,
    { id, dealId, personId, productId, kind, day, time, minutes, purpose },
  );
  return { id, isNew: changed > 0 };
}

function moveContact(context: CommandContext, { contact, to }: Move, touched: Set<string>): boolean {
  const changed = putContact(context.db, contact.id, to);
  if (changed && contact.dealId !== null && isMeeting(contact.kind)) touched.add(contact.dealId);
  return changed;
}

const putContact = (
  db: CommandContext['db'],
  id: string,
  to: { readonly day: Day; readonly time: Time | null; readonly asked: 0 | 1 },
): boolean =>
  db.run(
    `UPDATE activities SET day = :day, time = :time, asked = :asked
     WHERE id = :id AND (day, time, asked) IS NOT (:day, :time, :asked)`,
    { id, day: to.day, time: to.time, asked: to.asked },
  ) > 0;

/** Points that count from a planned meeting move with it. */
function noteDeal({ db }: Pick<CommandContext, 'db'>, activityId: string, touched: Set<string>): void {
  const row = db.get<{ dealId: string | null; kind: MadeContact['kind'] }>(
    'SELECT deal_id AS dealId, kind FROM activities WHERE id = ?',
    [activityId],
  );
  if (row?.dealId && isMeeting(row.kind)) touched.add(row.dealId);
}

/** What the contact answers, and what it no longer does. */
function writeLinks({ db }: CommandContext, activityId: string, { target, stored }: LineChange): boolean {
  if (stored.origin === 'finished') return false;
  const now = linksOf(stored.reasons);
  const before = target.former ? linksOf(target.former.reasons) : [];
  const isIn = (list: typeof now, one: (typeof now)[number]) =>
    list.some(({ kind, id }) => kind === one.kind && id === one.id);
  for (const each of before) if (!isIn(now, each)) unlink(db, activityId, each.kind, each.id);
  for (const each of now) link(db, activityId, each.kind, each.id);
  return now.length !== before.length || now.some((each) => !isIn(before, each));
}

type Row = Pick<
  FormerLine,
  | 'activityId'
  | 'clientId'
  | 'origin'
  | 'why'
  | 'reasons'
  | 'days'
  | 'objections'
  | 'made'
  | 'pinned'
  | 'joined'
> &
  Pick<FormerLine, 'fromDay' | 'fromTime' | 'fromAsked'> & {
    readonly former: FormerLine | null;
    /** As the difference knows the line. */
    readonly key: string;
  };

/** The rows of a line: its own, and one for each contact that moves along. */
function rowsOf(activityId: string, change: LineChange, former: readonly FormerLine[]): Row[] {
  const { target, stored, moves, joined } = change;
  const { clientId } = target.line;
  const key = target.activityId ?? target.line.key;
  const formerOf = (id: string) => former.find((line) => line.activityId === id) ?? null;
  return [
    { ...stored, ...{ activityId, clientId, key, joined: 0, former: target.former }, ...fromOf(moves) },
    ...joined.map(
      (move): Row => ({
        ...{ origin: 'generated', why: stored.why, reasons: '[]', days: '[]', objections: '[]' },
        ...{ made: 0, pinned: 0, joined: 1, clientId, key: '' },
        ...{ activityId: move.contact.id, former: formerOf(move.contact.id) },
        ...fromOf(move),
      }),
    ),
  ];
}

function fromOf(move: Move | null): Pick<Row, 'fromDay' | 'fromTime' | 'fromAsked'> {
  const stays = move === null || (move.contact.day === move.to.day && move.contact.time === move.to.time);
  if (stays) return { fromDay: null, fromTime: null, fromAsked: 0 };
  const { day, time, asked } = move.contact;
  return { fromDay: day, fromTime: time, fromAsked: asked };
}

function writtenNow({ db }: CommandContext, ids: readonly string[]): Map<string, string> {
  const rows = db.all<{ id: string; wrote: string }>(
    `SELECT a.id, ${AS_WRITTEN} AS wrote FROM json_each(?) j CROSS JOIN activities a ON a.id = j.value`,
    [JSON.stringify(ids)],
  );
  return new Map(rows.map(({ id, wrote }) => [id, wrote]));
}

const COLUMNS = [
  ...(['origin', 'why', 'reasons', 'days', 'objections', 'made', 'pinned', 'joined', 'wrote'] as const),
  ...(['fromDay', 'fromTime', 'fromAsked'] as const),
];

function isAsBefore(row: Row & { readonly wrote: string }): boolean {
  const { former } = row;
  return former !== null && COLUMNS.every((column) => former[column] === row[column]);
}

function storeRow(
  { db, newId }: CommandContext,
  planId: string,
  row: Row & { readonly wrote: string },
  change: FormerLine['change'],
): void {
  const { former, key: _key, ...values } = row;
  const params = { ...values, change };
  if (former) {
    if (isAsBefore(row) && former.change === change) return;
    db.one(UPDATE, { ...withoutIds(params), id: former.id });
  } else db.one(INSERT, { ...params, id: newId(), planId });
}

function withoutIds({
  activityId: _activity,
  clientId: _client,
  ...rest
}: Omit<Row, 'former' | 'key'> & {
  readonly wrote: string;
  readonly change: string;
}) {
  return rest;
}

const UPDATE = `UPDATE plan_lines SET origin = :origin, why = :why, reasons = :reasons, days = :days, objections = :objections,
    made = :made, pinned = :pinned, joined = :joined, wrote = :wrote, from_day = :fromDay, from_time = :fromTime,
    from_asked = :fromAsked, change = :change
  WHERE id = :id`;
const INSERT = `INSERT INTO plan_lines (id, plan_id, client_id, activity_id, origin, why, reasons, days, objections, made, pinned, joined,
    wrote, from_day, from_time, from_asked, change)
  VALUES (:id, :planId, :clientId, :activityId, :origin, :why, :reasons, :days, :objections, :made, :pinned, :joined,
    :wrote, :fromDay, :fromTime, :fromAsked, :change)`;

/** What the difference says of a line, for its mark. */
function marksOf({ added, moved, changed }: KeyedDifference): (row: Row) => FormerLine['change'] {
  const keys = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));
  const [isAdded, isMoved, isChanged] = [keys(added), keys(moved), keys(changed)];
  return ({ key, joined }) => {
    if (joined === 1) return '';
    if (isAdded.has(key)) return 'added';
    if (isMoved.has(key)) return 'moved';
    return isChanged.has(key) ? 'changed' : '';
  };
}
