import type { ReadableDb } from '@db/connection/sqlite';
import { readCalendar, readSettings } from '@db/settings/read';
import {
  GREETING_GAP,
  type Greeted,
  type MergedOccasion,
  mergeOccasions,
  type Occasion,
  type OccasionKind,
} from '@shared/domain/occasions';
import type { OccasionChoices } from '@shared/domain/occasions/schema';
import { addDays, type Day } from '@shared/domain/time';
import { gatherOccasions } from './gather';
import type { DaySpan, Whose } from './rows';

/**
 * The occasions of a manager's clients (null: of everybody's) that can be answered from `from` to `to`, by best day; the past is left out,
 * and so is what the user let pass, what has a contact already, and a greeting near another one of the same person. Clients
 * with whom work has ended or who want no contact have none.
 */
export const occasionsIn = (
  db: ReadableDb,
  { from, to }: DaySpan,
  manager: string | null,
  today: Day,
): MergedOccasion[] => openOccasions(db, { from: from < today ? today : from, to }, { manager });

/** The same for any span, also a past one, and for one client. */
export function openOccasions(db: ReadableDb, span: DaySpan, whose: Whose): MergedOccasion[] {
  if (span.to < span.from) return [];
  const { occasions: choices } = readSettings(db);
  const byClient = gatherOccasions(db, withNeighbours(span), whose, { choices, calendar: readCalendar(db) });
  if (byClient.size === 0) return [];
  const answered = answeredOccasions(db, byClient.values());
  const greeted = greetingsNear(db, byClient.values(), choices);
  const merged: MergedOccasion[] = [];
  for (const [clientId, occasions] of byClient) {
    const open = occasions.filter(({ id }) => !answered.has(id));
    if (open.length === 0) continue;
    for (const each of mergeOccasions(open, greeted.get(clientId))) if (isIn(span, each)) merged.push(each);
  }
  return merged.sort(byBestDay);
}

/** A greeting some days outside of the span can be the more personal one, so it must be seen. */
export const withNeighbours = ({ from, to }: DaySpan): DaySpan => ({
  from: addDays(from, -GREETING_GAP),
  to: addDays(to, GREETING_GAP),
});

export const isIn = ({ from, to }: DaySpan, occasion: Occasion): boolean =>
  occasion.until >= from && occasion.from <= to;

export const byBestDay = (a: Occasion, b: Occasion): number =>
  a.best === b.best ? (a.id < b.id ? -1 : 1) : a.best < b.best ? -1 : 1;

/** Keys of occasions that the user let pass, or that have a contact: planned, done, or cancelled, which says no to it. */
export function answeredOccasions(
  db: ReadableDb,
  occasions: Iterable<readonly Pick<Occasion, 'day'>[]>,
): ReadonlySet<string> {
  const span = spanOf(occasions, ({ day }) => day);
  const rows = db.all<{ occasion: string }>(
    `SELECT occasion FROM occasion_skips WHERE substr(occasion, -10) BETWEEN :from AND :to
     UNION ALL SELECT occasion FROM activities INDEXED BY activities_by_occasion_day
     WHERE substr(occasion, -10) BETWEEN :from AND :to AND occasion IS NOT NULL AND deleted_at IS NULL`,
    { ...span },
  );
  return new Set(rows.map(({ occasion }) => occasion));
}

/** Greetings that went out or will, around the days of the occasions, by client. */
export function greetingsNear(
  db: ReadableDb,
  occasions: Iterable<readonly Pick<Occasion, 'best'>[]>,
  choices: OccasionChoices,
): ReadonlyMap<string, readonly Greeted[]> {
  const { from, to } = spanOf(occasions, ({ best }) => best);
  // Done on another day than planned: seldom by more than a month.
  const rows = db.all<Greeted & { kind: string; occasion: string | null; doneDay: Day | null }>(
    `SELECT client_id AS clientId, person_id AS personId, day, done_day AS doneDay, kind, occasion
     FROM activities INDEXED BY activities_greetings
     WHERE day BETWEEN :from AND :to AND status <> 'cancelled'
       AND (kind = 'greeting' OR occasion IS NOT NULL) AND deleted_at IS NULL`,
    { from: addDays(from, -GREETING_GAP - 31), to: addDays(to, GREETING_GAP + 31) },
  );
  const byClient = new Map<string, Greeted[]>();
  for (const { clientId, personId, day, doneDay, kind, occasion } of rows) {
    if (kind !== 'greeting' && !isGreeting(db, occasion ?? '', choices)) continue;
    const greeted = { clientId, personId, day: doneDay ?? day };
    const before = byClient.get(clientId);
    if (before) before.push(greeted);
    else byClient.set(clientId, [greeted]);
  }
  return byClient;
}

/** Whether a contact about that occasion greets: a call, say, that the call plan made for a birthday. */
function isGreeting(db: ReadableDb, key: string, { makes }: OccasionChoices): boolean {
  const [kind, recordId] = key.split(' ') as [OccasionKind, string | undefined];
  if (kind !== 'client-event') return makes[kind] === 'greeting';
  const event = db.get<{ makes: string }>('SELECT makes FROM yearly_events WHERE id = ?', [recordId ?? '']);
  return event?.makes === 'greeting';
}

/** The first and the last of these days; there is at least one occasion. */
function spanOf<Of>(occasions: Iterable<readonly Of[]>, dayOf: (occasion: Of) => Day): DaySpan {
  let [from, to] = ['9999-12-31', '0001-01-01'];
  for (const each of occasions) {
    for (const occasion of each) {
      const day = dayOf(occasion);
      if (day < from) from = day;
      if (day > to) to = day;
    }
  }
  return { from, to };
}
