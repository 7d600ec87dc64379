import type { ReadableDb } from '@db/connection/sqlite';
import type { ProcessRules } from '@db/deals';
import { rotsBefore, stageDefinition } from '@shared/domain/process';
import { addDays, addWorkingDays, type Day } from '@shared/domain/time';
import type { Stage } from '@shared/domain/words';
import type { Lane } from './lanes';

/** What a column's head says: how many cards, how much money per currency, how long they have been there. */
export function headOf(db: ReadableDb, lane: Lane, rules: ProcessRules) {
  if (lane.column === 'between-sales') {
    return {
      count: db.value<number>(`SELECT count(*) FROM ${lane.rows}`, lane.params),
      sums: [],
      ages: null,
    };
  }
  const bounds = agesOf(lane.column, rules, lane.today);
  // The plus keeps SQLite from walking the whole column by currency where the filter's own index has few rows.
  const groups = db.all<Group>(
    `SELECT s.currency, count(*) AS count, sum(s.amount) AS sum, sum(s.entered_day >= :fresh) AS fresh,
       sum(s.entered_day < :rotting) AS rotting
     FROM ${lane.rows} GROUP BY ${lane.filtered ? '+' : ''}s.currency`,
    { ...lane.params, ...(bounds ?? NO_BOUNDS) },
  );
  const total = (of: (group: Group) => number): number => groups.reduce((sum, group) => sum + of(group), 0);
  const count = total((group) => group.count);
  const [fresh, rotting] = [total((group) => group.fresh), total((group) => group.rotting)];
  return {
    count,
    sums: groups.flatMap(({ sum, currency }) => (sum === null ? [] : [{ minor: sum, currency }])),
    ages: bounds && { fresh, aging: count - fresh - rotting, rotting },
  };
}

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
