import type { CommandContext } from '@db/log/command';
import { AS_WRITTEN, type FormerLine } from '../former';
import type { LineChange, Move } from './changes';
import type { KeyedDifference } from './difference';

/** A row of `plan_lines` as it is to be. */
export type Row = Pick<
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
export function rowsOf(activityId: string, change: LineChange, former: readonly FormerLine[]): Row[] {
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

export function writtenNow({ db }: CommandContext, ids: readonly string[]): Map<string, string> {
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

export function isAsBefore(row: Row & { readonly wrote: string }): boolean {
  const { former } = row;
  return former !== null && COLUMNS.every((column) => former[column] === row[column]);
}

export function storeRow(
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
export function marksOf({ added, moved, changed }: KeyedDifference): (row: Row) => FormerLine['change'] {
  const keys = (list: readonly { readonly key: string }[]) => new Set(list.map(({ key }) => key));
  const [isAdded, isMoved, isChanged] = [keys(added), keys(moved), keys(changed)];
  return ({ key, joined }) => {
    if (joined === 1) return '';
    if (isAdded.has(key)) return 'added';
    if (isMoved.has(key)) return 'moved';
    return isChanged.has(key) ? 'changed' : '';
  };
}
