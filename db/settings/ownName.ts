import type { ReadableDb, WritableDb } from '@db/connection/sqlite';
import { WRITTEN_MANAGER } from '@db/plan/former';
import type { OutputOf } from '@shared/contract';
import { NAME_TAKEN, readSettings } from './read';

/** Where the name of a manager stands. What is in the trash is renamed too, but not counted. */
const CARRIERS = [
  { table: 'clients', column: 'manager', counted: 'clients', trash: true },
  { table: 'deals', column: 'manager', counted: 'deals', trash: true },
  { table: 'activities', column: 'manager', counted: 'contacts', trash: true },
  { table: 'recurrences', column: 'manager', counted: 'others', trash: true },
  { table: 'preparation_steps', column: 'responsible', counted: 'others', trash: true },
  { table: 'cases', column: 'responsible', counted: 'others', trash: true },
  { table: 'call_sessions', column: 'manager', counted: 'others', trash: false },
  { table: 'week_plans', column: 'manager', counted: 'others', trash: false },
] as const;
type Carrier = (typeof CARRIERS)[number];

/** What carries former names of the user's, and whether something carries the present one already. */
export function carriersOf(db: ReadableDb): OutputOf<'settings.carriers'> {
  const { me, formerNames } = readSettings(db);
  const counts = { clients: 0, deals: 0, contacts: 0, others: 0 };
  for (const name of formerNames)
    for (const carrier of CARRIERS)
      counts[carrier.counted] += db.value<number>(`SELECT count(*) FROM ${carrying(carrier)}`, [name]);
  return { names: formerNames.filter((name) => carries(db, name)), ...counts, taken: carries(db, me) };
}

/** Whether something that is not in the trash carries the name of a manager. */
export const carries = (db: ReadableDb, name: string): boolean =>
  CARRIERS.some((carrier) => db.get(`SELECT 1 FROM ${carrying(carrier)} LIMIT 1`, [name]));

const carrying = ({ table, column, trash }: Carrier): string =>
  `${table} WHERE ${column} = ?${trash ? ' AND deleted_at IS NULL' : ''}`;

/**
 * The former names of the user's after another change of name: those that something still carries. What carries them is
 * somebody else's by its name, until the user says whether it is renamed too. A name that was a colleague's when the user changed to it, by
 * mistake perhaps and with the field empty in between, never becomes one: what carries it is the colleague's. Only with the first name of all
 * it is the user's: an import may have brought it.
 */
export function afterNewName(
  db: ReadableDb,
  name: string,
): { readonly formerNames: string[]; readonly [NAME_TAKEN]: boolean } {
  const { me, formerNames } = readSettings(db);
  const wasTaken = isTaken(db);
  const own = [...new Set([...formerNames, ...(wasTaken ? [] : [me])])];
  return {
    formerNames: own.filter((former) => former !== '' && former !== name && carries(db, former)),
    [NAME_TAKEN]: name === me ? wasTaken : hadName(db) && !own.includes(name) && carries(db, name),
  };
}

/** Whether the user was called something before, also where the name was emptied since. */
const hadName = (db: ReadableDb): boolean => db.get("SELECT 1 FROM settings WHERE id = 'me'") !== undefined;

const isTaken = (db: ReadableDb): boolean =>
  db.get<{ value: string }>('SELECT value FROM settings WHERE id = ?', [NAME_TAKEN])?.value === 'true';

/**
 * Gives everything of one manager another name, also in the trash: what is theirs, what they are responsible for, their
 * call plans and sessions. What was done keeps the name of that time in the history.
 */
export function renameManager(db: WritableDb, names: { from: string; to: string }): void {
  joinPlans(db, names);
  for (const { table, column } of CARRIERS)
    db.run(`UPDATE ${table} SET ${column} = :to WHERE ${column} = :from`, names);
  // A contact that only got the new name is still as the plan left it. What json_set gives is text only behind "||": the
  // triggers of the change log would write it as JSON inside of theirs.
  db.run(
    `UPDATE plan_lines SET wrote = json_set(wrote, '${WRITTEN_MANAGER}', :to) || ''
     WHERE json_extract(wrote, '${WRITTEN_MANAGER}') = :from`,
    names,
  );
}

/** A manager has one plan a week: where both names have one, its lines go over to the one that stays. */
function joinPlans(db: WritableDb, names: { from: string; to: string }): void {
  const both = db.all<{ old: string; kept: string }>(
    `SELECT o.id AS old, n.id AS kept FROM week_plans o JOIN week_plans n ON n.week = o.week AND n.manager = :to
     WHERE o.manager = :from ORDER BY o.week`,
    names,
  );
  for (const plans of both) {
    db.run(
      `UPDATE plan_lines SET plan_id = :kept WHERE plan_id = :old
         AND activity_id NOT IN (SELECT activity_id FROM plan_lines WHERE plan_id = :kept)`,
      plans,
    );
    db.run('DELETE FROM plan_lines WHERE plan_id = ?', [plans.old]);
    db.run('DELETE FROM week_plans WHERE id = ?', [plans.old]);
  }
}
