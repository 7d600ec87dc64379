import { neverOpen, openStarts, tooOften } from '@shared/domain/permission';
import { isMeeting } from '@shared/domain/process';
import type { Candidate, PlanRequest, Reason } from '@shared/domain/planner';
import { daysOfWeek, isWorkingDay, minutesOf, weekday } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

/** A contact that must be in the plan: where it may stand, by looking at every beginning of every day. */
export interface Demand {
  readonly clientId: string;
  readonly reason: Reason;
  readonly isLate: boolean;
  readonly slot: 'calls' | 'meetings';
  /** The person has windows, so it needs a beginning of its own. */
  readonly hasWindows: boolean;
  /** Free beginnings by day. */
  readonly spots: ReadonlyMap<string, readonly number[]>;
}

/**
 * The best plan by trying everything: takes demands by priority and keeps each that goes together with all kept before, whatever
 * days they have. Only for a handful of demands and lines without a time.
 */
export function bestDemands(request: PlanRequest): Demand[] {
  const kept: Demand[] = [];
  for (const demand of demandsOf(request)) {
    if (kept.some(({ clientId }) => clientId === demand.clientId)) continue;
    if (goTogether([...kept, demand], request)) kept.push(demand);
  }
  return kept;
}

export function demandsOf(request: PlanRequest): Demand[] {
  const lastDay = daysOfWeek(request.week).at(-1) ?? '';
  const all = request.candidates.flatMap((candidate) =>
    candidate.reasons.flatMap((reason) => {
      const deadline = reason.hard && reason.day !== null && reason.day <= lastDay ? reason.day : '9';
      const demand = demandOf(candidate, reason, request);
      if (!demand) return [];
      const inTime = new Map([...demand.spots].filter(([day]) => day <= deadline));
      return deadline === '9'
        ? [{ deadline, demand }]
        : [
            { deadline, demand: { ...demand, spots: inTime } },
            { deadline, demand: { ...demand, isLate: true } },
          ];
    }),
  );
  const order = ({ deadline, demand: { reason, clientId, isLate } }: (typeof all)[number]) =>
    [
      deadline,
      100 - reason.urgency,
      100 - reason.value,
      clientId,
      reason.kind,
      reason.id,
      isLate ? 1 : 0,
    ] as const;
  return all.sort((a, b) => compareLists(order(a), order(b))).map(({ demand }) => demand);
}

const compareLists = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  const index = a.findIndex((each, at) => each !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
};

function demandOf(candidate: Candidate, reason: Reason, request: PlanRequest): Demand | null {
  const { reach } = candidate;
  const kind = reason.kinds.find((each) => isPossible(each, candidate, request));
  if (!kind) return null;
  const slot = isMeeting(kind) ? 'meetings' : 'calls';
  const hours = kind === 'call' || isMeeting(kind) ? reach.hours : null;
  const { minutes, zone } = request.settings;
  const spots = new Map<string, number[]>();
  for (const day of daysOfWeek(request.week)) {
    if (day < (reason.from ?? '') || day > (reason.until ?? '9')) continue;
    if (!reason.ignoresGap && tooOften(day, candidate.contacts, candidate.frequency)) continue;
    const free = freeStarts(day, slot, request);
    const span = { day, zone, from: 0, to: 1440 };
    const open = hours === null ? free : openStarts(hours, span, minutes[slot], 5);
    const both = free.filter((start) => open.includes(start));
    if (both.length > 0) spots.set(day, both);
  }
  return { clientId: candidate.clientId, reason, isLate: false, slot, hasWindows: hours !== null, spots };
}

function isPossible(kind: ActivityKind, { reach }: Candidate, { settings }: PlanRequest): boolean {
  if (reach.clientDoNotContact || reach.personDoNotContact) return false;
  if (kind !== 'call') return true;
  if (reach.permissions.phone === 'withdrawn' || !reach.addresses.has('phone')) return false;
  return reach.hours === null || !neverOpen(reach.hours, settings.minutes.calls);
}

function freeStarts(day: string, slot: Demand['slot'], { settings, today, calendar }: PlanRequest): number[] {
  if (day < today || !isWorkingDay(day, calendar)) return [];
  const step = settings.minutes[slot];
  const [from, to] = [minutesOf(settings.workStart), minutesOf(settings.workEnd)];
  return Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step);
}

/** Whether all demands can stand at once: each on a day with room, each with windows at a beginning of its own. */
export function goTogether(demands: readonly Demand[], request: PlanRequest): boolean {
  const taken = new Map<string, number>();
  for (const line of [...request.fixed, ...request.pinned]) {
    const key = `${isMeeting(line.kind) ? 'meetings' : 'calls'} ${line.day}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  const starts = new Set<string>();
  const place = (index: number): boolean => {
    const demand = demands[index];
    if (!demand) return true;
    for (const [day, spots] of demand.spots) {
      const key = `${demand.slot} ${day}`;
      const count = taken.get(key) ?? 0;
      const free = freeStarts(day, demand.slot, request).length;
      if (count >= Math.min(free, request.settings.capacity[weekday(day)][demand.slot])) continue;
      taken.set(key, count + 1);
      for (const start of demand.hasWindows ? spots : [-1]) {
        const spot = `${key} ${start}`;
        if (start !== -1 && starts.has(spot)) continue;
        if (start !== -1) starts.add(spot);
        if (place(index + 1)) return true;
        starts.delete(spot);
      }
      taken.set(key, count);
    }
    return false;
  };
  return place(0);
}
