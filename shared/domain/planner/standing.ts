import { type Day, daysOfWeek } from '@shared/domain/time';
import type { Origin } from './answer';
import { compareTexts } from '@shared/domain/order';
import type { PlanRequest, StandingLine } from './request';

/** A line that stands in the week already. */
export interface Standing {
  readonly line: StandingLine;
  readonly origin: Exclude<Origin, 'generated'>;
}

/** The lines of this week that stand already, by key. A line that is given twice counts as what is more final. */
export function standingOf({ week, fixed, pinned, byHand, finished }: PlanRequest): Standing[] {
  const days = new Set(daysOfWeek(week));
  const byKey = new Map<string, Standing>();
  const add = (lines: readonly StandingLine[], origin: Standing['origin']) => {
    for (const line of lines) {
      if (days.has(line.day) && !byKey.has(line.key)) byKey.set(line.key, { line, origin });
    }
  };
  add(finished, 'finished');
  add(fixed, 'fixed');
  add(pinned, 'pinned');
  add(byHand, 'by-hand');
  return [...byKey.values()].sort((a, b) => compareTexts(a.line.key, b.line.key));
}

/** For each client the line that takes its reasons along: the first one that is not done and still to come. */
export function joinedLines(standing: readonly Standing[], today: Day): Map<string, StandingLine> {
  const found = new Map<string, StandingLine>();
  for (const { line, origin } of standing) {
    if (origin === 'finished' || line.day < today) continue;
    const before = found.get(line.clientId);
    if (!before || compareTexts(orderKey(line), orderKey(before)) < 0) found.set(line.clientId, line);
  }
  return found;
}

const orderKey = ({ day, time, key }: StandingLine): string => `${day} ${time ?? '~'} ${key}`;

/** Keys of generated lines: the client's with the week; another where a line that is done has that one. */
export function generatedKeys(standing: readonly Standing[], week: string): (clientId: string) => string {
  const there = new Set(standing.map(({ line }) => line.key));
  return (clientId) => {
    let key = `${clientId}@${week}`;
    for (let count = 2; there.has(key); count += 1) key = `${clientId}@${week}/${count}`;
    return key;
  };
}
