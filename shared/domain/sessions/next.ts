import type { Instant } from '@shared/domain/time';
import { appointmentOf, lineState, type SessionLine, type SessionSpan } from './line';

/** So long before its time an appointment comes up, in milliseconds: to look at the card before one dials. */
export const COMES_UP_MS = 5 * 60_000;

/**
 * The line to take next of `lines`, which stand in the order of the session; null when nothing is left but what was skipped.
 * An appointment comes up shortly before its time and goes before all else; until then its client waits, with everything else
 * that is planned with it, as long as somebody else can be called.
 */
export function nextLine<Line extends SessionLine>(
  lines: readonly Line[],
  session: SessionSpan,
  now: Instant,
): Line | null {
  const open = lines.filter((line) => !line.skipped && lineState(line, session) === 'open');
  const timed = open
    .map((line) => ({ line, at: appointmentOf(line, session.day) }))
    .filter((each): each is { line: Line; at: Instant } => each.at !== null)
    .sort((a, b) => a.at - b.at);
  const [first] = timed;
  if (first && first.at <= now + COMES_UP_MS) return first.line;
  const waiting = new Set(timed.map(({ line }) => line.clientId));
  return open.find(({ clientId }) => !waiting.has(clientId)) ?? first?.line ?? null;
}

/** The line after `line` in the order of the session, for looking around; the one before it with `by` −1. Null at the ends. */
export function neighbourLine<Line extends { readonly id: string }>(
  lines: readonly Line[],
  id: string | null,
  by: 1 | -1,
): Line | null {
  const at = lines.findIndex((line) => line.id === id);
  return at === -1 ? null : (lines[at + by] ?? null);
}
