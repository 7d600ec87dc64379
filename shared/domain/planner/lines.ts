import { channelOf, contactVerdict, type Objection } from '@shared/domain/permission';
import { type Day, timeAt } from '@shared/domain/time';
import type { Origin, WeekLine } from './answer';
import { dayWhy } from './choice';
import type { PlanFrame } from './frame';
import { type Notes, noteAt, withNote } from './notes';
import type { Placed } from './placing';
import { compareTexts } from '@shared/domain/order';
import type { Candidate, PlanRequest, StandingLine } from './request';
import { servedBy } from './served';
import { slotOf } from './settings';
import type { ReasonWays } from './ways';

type NoteWriter = (notes: Notes) => WeekLine['days'];

interface LineSources {
  readonly key: string;
  readonly request: PlanRequest;
  readonly frame: PlanFrame;
  /** Whether a day has no room left. */
  readonly isFull: (day: number) => boolean;
  readonly write: NoteWriter;
}

/** A generated line with its reasons: the one that brought it here leads. */
export function generatedLine(
  { client, way, day, start }: Placed,
  { key, request, frame, isFull, write }: LineSources,
): WeekLine {
  const on = frame.days[day] ?? '';
  const time = start === null ? null : timeAt(start);
  let notes = withNote(way.notes, day, 'chosen');
  frame.days.forEach((_, index) => {
    if (noteAt(notes, index) === 'open' && isFull(index)) notes = withNote(notes, index, 'full');
  });
  const others = client.reasons.filter(({ reason }) => reason !== way.reason);
  return {
    ...{ key, clientId: client.clientId, personId: way.candidate.personId },
    ...{ day: on, time, minutes: request.settings.minutes[way.slot] },
    ...{ kind: way.kind, slot: way.slot, origin: 'generated' },
    reasons: [
      // What brought the line here is what the contact is for, also when it comes late.
      { ...way.reason, served: true },
      ...others.map((each) => servedBy(each, { day: on, time, slot: way.slot }, request)),
    ],
    ...{ why: dayWhy(way, frame.days, day), days: write(notes), objections: [] },
  };
}

/** What is known of the client of a line that stood before. */
export interface StandingClient {
  /** Its reasons where they join this line. */
  readonly reasons: readonly ReasonWays[];
  readonly candidates: readonly Candidate[];
  /** Days of its other lines that stand and are still to come. */
  readonly others: readonly Day[];
}

/** A line that stood before; the reasons of its client join it. What is done is done: nothing speaks against it any more. */
export function standingLine(
  line: StandingLine,
  origin: Exclude<Origin, 'generated'>,
  client: StandingClient,
  request: PlanRequest,
): WeekLine {
  const slot = slotOf(line.kind);
  return {
    ...line,
    ...{ slot, origin, why: origin === 'fixed' ? 'appointment' : origin, days: [] },
    reasons: client.reasons.map((each) => servedBy(each, { day: line.day, time: line.time, slot }, request)),
    objections: origin === 'finished' ? [] : objectionsTo(line, client, request),
  };
}

/** By day; within it what has a time by time, then the rest in the order of `lines`, which is that of priority. */
export function inDayOrder(lines: readonly WeekLine[]): WeekLine[] {
  return lines
    .map((line, index) => ({ line, index }))
    .sort(
      (a, b) =>
        compareTexts(a.line.day, b.line.day) ||
        compareTexts(a.line.time ?? '~', b.line.time ?? '~') ||
        a.index - b.index,
    )
    .map(({ line }) => line);
}

/** By the person's own candidate if there is one, else by the first. */
function objectionsTo(
  { personId, kind, day, time, minutes }: StandingLine,
  { candidates, others }: StandingClient,
  { settings, calendar }: PlanRequest,
): readonly Objection[] {
  const candidate = candidates.find((each) => each.personId === personId) ?? candidates[0];
  if (!candidate) return [];
  const { frequency, reach } = candidate;
  const contacts = [...candidate.contacts, ...others];
  const wish = { channel: channelOf(kind), day, time, minutes: minutes ?? settings.minutes[slotOf(kind)] };
  return contactVerdict(wish, reach, { ...settings, calendar, frequency, contacts }).objections;
}
