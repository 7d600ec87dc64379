import { type DueReminders, ReminderClock } from '@electron/reminders/clock';
import { DEFAULT_REMINDERS } from '@shared/domain/reminders';
import { err, ok, type Result } from '@shared/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NOTHING: DueReminders = {
  ...{ choices: DEFAULT_REMINDERS, language: 'en', reminders: [], next: null },
  ...{ counts: { today: 0, overdue: 0 }, summary: '', coming: [] },
};
const reminder = (key: string) => ({ keys: [key], title: key, body: '', target: { kind: 'today' as const } });
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** A clock over a database that holds these reminders, each due from its moment on. */
function clockOver(due: Readonly<Record<string, number>>, fails: () => boolean = () => false) {
  const shown: string[] = [];
  const said: string[] = [];
  const asked: number[] = [];
  const clock = new ReminderClock({
    now: () => Date.now(),
    ask: async (now, known): Promise<Result<DueReminders>> => {
      const at = Date.parse(now);
      asked.push(at);
      if (fails()) return err('db-restarted');
      const open = Object.entries(due).filter(([key]) => !known.includes(key));
      const next = open.filter(([, moment]) => moment > at).map(([, moment]) => moment);
      return ok({
        ...NOTHING,
        reminders: open.filter(([, moment]) => moment <= at).map(([key]) => reminder(key)),
        next: next.length === 0 ? null : new Date(Math.min(...next)).toISOString(),
      });
    },
    said: { keys: () => said, add: (keys) => said.push(...keys) },
    show: ({ title }) => shown.push(title),
    heard: () => undefined,
    log,
  });
  return { clock, shown, asked };
}

const START = Date.parse('2026-11-26T08:00:00.000Z');
beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the clock of reminders', () => {
  it('shows each at its moment, once', async () => {
    const { clock, shown } = clockOver({ first: START + 10_000, second: START + 95_000 });
    await clock.look();
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(10_400);
    expect(shown).toEqual(['first']);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(shown).toEqual(['first', 'second']);
    clock.stop();
  });

  it('looks again every half minute, so that a clock that was set forward is noticed', async () => {
    const { clock, shown } = clockOver({ later: START + 3_600_000 });
    await clock.look();
    vi.setSystemTime(START + 3_600_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(shown).toEqual(['later']);
    // Set back again: nothing is said twice.
    vi.setSystemTime(START);
    await vi.advanceTimersByTimeAsync(4_000_000);
    expect(shown).toEqual(['later']);
    clock.stop();
  });

  it('looks soon after a change that concerns it, and once for many of them', async () => {
    const { clock, asked } = clockOver({});
    await clock.look();
    clock.changed(['documents']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(1);
    for (let change = 0; change < 5; change += 1) clock.changed(['activities']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked).toHaveLength(2);
    clock.stop();
  });

  it('does not look twice at a time, and follows with one look more', async () => {
    const { clock, asked } = clockOver({});
    await Promise.all([clock.look(), clock.look(), clock.look()]);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
    clock.stop();
  });

  it('goes on after the database was away', async () => {
    let away = true;
    const { clock, shown } = clockOver({ first: START }, () => away);
    await clock.look();
    expect(shown).toEqual([]);
    expect(log.warn).toHaveBeenCalledWith('reminders: db-restarted');
    away = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(shown).toEqual(['first']);
    clock.stop();
  });

  it('is silent once it was stopped', async () => {
    const { clock, shown, asked } = clockOver({ first: START + 5_000 });
    await clock.look();
    clock.stop();
    await vi.advanceTimersByTimeAsync(100_000);
    expect([shown, asked.length]).toEqual([[], 1]);
  });
});
