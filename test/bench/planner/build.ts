import type { ContactHours } from '@shared/domain/permission';
import { type Candidate, PLANNER_DEFAULTS, type PlanRequest, type Reason } from '@shared/domain/planner';
import { addDays, mondayOf, PLAIN_CALENDAR, type Weekday, wallToInstant } from '@shared/domain/time';

const WEEK = '2026-W48';
const ZONE = 'Europe/Ljubljana';

/**
 * A request of so many clients, the same each time: most by cadence, a fifth with a second reason, some with deadlines, a quarter with
 * windows in five zones, some who may not be contacted. `perDay` calls fit into a day, a tenth of it meetings; `windows` is how many
 * different windows people have.
 */
export function buildPlanRequest(clients: number, perDay = 40, windows = 60): PlanRequest {
  const random = numbers(20_261_122);
  const monday = mondayOf(WEEK);
  const hours = Array.from({ length: windows }, () => anyHours(random));
  const candidates = Array.from({ length: clients }, (_, index) =>
    anyCandidate(index, monday, hours, random),
  );
  const day = { calls: perDay, meetings: Math.ceil(perDay / 10) };
  return {
    ...{ week: WEEK, today: addDays(monday, -1), now: wallToInstant(addDays(monday, -1), '12:00', ZONE) },
    settings: {
      ...PLANNER_DEFAULTS,
      ...{ zone: ZONE, workStart: '09:00', workEnd: '18:00', minutes: { calls: 10, meetings: 60 } },
      capacity: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day },
    },
    calendar: { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-26']) },
    candidates,
    ...{ fixed: [], pinned: [], byHand: [], finished: [], removed: new Set() },
  };
}

type Random = (below: number) => number;

/** A linear congruential generator: the same numbers on every machine. */
function numbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function anyCandidate(index: number, monday: string, hours: ContactHours[], random: Random): Candidate {
  const clientId = `019ab000-0000-7000-8000-${String(index).padStart(12, '0')}`;
  const reasons = [anyReason(clientId, 0, monday, random)];
  if (random(5) === 0) reasons.push(anyReason(clientId, 1, monday, random));
  return {
    clientId,
    personId: null,
    reasons,
    reach: {
      clientDoNotContact: random(50) === 0,
      personDoNotContact: false,
      permissions: random(20) === 0 ? { phone: 'withdrawn' } : {},
      addresses: new Set(random(20) === 0 ? ['email'] : ['phone', 'email']),
      hours: random(4) === 0 ? (hours[random(hours.length)] ?? null) : null,
    },
    frequency: { minimumGap: 3, cap: { contacts: 4, days: 30 } },
    contacts: Array.from({ length: random(3) }, () => addDays(monday, random(60) - 58)),
  };
}

function anyReason(clientId: string, index: number, monday: string, random: Random): Reason {
  const isDated = random(4) === 0;
  return {
    kind: isDated ? 'point' : 'cadence',
    id: `${clientId}/${index}`,
    kinds: [random(12) === 0 ? 'meeting' : 'call'],
    day: isDated ? addDays(monday, random(20) - 12) : null,
    hard: isDated && random(2) === 0,
    from: null,
    until: null,
    urgency: 0.7 + random(200) / 100,
    value: random(1_000_000),
    ignoresGap: false,
  };
}

function anyHours(random: Random): ContactHours {
  const zone = ['Europe/Ljubljana', 'Europe/Moscow', 'Asia/Vladivostok', 'America/New_York', 'UTC'][
    random(5)
  ];
  const windows = Array.from({ length: 1 + random(3) }, () => {
    const from = 7 + random(12);
    const two = (hour: number) => `${String(hour).padStart(2, '0')}:00`;
    return { weekday: (1 + random(5)) as Weekday, from: two(from), to: two(from + 1 + random(4)) };
  });
  return { zone: zone ?? ZONE, windows };
}
