import { seed } from '@db/seed';
import type { InputOf, OutputOf } from '@shared/contract';
import { FIGURES } from '@shared/domain/reports';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const WEEK = { period: 'week', day: '2026-11-26', today: '2026-11-26' } as const;
type Figures = OutputOf<'reports.period'>['total']['now'];

/** A file whose clock can be set. */
function office(zone = 'Europe/Ljubljana') {
  let now = '2026-11-26T09:00:00.000Z';
  const opened = testStore({ now: () => now });
  return {
    ...opened,
    at: (instant: string) => {
      now = instant;
    },
    start: () => opened.call('settings.update', { zone, me: 'Ana' }),
    report: (more: Partial<InputOf<'reports.period'>> = {}) =>
      opened.call('reports.period', { ...WEEK, ...more }),
    list: async (figure: (typeof FIGURES)[number], more: Partial<InputOf<'reports.list'>> = {}) =>
      (
        await opened.call('reports.list', {
          ...{ from: '2026-11-23', to: '2026-11-29', today: '2026-11-26', figure },
          ...more,
        })
      ).rows,
  };
}

const slots = (calls: number, meetings = 0) => ({ calls, meetings });

describe('the report of a week', () => {
  it('knows the planned, the done, the kept and the rest, for each manager and all', async () => {
    const office_ = office();
    await office_.start();
    records(office_, (write) => {
      const client_id = write.client({ name: 'Alfa', manager: 'Ana' });
      const contact = (fields: Readonly<Record<string, string | null>> & { readonly day: string }) =>
        write.activity({ client_id, manager: 'Ana', created_at: '2026-11-01T09:00:00.000Z', ...fields });
      const done = (
        day: string,
        done_day: string,
        result: string | null,
        more: Readonly<Record<string, string>> = {},
      ) => contact({ day, status: 'done', done_day, result, done_at: `${done_day}T12:00:00.000Z`, ...more });
      contact({ day: '2026-11-27' });
      contact({ day: '2026-11-24', kind: 'meeting' });
      done('2026-11-23', '2026-11-23', 'spoke');
      // Planned for the week before and done in this one: done here, kept there.
      done('2026-11-20', '2026-11-23', 'no-answer');
      // Planned for this week, done in the next.
      done('2026-11-26', '2026-11-30', 'agreed', { kind: 'visit' });
      done('2026-11-25', '2026-11-25', null, { manager: 'Boris' });
      // Entered when it was over: done, never planned.
      contact({
        ...{ day: '2026-11-25', status: 'done', done_day: '2026-11-25', result: 'held', kind: 'meeting' },
        ...{ created_at: '2026-11-25T10:00:00.000Z', done_at: '2026-11-25T10:00:00.000Z' },
      });
      contact({ day: '2026-11-25', status: 'cancelled' });
      contact({ day: '2026-11-25', deleted_at: '2026-11-25T10:00:00.000Z' });
    });
    const { span, before, managers, total } = await office_.report();
    expect(span).toEqual({ from: '2026-11-23', to: '2026-11-29' });
    expect(before).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    const [ana, boris] = managers;
    expect(managers.map(({ manager }) => manager)).toEqual(['Ana', 'Boris']);
    expect(ana?.now).toMatchObject<Partial<Figures>>({
      planned: slots(2, 2),
      kept: slots(1, 1),
      done: slots(2, 1),
      reached: 2,
      results: { spoke: 1, 'no-answer': 1, held: 1 },
    });
    expect(ana?.before).toMatchObject<Partial<Figures>>({
      planned: slots(1),
      kept: slots(1),
      done: slots(0),
    });
    expect(boris?.now).toMatchObject<Partial<Figures>>({
      planned: slots(1),
      kept: slots(1),
      results: { '': 1 },
    });
    expect(total.now).toMatchObject<Partial<Figures>>({ planned: slots(3, 2), done: slots(3, 1) });
    // Only the meeting of Tuesday is late today.
    expect(ana?.standing).toEqual({ overdue: 1, withoutNext: 0 });
    const alone = await office_.report({ manager: 'Boris' });
    expect(alone.managers.map(({ manager }) => manager)).toEqual(['Boris']);
    expect(alone.total.now).toEqual(boris?.now);
  });

  it('counts what was put off once, also when it left the week, and not when the putting off was undone', async () => {
    const opened = office();
    const { call, start, report, list } = opened;
    await start();
    const clientId = records(opened, (write) => write.client({ name: 'Alfa', manager: 'Ana' }));
    const { id } = await call('activities.plan', {
      clientId,
      kind: 'call',
      day: '2026-11-24',
      purpose: 'ask',
    });
    const now = async () => (await report()).total.now;
    expect(await now()).toMatchObject({ planned: slots(1), putOff: 0 });
    await call('activities.move', { id, day: '2026-11-27' });
    expect(await now()).toMatchObject({ planned: slots(1), putOff: 1 });
    await call('activities.move', { id, day: '2026-12-02' });
    expect(await now()).toMatchObject({ planned: slots(1), putOff: 1 });
    const [row] = await list('putOff');
    expect(row).toMatchObject({ id, day: '2026-11-24', to: '2026-12-02', client: 'Alfa' });
    expect(await list('planned')).toHaveLength(1);
    // Put off again from the next week: there it counts by the log, because its first day was in this one.
    await call('activities.move', { id, day: '2026-12-09' });
    const next = await report({ day: '2026-12-02' });
    expect(next.total.now).toMatchObject({ planned: slots(1), putOff: 1 });
    await call('history.undo', {});
    await call('history.undo', {});
    await call('history.undo', {});
    expect(await now()).toMatchObject({ planned: slots(1), putOff: 0 });
    await call('history.redo', {});
    expect(await now()).toMatchObject({ planned: slots(1), putOff: 1 });
    // Bringing forward is no putting off.
    await call('activities.move', { id, day: '2026-11-26' });
    expect((await report({ period: 'day', day: '2026-11-27' })).total.now.putOff).toBe(0);
  });

  it('counts stages, won and lost deals with their sums, each currency apart', async () => {
    const opened = office();
    await opened.start();
    records(opened, (write) => {
      const client_id = write.client({ name: 'Alfa', manager: 'Ana' });
      const closed = (status: 'won' | 'lost', amount: number | null, currency: string, closed_day: string) =>
        write.deal({ client_id, manager: 'Ana', status, amount, currency, closed_day, stage: 'closure' });
      closed('won', 100_00, 'EUR', '2026-11-23');
      closed('won', 250_50, 'EUR', '2026-11-29');
      closed('won', 7_00, 'USD', '2026-11-25');
      closed('won', null, 'EUR', '2026-11-25');
      closed('lost', 900_00, 'EUR', '2026-11-26');
      closed('lost', 900_00, 'EUR', '2026-11-30');
    });
    const { total } = await opened.report();
    expect(total.now.won.count).toBe(4);
    expect(total.now.won.sums).toEqual([
      { currency: 'EUR', minor: 350_50 },
      { currency: 'USD', minor: 7_00 },
    ]);
    expect(total.now.lost).toEqual({ count: 1, sums: [{ currency: 'EUR', minor: 900_00 }] });
    expect((await opened.list('won')).map(({ money }) => money)).toEqual([
      { currency: 'EUR', minor: 100_00 },
      { currency: 'USD', minor: 7_00 },
      null,
      { currency: 'EUR', minor: 250_50 },
    ]);
  });

  for (const [zone, created, days] of [
    // The user's day, not the day in UTC: near midnight on both sides of the date line, and where the clock changes.
    ['Pacific/Pago_Pago', '2026-11-30T10:30:00.000Z', ['2026-11-29']],
    ['Pacific/Kiritimati', '2026-11-29T10:30:00.000Z', ['2026-11-30']],
    ['Europe/Ljubljana', '2026-10-25T22:30:00.000Z', ['2026-10-25']],
    ['Europe/Ljubljana', '2026-10-25T23:30:00.000Z', ['2026-10-26']],
    ['Europe/Ljubljana', '2028-02-29T22:30:00.000Z', ['2028-02-29']],
  ] as const) {
    it(`counts a client made at ${created} in ${zone} on ${days[0]}`, async () => {
      const opened = office(zone);
      await opened.start();
      records(opened, (write) => write.client({ name: 'Alfa', manager: 'Ana', created_at: created }));
      const [day] = days;
      const report = await opened.report({ period: 'day', day });
      expect(report.total.now.newClients).toBe(1);
      const rows = await opened.list('newClients', { from: day, to: day });
      expect(rows.map((row) => row.day)).toEqual([day]);
    });
  }

  it('believes the day since which a client is known', async () => {
    const opened = office();
    await opened.start();
    records(opened, (write) =>
      write.client({ name: 'Alfa', since: '2026-11-24', created_at: '2026-12-24T10:00:00.000Z' }),
    );
    expect((await opened.report()).total.now.newClients).toBe(1);
    expect((await opened.report({ day: '2026-12-24' })).total.now.newClients).toBe(0);
  });

  it('holds a Monday against the Friday before, over a holiday too', async () => {
    const opened = office();
    await opened.start();
    await opened.call('settings.update', { country: 'SI' });
    await opened.engine.settled();
    const comparedFrom = async (day: string) => (await opened.report({ period: 'day', day })).before.from;
    expect(await comparedFrom('2026-11-30')).toBe('2026-11-27');
    // Slovenia has a holiday on 31 October and 1 November; the Monday after a Sunday one counts from Friday.
    expect(await comparedFrom('2026-11-02')).toBe('2026-10-30');
    expect(await comparedFrom('2026-12-28')).toBe('2026-12-24');
  });
});

describe('every figure', () => {
  it('opens the list behind it: as many rows as it counts', async () => {
    const opened = office();
    seed(opened.store.raw, { size: 'small', today: '2026-11-26', zone: 'Europe/Ljubljana' });
    for (const period of ['day', 'week'] as const) {
      for (const manager of [undefined, 'Maja Novak']) {
        const asked = { period, day: '2026-11-26', ...(manager === undefined ? {} : { manager }) };
        const { span, total } = await opened.report(asked);
        const { now, standing } = total;
        const all = ({ calls, meetings }: { calls: number; meetings: number }) => calls + meetings;
        const counted: Record<(typeof FIGURES)[number], number> = {
          planned: all(now.planned),
          kept: all(now.kept),
          missed: all(now.planned) - all(now.kept),
          done: all(now.done),
          ...{ reached: now.reached, putOff: now.putOff, newClients: now.newClients },
          ...{ forward: now.forward, back: now.back, won: now.won.count, lost: now.lost.count },
          ...{ overdue: standing.overdue, withoutNext: standing.withoutNext },
        };
        const of = { ...span, limit: 1000, ...(manager === undefined ? {} : { manager }) };
        for (const figure of FIGURES)
          expect([period, manager, figure, (await opened.list(figure, of)).length]).toEqual([
            ...[period, manager, figure, counted[figure]],
          ]);
        expect((await opened.list('planned', { ...of, slot: 'meetings' })).length).toBe(now.planned.meetings);
        for (const [result, count] of Object.entries(now.results))
          expect((await opened.list('done', { ...of, result: result as 'spoke' })).length).toBe(count);
      }
    }
  });
});

describe('the report on a large file', () => {
  it('reads the days of its kept counts and indexes, and nothing else', async () => {
    const { store } = office();
    const plans = plansOf(store, 'reports.period', WEEK);
    // Groups are few: managers, kinds, results, currencies.
    const allowed = [
      'TEMP B-TREE FOR GROUP BY',
      'settings',
      'days_off',
      'client_counts',
      'SCAN m',
      'SCAN (subquery',
    ];
    expect(slowSteps(plans, allowed)).toEqual([]);
    const steps = plans.flatMap((plan) => plan.steps);
    for (const index of [
      'contact_counts USING PRIMARY KEY (figure=? AND day>? AND day<?)',
      'contact_counts USING PRIMARY KEY (figure=? AND day<?)',
      'move_counts USING PRIMARY KEY (day>? AND day<?)',
      'COVERING INDEX activities_put_off (first_day>? AND first_day<?)',
      'INDEX change_log_put_off (<expr>>? AND <expr><?)',
      'COVERING INDEX deals_closed (closed_day>? AND closed_day<?)',
      'COVERING INDEX clients_since (since>? AND since<?)',
      'COVERING INDEX clients_by_creation (created_at>? AND created_at<?)',
    ])
      expect(
        steps.some((step) => step.includes(index)),
        index,
      ).toBe(true);
  });
});
