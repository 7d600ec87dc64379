import { lineState, nextLine, type SessionLine, type SessionSpan } from '@shared/domain/sessions';
import type { Instant } from '@shared/domain/time';

/** The line on the screen, and the lines as they were when it came there. */
export interface Held<Line extends SessionLine> {
  readonly id: string | null;
  readonly lines: readonly Line[];
}

/**
 * Which line stands on the screen after the lines have changed. A line that has come back (its result, its skipping was taken back) is
 * returned to; one that is finished gives way to the next; otherwise the user stays where the user is.
 */
export function follow<Line extends SessionLine>(
  held: Held<Line> | null,
  lines: readonly Line[],
  session: SessionSpan,
  now: Instant,
): Held<Line> {
  const to = (id: string | null): Held<Line> => ({ id, lines });
  const next = (): Held<Line> => to(nextLine(lines, session, now)?.id ?? null);
  if (held === null) return next();
  const isWaiting = (line: Line): boolean => !line.skipped && lineState(line, session) === 'open';
  const before = new Map(held.lines.map((line) => [line.id, line]));
  const back = lines.filter((line) => {
    const was = before.get(line.id);
    return was !== undefined && isWaiting(line) && !isWaiting(was);
  });
  if (back.length > 0) return back.length === 1 ? to(back[0]?.id ?? null) : next();
  const line = lines.find(({ id }) => id === held.id);
  const was = held.id === null ? undefined : before.get(held.id);
  if (!line || !was) return next();
  const isFinished = lineState(was, session) === 'open' && lineState(line, session) !== 'open';
  return isFinished || (isWaiting(was) && !isWaiting(line)) ? next() : to(held.id);
}
