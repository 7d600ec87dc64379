import type { OutputOf } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import type { Reminder } from '@shared/contract/reminders';
import type { Result } from '@shared/errors';
import type { Log } from '../log';
import type { Said } from './said';

export type DueReminders = OutputOf<'reminders.due'>;

/** What the clock needs of its surroundings. */
export interface ClockParts {
  readonly now: () => number;
  readonly ask: (now: string, said: Said[]) => Promise<Result<DueReminders>>;
  readonly said: { known(now: number): Said[]; add(keys: readonly string[], now: number): void };
  readonly show: (reminder: Reminder) => void;
  /** Settings, counts and texts as they are now. */
  readonly heard: (due: DueReminders) => void;
  readonly log: Log;
}

/** Clocks are set and machines sleep, so nobody waits long for a moment. */
const LOOK_EVERY_MS = 30_000;
/** Several changes in a row are looked at once. */
const REST_MS = 400;
const TOPICS: readonly Topic[] = ['activities', 'clients', 'people', 'settings'];

/** On a day that is given (`--today`) time stands still: nothing comes up, and nothing counts as said. */
export const withoutClock = (due: DueReminders): DueReminders => ({
  ...due,
  ...{ reminders: [], settled: [], next: null },
});

/** Looks again and again what to remind of: every half minute, at the next moment, after a change and when the machine wakes. */
export class ReminderClock {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(private readonly parts: ClockParts) {}

  /** Looks now; resolves when it has looked. A look that is asked for during another follows it. */
  async look(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.lookOnce().catch((error: unknown) => {
      // One notification or a tray that fails must not end all the later ones.
      this.parts.log.error(`reminders: ${error instanceof Error ? error.message : String(error)}`);
      this.wait(LOOK_EVERY_MS);
    });
    await this.running;
    this.running = null;
    if (this.again && !this.stopped) {
      this.again = false;
      await this.look();
    }
  }

  /** What was touched in the database: what concerns reminders is looked at soon. */
  changed(topics: readonly Topic[]): void {
    if (!topics.some((topic) => TOPICS.includes(topic))) return;
    // A look that runs may have read what was before the change.
    if (this.running) this.again = true;
    else this.wait(REST_MS);
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async lookOnce(): Promise<void> {
    clearTimeout(this.timer);
    const { now, ask, said, show, heard, log } = this.parts;
    const at = now();
    const result = await ask(new Date(at).toISOString(), said.known(at));
    if (this.stopped) return;
    if (!result.ok) {
      log.warn(`reminders: ${result.error.code}`);
      this.wait(LOOK_EVERY_MS);
      return;
    }
    const { reminders, settled, next } = result.value;
    // Written down before anything else can ask or fail: shown each half minute is worse than missed once.
    const keys = [...settled, ...reminders.flatMap((reminder) => reminder.keys)];
    if (keys.length > 0) said.add(keys, at);
    for (const reminder of reminders) show(reminder);
    heard(result.value);
    const ahead = next === null ? LOOK_EVERY_MS : Date.parse(next) - now();
    this.wait(Math.min(LOOK_EVERY_MS, Math.max(REST_MS, ahead)));
  }

  private wait(milliseconds: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), milliseconds);
  }
}
