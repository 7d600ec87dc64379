import { CHANNELS } from '@shared/domain/permission';
import {
  type Candidate,
  PLANNER_DEFAULTS,
  type PlannerSettings,
  type PlanRequest,
  type Reason,
  type StandingLine,
  type WeekPlan,
} from '@shared/domain/planner';
import { PLAIN_CALENDAR, type Weekday, wallToInstant } from '@shared/domain/time';

/** Monday to Sunday of 2026-W48. */
export const WEEK = '2026-W48';
export const [MON, TUE, WED, THU, FRI, SAT] = [
  ...['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
] as [string, string, string, string, string, string];
/** The Sunday before. */
export const TODAY = '2026-11-22';
export const ZONE = 'Europe/Ljubljana';

/** The same capacity on every weekday. */
export const everyDay = (calls: number, meetings: number): PlannerSettings['capacity'] => {
  const day = { calls, meetings };
  return { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day } satisfies Record<Weekday, typeof day>;
};

export const buildSettings = (over: Partial<PlannerSettings> = {}): PlannerSettings => ({
  ...PLANNER_DEFAULTS,
  ...{ zone: ZONE, workStart: '09:00', workEnd: '18:00' },
  ...over,
});

/** A soft reason to call on any day. */
export const buildReason = (over: Partial<Reason> = {}): Reason => ({
  kind: 'cadence',
  id: 'reason',
  kinds: ['call'],
  day: null,
  hard: false,
  from: null,
  until: null,
  urgency: 1,
  value: 0,
  ignoresGap: false,
  ...over,
});

/** A client who can be reached by everything at any time, with one reason. */
export const buildCandidate = (clientId: string, over: Partial<Candidate> = {}): Candidate => ({
  clientId,
  personId: null,
  reasons: [buildReason({ id: clientId })],
  reach: {
    clientDoNotContact: false,
    personDoNotContact: false,
    permissions: {},
    addresses: new Set(CHANNELS),
    hours: null,
  },
  frequency: { minimumGap: 0, cap: null },
  contacts: [],
  ...over,
});

export const buildLine = (clientId: string, day: string, over: Partial<StandingLine> = {}): StandingLine => ({
  key: `line of ${clientId}`,
  clientId,
  personId: null,
  kind: 'call',
  day,
  time: null,
  minutes: null,
  ...over,
});

/** The week of Monday 23 November 2026, planned on the Sunday before at noon. */
export const buildRequest = (over: Partial<PlanRequest> = {}): PlanRequest => ({
  week: WEEK,
  today: TODAY,
  now: wallToInstant(TODAY, '12:00', ZONE),
  settings: buildSettings(),
  calendar: PLAIN_CALENDAR,
  candidates: [],
  ...{ fixed: [], pinned: [], byHand: [], finished: [], removed: new Set<string>() },
  ...over,
});

/** `{ mon: ['a', 'b'] }` style view: clients of the lines of each day that has any. */
export const byDay = ({ lines }: WeekPlan): Record<string, string[]> => {
  const days: Record<string, string[]> = {};
  for (const { day, clientId } of lines) days[day] = [...(days[day] ?? []), clientId];
  return days;
};

/** Client → why it was left out. */
export const outside = ({ leftOut }: WeekPlan): Record<string, string> =>
  Object.fromEntries(leftOut.map(({ clientId, code }) => [clientId, code]));
