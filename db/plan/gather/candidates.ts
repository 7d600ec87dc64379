import type { ReadableDb } from '@db/connection/sqlite';
import { frequenciesOf } from '@db/cadence';
import { type ReachBook, readReach } from '@db/permissions';
import { channelOf, type Frequency, NO_LIMIT } from '@shared/domain/permission';
import type { Candidate, Reason } from '@shared/domain/planner';
import { addDays, type Day } from '@shared/domain/time';
import { TWO_WAY_RESULTS } from '@shared/domain/words';

/** Reasons of one client that ask for the same person. */
export interface Wanted {
  readonly clientId: string;
  /** Null: whom to ask for when nobody is named. */
  readonly personId: string | null;
  readonly reasons: readonly Reason[];
}

export interface Around {
  /** The days to be planned. */
  readonly from: Day;
  readonly to: Day;
  readonly today: Day;
  /** Contacts that are no other contacts: those that are placed anew, and those that stand in the plan. */
  readonly without: ReadonlySet<string>;
  /** Days of further contacts, of plans that are not written yet. */
  readonly also: ReadonlyMap<string, readonly Day[]>;
}

/** Asked for in some milliseconds. */
const CLIENTS_AT_ONCE = 200;

/**
 * Candidates of the planner: who wants to be contacted, with permission, windows, gap and the days of other contacts, read for some
 * hundred clients at a time. The order is kept.
 */
export function* candidatesFor(
  db: ReadableDb,
  wanted: readonly Wanted[],
  around: Around,
): Generator<number, Candidate[]> {
  const candidates: Candidate[] = [];
  for (let at = 0; at < wanted.length; at += CLIENTS_AT_ONCE) {
    const slice = wanted.slice(at, at + CLIENTS_AT_ONCE);
    const clientIds = [...new Set(slice.map(({ clientId }) => clientId))];
    const book = readReach(db, { clientIds, today: around.today });
    const frequencies = frequenciesOf(db, clientIds);
    const contacts = otherContacts(db, clientIds, around, furthest(frequencies));
    for (const { clientId, personId, reasons } of slice) {
      const others = contacts.get(clientId) ?? NONE;
      candidates.push({
        clientId,
        personId: personId ?? book.personOf(clientId),
        reasons: reasons.map((reason) => asLiked(reason, book, clientId, personId)),
        reach: book.of(clientId, personId),
        frequency: frequencies.get(clientId) ?? NO_LIMIT,
        contacts: around.also.has(clientId) ? [...others, ...(around.also.get(clientId) ?? [])] : others,
      });
    }
    yield Math.min(at + CLIENTS_AT_ONCE, wanted.length);
  }
  return candidates;
}

const NONE: readonly Day[] = [];

/**
 * By the channel that the person likes best, if it is one of those that would do (`product.md` §4). Somebody who is not happy is talked
 * to, whatever they like.
 */
function asLiked(reason: Reason, book: ReachBook, clientId: string, personId: string | null): Reason {
  if (reason.kind === 'unhappy' || reason.kinds.length < 2) return reason;
  const liked = book.preferredOf(clientId, personId);
  const first = liked === null ? undefined : reason.kinds.find((kind) => channelOf(kind) === liked);
  return first === undefined
    ? reason
    : { ...reason, kinds: [first, ...reason.kinds.filter((kind) => kind !== first)] };
}

/** So many days around the week another contact can matter. */
function furthest(frequencies: ReadonlyMap<string, Frequency>): number {
  let days = 0;
  for (const { minimumGap, cap } of frequencies.values()) days = Math.max(days, minimumGap, cap?.days ?? 0);
  return days;
}

/**
 * The days on which a client was or will be in contact apart from what is planned here. Attempts that nobody answered bother
 * nobody (`shared/domain/permission`, tooOften); what is overdue did not take place.
 */
export function otherContacts(
  db: ReadableDb,
  clientIds: readonly string[],
  { from, to, today, without }: Around,
  reach: number,
): Map<string, Day[]> {
  const found = new Map<string, Day[]>();
  const rows = db.all<{ clientId: string; id: string; day: Day }>(CONTACTS, {
    ...{ ids: JSON.stringify(clientIds), today },
    ...{ from: addDays(from, -reach), to: addDays(to, reach) },
  });
  for (const { clientId, id, day } of rows) {
    if (without.has(id)) continue;
    const own = found.get(clientId);
    if (own) own.push(day);
    else found.set(clientId, [day]);
  }
  return found;
}

const CONTACTS = `SELECT a.client_id AS clientId, a.id, a.done_day AS day
  FROM json_each(:ids) j CROSS JOIN activities a INDEXED BY activities_two_way
    ON a.client_id = j.value AND a.done_day BETWEEN :from AND :to
  WHERE a.status = 'done' AND a.deleted_at IS NULL AND a.result IN (${TWO_WAY_RESULTS.map((each) => `'${each}'`).join(', ')})
  UNION ALL SELECT a.client_id, a.id, a.day
  FROM json_each(:ids) j CROSS JOIN activities a INDEXED BY activities_planned_by_client
    ON a.client_id = j.value AND a.day BETWEEN max(:from, :today) AND :to
  WHERE a.status = 'planned' AND a.deleted_at IS NULL`;
