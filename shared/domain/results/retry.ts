import { minutesOf, type Time } from '@shared/domain/time';
import type { RetryRule } from './rules';

/** Working days from the last attempt to the next, when so many attempts in a row had no answer; null: it ends. */
export function retryGap(attempts: number, { gaps, attempts: most }: RetryRule): number | null {
  if (attempts >= most) return null;
  return gaps[Math.min(Math.max(1, attempts), gaps.length) - 1] ?? 1;
}

/**
 * Another time of day for the next attempt: the part of the day that was tried least, never that of the last attempt while there is another;
 * of several the first of the rule. `tried` are the times of the attempts so far, the last one last.
 */
export function retryTime(tried: readonly Time[], { times }: RetryRule): Time | null {
  const last = tried.at(-1);
  const lastPart = last === undefined ? null : partOf(last, times);
  const counts = times.map((part) => tried.filter((time) => partOf(time, times) === part).length);
  const others = times.filter((part) => part !== lastPart);
  const best = (others.length > 0 ? others : times).reduce<Time | null>((least, part) => {
    if (least === null) return part;
    return (counts[times.indexOf(part)] ?? 0) < (counts[times.indexOf(least)] ?? 0) ? part : least;
  }, null);
  return best;
}

/** The part of the day a time belongs to: the one whose time is nearest, the earlier of two. */
function partOf(time: Time, times: readonly Time[]): Time | null {
  const away = (part: Time) => Math.abs(minutesOf(part) - minutesOf(time));
  return [...times].sort((a, b) => away(a) - away(b) || minutesOf(a) - minutesOf(b))[0] ?? null;
}
