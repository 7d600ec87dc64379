import { KeptAnswer } from '@db/connection/kept';
import type { ReadableDb } from '@db/connection/sqlite';
import type { LosingFilter } from '@shared/contract/cadence';
import { addDays, type Day, diffDays } from '@shared/domain/time';
import { idealsOf } from './candidates';
import { awokenGroups, conditionOf, groupsWhere, keptGroups } from './losingSql';
import { SILENT_KEPT } from './standing';

interface Groups {
  readonly groups: readonly Group[];
  readonly count: number;
}

/** Those of the filter, in the order of the list, kept until the file changes. */
export const groupsOf = (db: ReadableDb, filter: LosingFilter, today: Day): Groups =>
  kept.of(db, JSON.stringify([filter, today]), () => {
    const groups = foundGroups(db, filter, today).sort(byUrgency(today));
    return { groups, count: groups.reduce((sum, group) => sum + group.count, 0) };
  });

function foundGroups(db: ReadableDb, filter: LosingFilter, today: Day): Group[] {
  const { where, params } = conditionOf(filter, today);
  const ofIdeals = (sql: string): Group[] =>
    idealsOf(db).flatMap((ideal) => db.all<Group>(sql, { ...params, ideal, before: addDays(today, -ideal) }));
  if (filter.segment !== undefined || filter.sign !== undefined) return ofIdeals(groupsWhere(where));
  const kept = conditionOf(filter, today, SILENT_KEPT);
  return together(ofIdeals(keptGroups(kept.where)), db.all<Group>(awokenGroups(where), params));
}

/** Groups of the one list may be in the other one too. */
function together(groups: Group[], others: readonly Group[]): Group[] {
  for (const { ideal, from, count } of others) {
    const at = groups.findIndex((each) => each.ideal === ideal && each.from === from);
    if (at < 0) groups.push({ id: '', ideal, from, count });
    else groups[at] = { id: '', ideal, from, count: count + (groups[at]?.count ?? 0) };
  }
  return groups;
}

const kept = new KeptAnswer<Groups>();

/** A client with what its urgency follows from. */
export interface Member extends Omit<Group, 'count' | 'id'> {
  readonly id: string;
}

/** Clients of one ideal whose interval began on one day: equally urgent for ever. */
interface Group {
  readonly id: '';
  readonly ideal: number;
  readonly from: Day;
  readonly count: number;
}

/** A group of clients has no id, and no other one of its urgency. */
type Ranked = Pick<Group, 'ideal' | 'from'> & { readonly id: string };

/** As `compareTouch`: elapsed ÷ ideal, then the longer silence. */
export function byUrgency(today: Day): (a: Ranked, b: Ranked) => number {
  const elapsed = new Map<Day, number>();
  const of = (day: Day): number => {
    const known = elapsed.get(day) ?? diffDays(day, today);
    elapsed.set(day, known);
    return known;
  };
  return (a, b) =>
    of(b.from) / b.ideal - of(a.from) / a.ideal || of(b.from) - of(a.from) || (a.id < b.id ? -1 : 1);
}
