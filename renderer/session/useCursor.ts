import { useSettings } from '@renderer/data/SettingsProvider';
import { useToday } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import type { SessionLineData } from '@shared/contract/sessions';
import { neighbourLine, nextLine } from '@shared/domain/sessions';
import { type Instant, instantToWall, wallToInstant } from '@shared/domain/time';
import { useCallback, useState } from 'react';
import { follow, type Held } from './cursor';

export type SessionState = OutputOf<'sessions.get'>;

export interface Cursor {
  /** The line on the screen; null when nothing is left but what was skipped. */
  readonly line: SessionLineData | null;
  /** What comes after it as things stand. */
  readonly next: SessionLineData | null;
  /** To this line, whatever its state. */
  go(id: string): void;
  /** One line back or forward in the order of the session. */
  step(by: 1 | -1): void;
  /** To the line that comes next by the rule, or to the end. */
  goOn(): void;
}

/** Where the user is in a session. Nothing of it is stored: the lines tell where to go on after a restart. */
export function useCursor(session: SessionState): Cursor {
  const now = useClock();
  const { lines } = session;
  const [held, setHeld] = useState<Held<SessionLineData>>(() => follow(null, lines, session, now()));
  let present = held;
  if (held.lines !== lines) {
    present = follow(held, lines, session, now());
    setHeld(present);
  }
  const line = lines.find(({ id }) => id === present.id) ?? null;
  const others = lines.filter(({ id }) => id !== present.id);
  const go = (id: string | null): void => setHeld({ id, lines });
  return {
    line,
    next: nextLine(others, session, now()),
    go,
    step: (by) => {
      const to = line === null ? lines.at(by === 1 ? 0 : -1) : neighbourLine(lines, line.id, by);
      if (to) go(to.id);
    },
    goOn: () => go(nextLine(others, session, now())?.id ?? null),
  };
}

/** The user's clock on the user's day, which the demo and tests may fix. */
export function useClock(): () => Instant {
  const { zone } = useSettings();
  const today = useToday();
  return useCallback(() => wallToInstant(today, instantToWall(Date.now(), zone).time, zone), [zone, today]);
}
