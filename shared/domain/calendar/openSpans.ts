import { type ContactHours, openStarts } from '@shared/domain/permission';
import type { Day, Zone } from '@shared/domain/time';

export interface OpenSpan {
  /** Minutes from midnight of the user's day. */
  readonly from: number;
  readonly to: number;
}

/** Windows are told to the quarter of an hour. */
const STEP = 15;
const MINUTES_OF_DAY = 24 * 60;

/** The parts of a user's day in which a person can be reached, on the user's clock; the person's clock is another one at times. */
export function openSpans(hours: ContactHours, day: Day, zone: Zone): OpenSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const start of openStarts(hours, { day, zone, from: 0, to: MINUTES_OF_DAY }, STEP, STEP)) {
    const last = spans.at(-1);
    if (last?.to === start) last.to = start + STEP;
    else spans.push({ from: start, to: start + STEP });
  }
  return spans;
}
