import { type Life, pathTo, pointsOf, visitsOf } from '@db/seed/life';
import { dealRow } from '@db/seed/rows';
import { addDays, diffDays } from '@shared/domain/time';
import type { DealStatus, Stage } from '@shared/domain/words';
import { TITLES } from './names';
import type { LargeClient, LargeDeal, World } from './world';

const LOST_REASONS = [
  'price',
  'competitor',
  'no-budget',
  'no-need',
  'no-answer',
  'dates-do-not-fit',
] as const;
/** Deals closed longer ago came from the old system: their end is known, their way is not. */
const HISTORY_DAYS = 365;

/** The deals of one client, the latest open when `hasOpen`. */
export function writeDeals(world: World, client: LargeClient, count: number, hasOpen: boolean): LargeDeal[] {
  return Array.from({ length: count }, (_, index) =>
    hasOpen && index === count - 1 ? openDeal(world, client) : closedDeal(world, client),
  );
}

function openDeal(world: World, client: LargeClient): LargeDeal {
  const { chance, days, today } = world;
  const stage = stageByChance(chance.between(1, 100));
  const enteredDay = days.at(-chance.between(0, chance.chance(0.8) ? 14 : 45));
  const paused = chance.chance(0.05);
  const path = pathTo(stage, enteredDay, 'presentation', chance);
  const eventDay = stage === 'presentation' ? null : days.at(chance.between(1, 120));
  return writeDeal(world, client, {
    ...{ stage, path, eventDay: stage === 'closure' ? addDays(enteredDay, -1) : eventDay },
    ...{ status: paused ? 'paused' : 'open', closed: null, lostReason: '' },
    ...{ met: MET[stage], plannedMeeting: chance.chance(0.3) ? addDays(today, chance.between(0, 10)) : null },
  });
}

function closedDeal(world: World, client: LargeClient): LargeDeal {
  const { chance, days } = world;
  const closed = -chance.between(1, 1_460);
  const won = chance.chance(0.45);
  const stage: Stage = won ? 'closure' : chance.pick(['presentation', 'proposal', 'proposal', 'contract']);
  const enteredDay = days.at(closed - chance.between(3, 12));
  const isKnown = closed >= -HISTORY_DAYS;
  return writeDeal(world, client, {
    ...{
      stage,
      path: isKnown ? pathTo(stage, enteredDay, 'presentation', chance) : [{ stage, entered: enteredDay }],
    },
    ...{ status: won ? 'won' : 'lost', closed, lostReason: won ? '' : chance.pick(LOST_REASONS) },
    ...{ eventDay: won ? addDays(enteredDay, -1) : null, met: [], plannedMeeting: null, imported: !isKnown },
  });
}

interface Course {
  readonly stage: Stage;
  readonly path: Life['path'];
  readonly status: DealStatus;
  /** Days from today. */
  readonly closed: number | null;
  readonly lostReason: string;
  readonly eventDay: string | null;
  readonly plannedMeeting: string | null;
  readonly met: readonly string[];
  readonly imported?: boolean;
}

function writeDeal(world: World, client: LargeClient, course: Course): LargeDeal {
  const { write, chance, days, today, products } = world;
  const { stage, path, status, closed, lostReason, eventDay, plannedMeeting, met } = course;
  const first = path[0]?.entered ?? today;
  const enteredDay = path.at(-1)?.entered ?? today;
  const id = chance.idOn(first);
  const productId = chance.pick(products);
  const closedDay = closed === null ? null : days.at(closed);
  const pausedUntil = status === 'paused' ? days.at(chance.between(1, 60)) : null;
  write.add(
    'deals',
    dealRow({
      ...{
        id,
        clientId: client.id,
        productId,
        stage,
        status,
        pausedUntil,
        lostReason,
        enteredDay,
        eventDay,
        closedDay,
      },
      ...{
        title: `${chance.pick(TITLES[client.tongue])} ${enteredDay.slice(0, 4)}`,
        note: '',
        manager: client.manager,
      },
      ...{
        amount: chance.chance(0.05) ? null : chance.between(10, 400) * 10_000,
        currency: currencyOf(client),
      },
      ...{ direction: chance.chance(0.3) ? 'inbound' : 'outbound', length: 'long', created: first },
    }),
  );
  const life: Life = {
    ...{ dealId: id, clientId: client.id, today, path, status, closedDay, eventDay, plannedMeeting, met },
    ...{ manager: client.manager, reason: lostReason },
  };
  for (const visit of visitsOf(life, chance)) {
    write.add('stage_visits', course.imported ? { ...visit, entry: 'imported' } : visit);
  }
  if (!course.imported) for (const point of pointsOf(life, chance)) write.add('control_points', point);
  return { id, productId, from: diffDays(today, first), until: closed };
}

const currencyOf = ({ tongue }: LargeClient): string => ({ en: 'EUR', ru: 'RUB', sl: 'EUR' })[tongue];

/** Points of the present stage that are met in about the deals one sees every day. */
const MET: Readonly<Record<Stage, readonly string[]>> = {
  presentation: [],
  proposal: ['proposal-sent'],
  contract: [],
  payment: ['invoice-sent'],
  event: [],
  closure: ['act-sent'],
};

/** How open deals lie on the board: 28, 26, 16, 12, 10 and 8 of a hundred. */
function stageByChance(percent: number): Stage {
  if (percent <= 28) return 'presentation';
  if (percent <= 54) return 'proposal';
  if (percent <= 70) return 'contract';
  if (percent <= 82) return 'payment';
  return percent <= 92 ? 'event' : 'closure';
}
