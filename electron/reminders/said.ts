import { readFileSync, writeFileSync } from 'node:fs';
import type { Log } from '../log';

/** Reminders come up to a week before a contact, and contacts are asked for up to four days after it (`MISSED_FOR_MS`). */
const KEPT_MS = 12 * 86_400_000;
const MOST = 5_000;
/** Clocks are corrected by seconds; what was said longer ahead than this was said by a clock that ran ahead and was set right. */
const AHEAD_MS = 10 * 60_000;

/** What was said, and the instant of it. */
export interface Said {
  readonly key: string;
  readonly at: string;
}

/** What this machine has said already, in a small file of the data folder, so that a restart repeats nothing. */
export class SaidReminders {
  private readonly said: Map<string, number>;

  constructor(
    private readonly file: string,
    private readonly log: Log,
    now: number,
  ) {
    this.said = read(file, now);
  }

  /** What was said, and when. A clock that ran ahead said things too early; those come again at their time. */
  known(now: number): Said[] {
    forget(this.said, now);
    return [...this.said].map(([key, at]) => ({ key, at: new Date(at).toISOString() }));
  }

  add(keys: readonly string[], now: number): void {
    for (const key of keys) this.said.set(key, now);
    forget(this.said, now);
    try {
      writeFileSync(this.file, JSON.stringify(Object.fromEntries(this.said)));
    } catch (error) {
      // Kept in memory at least; the next start may say some of it again.
      this.log.warn(`reminders: not written down: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function read(file: string, now: number): Map<string, number> {
  const said = new Map<string, number>();
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return said; // no file yet, or not JSON: nothing was said
  }
  if (typeof found !== 'object' || found === null) return said;
  for (const [key, at] of Object.entries(found)) if (typeof at === 'number') said.set(key, at);
  forget(said, now);
  return said;
}

function forget(said: Map<string, number>, now: number): void {
  for (const [key, at] of said) if (now - at > KEPT_MS || at - now > AHEAD_MS) said.delete(key);
  for (const key of [...said.keys()].slice(0, Math.max(0, said.size - MOST))) said.delete(key);
}
