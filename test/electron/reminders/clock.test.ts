import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClockParts, type DueReminders, ReminderClock, withoutClock } from '@electron/reminders/clock';
import { SaidReminders } from '@electron/reminders/said';
import { DEFAULT_REMINDERS } from '@shared/domain/reminders';
import { err, ok, type Result } from '@shared/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const NOTHING: DueReminders = {
  ...{ choices: DEFAULT_REMINDERS, language: 'en', reminders: [], settled: [], next: null },
  ...{ counts: { today: 0, overdue: 0 }, summary: '', coming: [] },
};
const reminder = (key: string) => ({ keys: [key], title: key, body: '', target: { kind: 'today' as const } });
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** A clock over a database that holds these reminders, each due from its moment on. */
function clockOver(
  due: Readonly<Record<string, number>>,
  fails: () => boolean = () => false,
  more: Partial<Pick<ClockParts, 'said' | 'heard' | 'ask'>> = {},
) {
  const shown: string[] = [];
  const said: { key: string; at: string }[] = [];
  const asked: number[] = [];
  const clock = new ReminderClock({
    now: () => Date.now(),
    ask: async (now, known): Promise<Result<DueReminders>> => {
      const at = Date.parse(now);
      asked.push(at);
      if (fails()) return err('db-restarted');
      const open = Object.entries(due).filter(([key]) => !known.some((each) => each.key === key));
      const next = open.filter(([, moment]) => moment > at).map(([, moment]) => moment);
      return ok({
        ...NOTHING,
        reminders: open.filter(([, moment]) => moment <= at).map(([key]) => reminder(key)),
        next: next.length === 0 ? null : new Date(Math.min(...next)).toISOString(),
      });
    },
    said: {
      known: () => said,
      add: (keys, now) => said.push(...keys.map((key) => ({ key, at: new Date(now).toISOString() }))),
    },
    show: ({ title }) => shown.push(title),
    heard: () => undefined,
    log,
    ...more,
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

  it('says at its time what a clock that ran ahead for a while has said too early', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cuepoint-clock-'));
    try {
      const said = new SaidReminders(join(folder, 'reminded.json'), log, START);
      const { clock, shown } = clockOver({ later: START + 3_600_000 }, undefined, { said });
      await clock.look();
      vi.setSystemTime(START + 86_400_000);
      await vi.advanceTimersByTimeAsync(30_000);
      expect(shown).toEqual(['later']);
      vi.setSystemTime(START);
      await vi.advanceTimersByTimeAsync(3_500_000);
      expect(shown).toEqual(['later']);
      await vi.advanceTimersByTimeAsync(200_000);
      expect(shown).toEqual(['later', 'later']);
      clock.stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('goes on after something failed that shows what it heard', async () => {
    let broken = true;
    const heard = () => {
      if (broken) throw new Error('no tray here');
    };
    const { clock, shown } = clockOver({ first: START, second: START + 40_000 }, undefined, { heard });
    await clock.look();
    expect(shown).toEqual(['first']);
    expect(log.error).toHaveBeenCalledWith('reminders: no tray here');
    broken = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(shown).toEqual(['first', 'second']);
    clock.stop();
  });

  it('on a day that is given says nothing and writes nothing down, but knows counts and settings', () => {
    const due = {
      ...NOTHING,
      reminders: [reminder('a')],
      settled: ['morning'],
      next: '2026-11-26T10:00:00.000Z',
    };
    expect(withoutClock(due)).toEqual(NOTHING);
  });

  it('keeps what is settled without a word', async () => {
    const asked: string[][] = [];
    const kept: string[] = [];
    const { clock } = clockOver({}, undefined, {
      ask: async (_now, known) => {
        const keys = known.map(({ key }) => key);
        asked.push(keys);
        return ok({ ...NOTHING, settled: keys.includes('morning') ? [] : ['morning'] });
      },
      said: {
        known: () => kept.map((key) => ({ key, at: '2026-11-26T08:00:00.000Z' })),
        add: (keys) => kept.push(...keys),
      },
    });
    await clock.look();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(asked).toEqual([[], ['morning']]);
    clock.stop();
  });

  it('looks again after a change that came while it looked', async () => {
    const answers: Array<() => void> = [];
    const { clock } = clockOver({}, undefined, {
      ask: () => new Promise((resolve) => answers.push(() => resolve(ok(NOTHING)))),
    });
    const first = clock.look();
    clock.changed(['activities']);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(1);
    expect(answers).toHaveLength(2);
    answers[1]?.();
    await first;
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
