import type { ReadableDb } from '@db/connection/sqlite';
import type { ProcessRules } from '@db/deals';
import { rotsBefore, stageDefinition } from '@shared/domain/process';
import { addDays, addWorkingDays, type Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { Lane } from './lanes';

/** What a column's head says: how many cards, how much money per currency, how long they have been there. */
export function headOf(db: ReadableDb, lane: Lane, rules: ProcessRules) {
  if (lane.column === 'between-sales') return { count: countClients(db, lane), sums: [], ages: null };
  const bounds = agesOf(lane.column, rules, lane.today);
  const groups = db.all<Group>(lane.filtered ? counting(lane) : KEPT, {
    ...lane.params,
    ...(bounds ?? NO_BOUNDS),
  });
  const total = (of: (group: Group) => number): number => groups.reduce((sum, group) => sum + of(group), 0);
  const count = total((group) => group.count);
  const [fresh, rotting] = [total((group) => group.fresh), total((group) => group.rotting)];
  return {
    count,
    sums: groups.flatMap(({ sum, currency }) => (sum === null ? [] : [{ minor: sum, currency }])),
    ages: bounds && { fresh, aging: count - fresh - rotting, rotting },
  };
}

const countClients = (db: ReadableDb, { filtered, rows, params }: Lane): number =>
  filtered
    ? db.value<number>(`SELECT count(*) FROM ${rows}`, params)
    : db.value<number>('SELECT coalesce(sum(count), 0) FROM client_counts WHERE lifecycle = :column', params);

/** The whole column from the sums that are kept per day of entry. */
const KEPT = `SELECT currency, sum(count) AS count, CASE WHEN sum(priced) > 0 THEN sum(amount) END AS sum,
    total(CASE WHEN entered_day >= :fresh THEN count END) AS fresh,
    total(CASE WHEN entered_day < :rotting THEN count END) AS rotting
  FROM stage_sums WHERE stage = :column GROUP BY currency`;

/** What a filter lets through. The plus keeps SQLite from an order by currency where the filter's own index has few rows. */
const counting = ({ rows }: Lane): string => `SELECT s.currency, count(*) AS count, sum(s.amount) AS sum,
    sum(s.entered_day >= :fresh) AS fresh, sum(s.entered_day < :rotting) AS rotting
  FROM ${rows} GROUP BY +s.currency`;

interface Group {
  readonly currency: string;
  readonly count: number;
  readonly sum: number | null;
  readonly fresh: number;
  readonly rotting: number;
}

const NO_BOUNDS = { fresh: '', rotting: '' } as const;

/** Working days as days of the calendar: entered from `fresh` on is less than half the limit, before `rotting` beyond it. */
function agesOf(stage: Stage, { definition, calendar }: ProcessRules, today: Day) {
  const rotting = rotsBefore(definition, stage, calendar, today);
  const { limit } = stageDefinition(definition, stage);
  if (rotting === null || limit === null) return null;
  return { fresh: addWorkingDays(addDays(today, 1), -(Math.ceil(limit / 2) + 1), calendar), rotting };
}
