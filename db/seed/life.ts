import { type ControlPoint, DEFAULT_PROCESS, stageDefinition } from '@shared/domain/process';
import { dueDayOf } from '@shared/domain/process/due';
import {
  addDays,
  type Day,
  earlierDay,
  laterDay,
  PLAIN_CALENDAR,
  type WorkingCalendar,
} from '@shared/domain/time';
import { type DealStatus, STAGES, type Stage } from '@shared/domain/words';
import type { Chance } from './random';
import type { Row } from './writer';

/** What a deal has been through: its stages with the day each was entered, and how it stands. */
export interface Life {
  readonly dealId: string;
  readonly clientId: string;
  readonly today: Day;
  readonly path: readonly { readonly stage: Stage; readonly entered: Day }[];
  readonly status: DealStatus;
  readonly closedDay: Day | null;
  readonly eventDay: Day | null;
  /** Day of the deal's next planned meeting. */
  readonly plannedMeeting: Day | null;
  /** Keys of the present stage's points that are met already. */
  readonly met: readonly string[];
  /** Who did it, and why it ended. */
  readonly manager: string;
  readonly reason: string;
}

/** The stage visits of a life, as rows. A deal that is not closed has its last visit open. */
export function visitsOf(life: Life, chance: Chance): Row[] {
  return life.path.map(({ stage, entered }, index) => {
    const following = life.path[index + 1];
    const left = following?.entered ?? life.closedDay;
    return {
      id: chance.idOn(entered),
      deal_id: life.dealId,
      stage,
      entry: index === 0 ? 'created' : 'forward',
      entered_day: entered,
      entered_at: instantOf(entered, index),
      exit: following ? 'forward' : endOf(life.status),
      left_day: left,
      left_at: left === null ? null : instantOf(left, index + 1),
      who: life.manager,
      reason: following ? '' : life.reason,
    };
  });
}

/**
 * The control points of a life, by the rules of the default process: met in the stages that were left, as `met` says in
 * the present one, and closed with the deal.
 */
export function pointsOf(life: Life, chance: Chance, calendar: WorkingCalendar = PLAIN_CALENDAR): Row[] {
  const points: ControlPoint[] = [];
  const rows: Row[] = [];
  const entered: Partial<Record<Stage, Day>> = {};
  for (const [index, visit] of life.path.entries()) {
    entered[visit.stage] = visit.entered;
    const left = life.path[index + 1]?.entered ?? null;
    for (const [position, rule] of stageDefinition(DEFAULT_PROCESS, visit.stage).points.entries()) {
      if (rule.made !== 'stage') continue;
      const { plannedMeeting, eventDay } = life;
      const validUntil = { proposal: null, invoice: null };
      const context = {
        calendar,
        dealCreated: firstDay(life),
        entered,
        eventDay,
        plannedMeeting,
        validUntil,
        points,
      };
      const dueDay = dueDayOf(rule, visit.stage, context, null);
      const metDay = metDayOf(life, visit.entered, left, dueDay, rule.key);
      const state = metDay !== null ? 'met' : left !== null || life.closedDay !== null ? 'waived' : 'pending';
      const id = chance.idOn(visit.entered);
      const { mandatory, key } = rule;
      points.push({ id, stage: visit.stage, key, dueDay, dueBy: 'rule', mandatory, state, metDay });
      rows.push(pointRow(life, id, visit, { key, dueDay, mandatory, state, metDay, position }));
    }
  }
  return rows;
}

/**
 * Days on which a deal entered each stage up to the last one, which it entered on `day`: each stage before it took
 * 4 to 16 days.
 */
export function pathTo(stage: Stage, day: Day, first: Stage, chance: Chance): Life['path'] {
  const stages = STAGES.slice(STAGES.indexOf(first), STAGES.indexOf(stage) + 1);
  const path: { stage: Stage; entered: Day }[] = [];
  let entered = day;
  for (const each of stages.toReversed()) {
    path.unshift({ stage: each, entered });
    entered = addDays(entered, -chance.between(4, 16));
  }
  return path;
}

/** An instant of the morning of `day`, later for a greater `order`. */
export const instantOf = (day: Day, order = 0): string =>
  `${day}T08:${String(Math.floor(order / 60) % 60).padStart(2, '0')}:${String(order % 60).padStart(2, '0')}.000Z`;

function metDayOf(life: Life, entered: Day, left: Day | null, due: Day | null, key: string): Day | null {
  if (left !== null) return laterDay(entered, earlierDay(due ?? left, left));
  if (life.status === 'won' && life.closedDay !== null)
    return earlierDay(due ?? life.closedDay, life.closedDay);
  if (!life.met.includes(key)) return null;
  return earlierDay(life.today, laterDay(entered, earlierDay(due ?? entered, addDays(entered, 2))));
}

const endOf = (status: DealStatus) => (status === 'open' || status === 'paused' ? null : status);

const firstDay = (life: Life): Day => life.path[0]?.entered ?? life.closedDay ?? '2000-01-01';

interface PointValues {
  readonly key: string;
  readonly dueDay: Day | null;
  readonly mandatory: boolean;
  readonly state: ControlPoint['state'];
  readonly metDay: Day | null;
  readonly position: number;
}

const pointRow = (
  life: Life,
  id: string,
  visit: { stage: Stage; entered: Day },
  point: PointValues,
): Row => ({
  id,
  client_id: life.clientId,
  deal_id: life.dealId,
  stage: visit.stage,
  key: point.key,
  title: '',
  due_day: point.dueDay,
  due_by: 'rule',
  mandatory: point.mandatory ? 1 : 0,
  state: point.state,
  met_day: point.metDay,
  position: point.position,
  created_at: instantOf(visit.entered),
});
