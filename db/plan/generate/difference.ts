import type { ReadableDb } from '@db/connection/sqlite';
import type { PlanDifferenceData } from '@shared/contract/planWords';
import { type FormerLine, type PlanDifference, planDifference } from '@shared/domain/planner';
import { type Day, onWall, type Time, type Week, type Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { sinceOf, storedReasons } from '../former';
import { movedAlong } from './along';
import type { LineChange, PlanChanges } from './changes';

/**
 * What a plan changes in what stands now. A contact that was planned before and comes into the plan is known: it may move, it is
 * not new; so is one that another contact of its client takes along. What is done is told by nobody.
 */
export function differenceOf(
  changes: PlanChanges,
  { week, today, zone }: { readonly week: Week; readonly today: Day; readonly zone: Zone },
): KeyedDifference {
  const before: FormerLine[] = [];
  const now: FormerLine[] = [];
  for (const change of changes.lines) {
    const { line, activityId, former } = change.target;
    if (line.origin === 'finished') continue;
    const key = activityId ?? line.key;
    const reasons = line.reasons.map(({ kind, id }) => ({ kind, id }));
    const { day, time } = placeOf(change);
    now.push({
      key,
      clientId: line.clientId,
      personId: personOf(change),
      day,
      time,
      kind: kindOf(change),
      reasons,
    });
    const standing = activityId === null ? undefined : changes.standing.get(activityId);
    if (!standing) continue;
    const isPlace = change.makes !== null || change.moves !== null;
    before.push({
      ...{ key, clientId: line.clientId, personId: standing.personId, kind: standing.kind },
      ...(isPlace ? { day: standing.day, time: standing.time } : { day, time }),
      reasons: former && former.origin !== 'finished' ? storedReasons(former) : reasons,
    });
  }
  const along = new Set<string>();
  for (const { isTaken, contact, from, to } of movedAlong(changes)) {
    if (isTaken) along.add(contact.id);
    const { id: key, clientId, personId, kind } = contact;
    const same = { key, clientId, personId, kind, reasons: [] };
    before.push({ ...same, ...from });
    now.push({ ...same, ...to });
  }
  for (const { line } of changes.gone) {
    const since = sinceOf(line, week, today);
    if (line.joined === 1 || since === 'gone' || since === 'elsewhere' || since === 'done') continue;
    const { activityId, clientId, personId, kind } = line;
    const standing = changes.standing.get(activityId);
    if (!standing) continue;
    before.push({
      ...{ key: activityId, clientId, personId, kind, reasons: storedReasons(line) },
      ...onWall({ ...standing, zone }, zone),
    });
  }
  return { ...planDifference(before, now), along, kinds: new Map(now.map(({ key, kind }) => [key, kind])) };
}

/** A difference with the kind of each line that is in the plan now, by its key, and the keys of what has no line of its own. */
export type KeyedDifference = PlanDifference & {
  readonly kinds: ReadonlyMap<string, ActivityKind>;
  readonly along: ReadonlySet<string>;
};

function placeOf({ target, makes, moves }: LineChange) {
  if (makes) return { day: makes.day, time: makes.time };
  if (moves) return { day: moves.to.day, time: moves.to.time };
  return { day: target.line.day, time: target.line.time };
}

/** A contact of the user's stays what it is. */
const kindOf = ({ target, moves }: LineChange): ActivityKind => moves?.contact.kind ?? target.line.kind;

/** The plan does not change whom a contact of the user's is with. */
const personOf = ({ target, makes, moves }: LineChange): string | null =>
  makes ? makes.personId : moves ? moves.contact.personId : target.line.personId;

interface Named {
  readonly clientId: string;
  readonly client: string;
  readonly to?: { readonly day: Day; readonly time: Time | null };
  readonly from?: { readonly day: Day; readonly time: Time | null };
}

/** With the names of the clients, as the contract wants it; several plans one after the other. */
export function namedDifference(db: ReadableDb, differences: readonly KeyedDifference[]): PlanDifferenceData {
  const all = <Key extends keyof PlanDifference>(key: Key) =>
    differences.flatMap((each) => [...(each[key] as PlanDifference[Key][number][])]);
  const [added, removed, moved, changed] = [all('added'), all('removed'), all('moved'), all('changed')];
  const ids = [...added, ...removed, ...moved, ...changed].map(({ clientId }) => clientId);
  const names = new Map(
    db
      .all<{ id: string; name: string }>(
        'SELECT c.id, c.name FROM json_each(?) j CROSS JOIN clients c ON c.id = j.value',
        [JSON.stringify([...new Set(ids)])],
      )
      .map(({ id, name }) => [id, name]),
  );
  const named = (clientId: string) => ({ clientId, client: names.get(clientId) ?? '' });
  const when = ({ day, time }: { readonly day: Day; readonly time: string | null }) => ({ day, time });
  const placeOfLine = (line: Named): string => {
    const { day = '', time = null } = line.to ?? line.from ?? {};
    return `${day} ${time ?? '~'} ${line.client} ${line.clientId}`;
  };
  const byDay = <T extends Named>(list: T[]): T[] =>
    list.sort((a, b) => (placeOfLine(a) < placeOfLine(b) ? -1 : 1));
  const kindNow = (key: string) =>
    differences.map(({ kinds }) => kinds.get(key)).find((kind) => kind) ?? 'call';
  return {
    added: byDay(added.map((line) => ({ ...named(line.clientId), to: when(line), kind: line.kind }))),
    removed: byDay(removed.map((line) => ({ ...named(line.clientId), from: when(line) }))),
    moved: byDay(
      moved.map(({ key, clientId, from, to }) => ({
        ...{ ...named(clientId), from, to, kind: kindNow(key) },
        along: differences.some((each) => each.along.has(key)),
      })),
    ),
    changed: changed.map((line) => ({ ...named(line.clientId), kind: kindNow(line.key) })),
  };
}
