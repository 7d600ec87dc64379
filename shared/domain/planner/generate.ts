import type { Day } from '@shared/domain/time';
import type { DayLoad, WeekLine, WeekPlan } from './answer';
import { mergeCandidates, type Wanted } from './candidates';
import { fitted } from './fit';
import { type PlanFrame, planFrame, weekObstacle } from './frame';
import { leftOutOf } from './leftOut';
import { generatedLine, inDayOrder, type StandingClient, standingLine } from './lines';
import { noteWriter } from './notes';
import { type Placing, placeClients } from './placing';
import type { PlanRequest, StandingLine } from './request';
import { SLOTS, type Slot } from './settings';
import { generatedKeys, joinedLines, type Standing, standingOf } from './standing';
import { stretchOf } from './stretch';
import { wayFinder } from './ways';

/**
 * The call plan of one week (`product.md` §5): whom to contact on which day, why, and who had to be left out, why.
 *
 * Standing lines stay and take their room; a client with one that is still to come gets no second, its reasons join. All others are let
 * in by priority, so that a client left out could not be placed without dropping one of higher priority, or making it miss its deadline.
 * The same request gives the same plan, in whatever order its lists are.
 */
export function generateWeek(request: PlanRequest): WeekPlan {
  const standing = standingOf(request);
  const grid = planFrame(
    request,
    standing.map(({ line }) => line),
  );
  const { frame, openings } = fitted(grid, request.candidates, request.settings);
  const finder = wayFinder(frame, openings, request.settings);
  const wanted = mergeCandidates(request.candidates, finder);

  const joined = joinedLines(standing, request.today);
  const isOpen = ({ clientId }: Wanted) => !request.removed.has(clientId) && !joined.has(clientId);
  const placing = placeClients(wanted.filter(isOpen), frame, openings, request.settings.minutes);

  const write = noteWriter(frame);
  const keyOf = generatedKeys(standing, request.week);
  const lines = [
    ...standingLines(standing, joined, wanted, request),
    ...generated({ placing, request, frame, write, keyOf }),
  ];
  const leftOut = leftOutOf({ wanted, joined, request, frame, placing, standing, write, keyOf });
  return {
    week: request.week,
    lines: inDayOrder(lines),
    leftOut,
    stretched: stretchOf(leftOut),
    days: frame.days.map((day, index) => loadOf(day, index, frame, lines)),
    obstacle: weekObstacle(frame),
  };
}

function standingLines(
  standing: readonly Standing[],
  joined: ReadonlyMap<string, StandingLine>,
  wanted: readonly Wanted[],
  request: PlanRequest,
): WeekLine[] {
  const clients = new Set(standing.map(({ line }) => line.clientId));
  const isOf = ({ clientId }: { readonly clientId: string }) => clients.has(clientId);
  const reasons = new Map(wanted.filter(isOf).map((each) => [each.clientId, each.reasons]));
  const candidates = byClient(request.candidates.filter(isOf));
  const toCome = byClient(
    standing
      .filter(({ origin, line }) => origin !== 'finished' && line.day >= request.today)
      .map(({ line }) => line),
  );
  return standing.map(({ line, origin }) => {
    const { clientId } = line;
    const others = (toCome.get(clientId) ?? []).filter((each) => each !== line);
    const client: StandingClient = {
      reasons: joined.get(clientId) === line ? (reasons.get(clientId) ?? []) : [],
      candidates: candidates.get(clientId) ?? [],
      others: others.map(({ day }) => day),
    };
    return standingLine(line, origin, client, request);
  });
}

function byClient<T extends { readonly clientId: string }>(list: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const each of list) {
    const own = found.get(each.clientId);
    if (own) own.push(each);
    else found.set(each.clientId, [each]);
  }
  return found;
}

interface Sources {
  readonly placing: Placing;
  readonly request: PlanRequest;
  readonly frame: PlanFrame;
  readonly write: ReturnType<typeof noteWriter>;
  readonly keyOf: ReturnType<typeof generatedKeys>;
}

function generated({ placing: { placed, places }, request, frame, write, keyOf }: Sources): WeekLine[] {
  const wholeDay = (slot: Slot, day: number) => SLOTS.indexOf(slot) * frame.days.length + day;
  const used = new Map<number, number>();
  for (const { day, way } of placed) {
    const place = wholeDay(way.slot, day);
    used.set(place, (used.get(place) ?? 0) + 1);
  }
  const isFull = (slot: Slot) => (day: number) =>
    (used.get(wholeDay(slot, day)) ?? 0) >= (places.all[wholeDay(slot, day)]?.capacity ?? 0);
  return placed.map((each) => {
    const key = keyOf(each.client.clientId);
    return generatedLine(each, { key, request, frame, isFull: isFull(each.way.slot), write });
  });
}

function loadOf(day: Day, index: number, { of }: PlanFrame, lines: readonly WeekLine[]): DayLoad {
  const there = lines.filter((line) => line.day === day);
  const used = (slot: Slot) => there.filter((line) => line.slot === slot).length;
  return {
    day,
    capacity: { calls: of.calls[index]?.capacity ?? 0, meetings: of.meetings[index]?.capacity ?? 0 },
    used: { calls: used('calls'), meetings: used('meetings') },
  };
}
