import { channelOf, isLive, isOpen, openStarts } from '@shared/domain/permission';
import { type Day, daysOfWeek, minutesOf, type Time } from '@shared/domain/time';
import type { LineReason, NotServed } from './answer';
import { noteAt } from './notes';
import type { PlanRequest, Reason } from './request';
import { type Slot, slotOf } from './settings';
import type { ReasonWays } from './ways';
import { politeHours } from './windows';

/** Where and how the contact of a line takes place; without a time at any time of its day. */
export interface LinePlace {
  readonly day: Day;
  readonly time: Time | null;
  readonly slot: Slot;
}

/**
 * Whether a line does for a reason, and why not. A meeting does for every reason, a call only for those that a call would do for. A
 * deadline that is over already cannot be missed by its day. A contact that is planned goes to its own person when it joins a line, so
 * what speaks against that person, and against the hour of the line, speaks against it there too.
 */
export function servedBy(ways: ReasonWays, place: LinePlace, request: PlanRequest): LineReason {
  const whyNot = timeAgainst(ways.reason, place, request.today) ?? kindAgainst(ways.reason, place);
  const found = whyNot ?? (CONTACTS.has(ways.reason.kind) ? personAgainst(ways, place, request) : null);
  return found === null ? { ...ways.reason, served: true } : { ...ways.reason, served: false, whyNot: found };
}

/** Reasons that are a planned contact with a person already. */
const CONTACTS: ReadonlySet<Reason['kind']> = new Set<Reason['kind']>(['planned', 'retry']);

function timeAgainst(
  { from, until, hard, day: due }: Reason,
  { day }: LinePlace,
  today: Day,
): NotServed | null {
  if (from !== null && day < from) return { code: 'before' };
  const isMissed = hard && due !== null && day > due && due >= today;
  return isMissed || (until !== null && day > until) ? { code: 'after' } : null;
}

const kindAgainst = ({ kinds }: Reason, { slot }: LinePlace): NotServed | null =>
  slot === 'meetings' || kinds.some((kind) => slotOf(kind) === slot) ? null : { code: 'meeting-needed' };

function personAgainst(
  { refusal, reason, notes, candidate: { personId, reach } }: ReasonWays,
  { day, time }: LinePlace,
  { settings, week }: PlanRequest,
): NotServed | null {
  if (refusal) {
    const channel = 'channel' in refusal ? { channel: refusal.channel } : {};
    return { code: refusal.code, personId, ...channel };
  }
  const [kind = 'call'] = reason.kinds;
  if (reach.hours === null || !isLive(channelOf(kind))) return null;
  const hours = politeHours(reach.hours, settings);
  const { zone, workStart, workEnd } = settings;
  const minutes = settings.minutes[slotOf(kind)];
  const span = { day, zone, from: minutesOf(workStart), to: minutesOf(workEnd) };
  const mayBe =
    time === null
      ? openStarts(hours, span, minutes, Math.min(minutes, STEP)).length > 0
      : isOpen(hours, day, time, zone, minutes);
  // The week knows besides what is over already and what appointments take.
  const isClosed = noteAt(notes, daysOfWeek(week).indexOf(day)) === 'window-closed';
  return mayBe && !isClosed ? null : { code: 'window-closed', personId };
}

/** Windows begin and end at such minutes. */
const STEP = 5;
