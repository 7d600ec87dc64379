import { activityRow } from '@db/seed/rows';
import type { ActivityKind, ContactResult } from '@shared/domain/words';
import { YEARS_BACK } from './calendar';
import { PURPOSES } from './names';
import type { MonthShare } from './quotas';
import type { LargeClient, LargeDeal, World } from './world';

const KINDS: readonly ActivityKind[] = [
  'call',
  'call',
  'call',
  'call',
  'email',
  'message',
  'meeting',
  'video',
  'visit',
];
const RESULTS: readonly ContactResult[] = ['spoke', 'spoke', 'no-answer', 'call-back', 'agreed', 'refused'];
const TIMES = ['09:00', '09:30', '10:00', '11:30', '13:00', '14:30', '15:00', '16:30', null, null] as const;
/** Clients in a sale are seldom without a next contact, the others more often. */
const HAS_NEXT = { inSale: 0.9, other: 0.84 } as const;

/** `count` contacts of one client: at most one planned, the others done, a part of both in today's month. */
export function writeActivities(
  world: World,
  client: LargeClient,
  deals: readonly LargeDeal[],
  count: number,
  month: MonthShare,
): void {
  const { chance } = world;
  const open = deals.find(({ until }) => until === null);
  const isPlanned = count > 0 && chance.chance(open ? HAS_NEXT.inSale : HAS_NEXT.other);
  if (isPlanned) write(world, client, open, plannedDay(world, month), false);
  for (let index = isPlanned ? 1 : 0; index < count; index += 1) {
    const day = doneDay(world, month);
    const deal = deals.find(({ from, until }) => day >= from && day <= (until ?? 0));
    write(world, client, deal, day, true);
  }
}

/** Days from today: 3 % overdue, 1.5 % today, the rest to come. */
function plannedDay({ chance, days }: World, month: MonthShare): number {
  const when = chance.between(1, 1_000);
  if (when <= 30) return -chance.between(1, 20);
  if (when <= 45) return 0;
  if (days.monthEnd > 0 && chance.chance(month.planned)) return chance.between(1, days.monthEnd);
  return days.monthEnd + chance.between(1, 120);
}

function doneDay({ chance, days }: World, month: MonthShare): number {
  if (chance.chance(month.done)) return chance.between(days.monthStart, 0);
  return -chance.between(1 - days.monthStart, YEARS_BACK * 365);
}

function write(
  world: World,
  client: LargeClient,
  deal: LargeDeal | undefined,
  at: number,
  isDone: boolean,
): void {
  const { chance, days, zone } = world;
  const kind = chance.pick(KINDS);
  const isMeeting = kind === 'meeting' || kind === 'video' || kind === 'visit';
  const result = kind === 'email' || kind === 'message' ? null : isMeeting ? 'held' : chance.pick(RESULTS);
  const day = days.at(at);
  const created = isDone ? day : days.at(Math.min(at, 0) - 5);
  world.write.add(
    'activities',
    activityRow({
      ...{
        id: chance.idOn(created),
        clientId: client.id,
        personId: client.personId,
        kind,
        day,
        zone,
        created,
      },
      ...{ dealId: deal?.id ?? null, productId: deal?.productId ?? null, time: chance.pick(TIMES) },
      ...{ purpose: chance.pick(PURPOSES[client.tongue]), value: '', notes: '', manager: client.manager },
      ...{ done: isDone ? { result } : null },
    }),
  );
}
