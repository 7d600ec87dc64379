import { losingIds } from '@db/cadence/losing';
import { KEPT_TOUCH, type KeptTouch, touchAndStanding } from '@db/cadence/standing';
import { compareTouch, STANDINGS } from '@shared/domain/cadence';
import { addDays, type Day } from '@shared/domain/time';
import { plansOf, slowSteps } from '@test/support/explain';
import { client, storePast } from '@test/support/random-pasts';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today: Day = '2026-11-26';

describe('the list of clients that lose touch', () => {
  it('has the order of the rule, whatever the page, the filter and the day', () => {
    fc.assert(
      fc.property(
        fc.array(client, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(today, '2024-02-29', '2023-07-01', addDays(today, 700)),
        (pasts, day) => {
          const open = testStore();
          const db = open.store.reader;
          storePast(open, pasts);
          const all = db
            .all<KeptTouch & { id: string; manager: string; segment: string; next: Day | null }>(
              `SELECT client_id AS id, manager, segment, next_day AS next, ${KEPT_TOUCH} FROM touch_state k`,
            )
            .map((row) => ({ ...row, ...touchAndStanding(row, day) }))
            .filter(({ listed, touch }) => listed && ['losing-touch', 'dormant'].includes(touch.state))
            .sort(compareTouch);
          const ids = (keep: (row: (typeof all)[number]) => boolean) => all.filter(keep).map(({ id }) => id);
          const asked = (filter: Partial<Parameters<typeof losingIds>[1]>, offset = 0, limit = -1) =>
            losingIds(db, { text: '', ...filter }, day, { offset, limit });
          expect(asked({})).toEqual({ count: all.length, ids: ids(() => true) });
          expect(asked({}, 2, 3)).toEqual({ count: all.length, ids: ids(() => true).slice(2, 5) });
          expect(asked({}, all.length, 3).ids).toEqual([]);
          expect(asked({ state: 'dormant' }).ids).toEqual(ids(({ touch }) => touch.state === 'dormant'));
          expect(asked({ state: 'losing-touch', manager: 'Maja' }).ids).toEqual(
            ids(({ touch, manager }) => touch.state === 'losing-touch' && manager === 'Maja'),
          );
          expect(asked({ segment: 'Дилеры', sign: 'none' }).ids).toEqual(
            ids(({ segment, next }) => segment === 'Дилеры' && next === null),
          );
          expect(asked({ sign: 'planned', text: 'LIENT-1' }).ids).toEqual(
            ids(({ id, next }) => next !== null && next > day && id.includes('lient-1')),
          );
          open.close();
        },
      ),
      { numRuns: 8, endOnFailure: true },
    );
  }, 60_000);

  it('shows who, since when, and what is planned', async () => {
    const open = testStore();
    records(open, (write) => {
      const quick = write.client({ name: 'Quick', segment: 'VIP', manager: 'Maja' });
      write.phone({ client_id: quick, number: '+386 1 22' });
      write.activity({
        client_id: quick,
        day: '2026-11-01',
        status: 'done',
        done_day: '2026-11-01',
        result: 'spoke',
      });
      write.activity({ client_id: quick, day: '2026-12-01', purpose: 'Ask' });
      const slow = write.client({ name: 'Slow', since: '2026-08-01' });
      write.activity({
        client_id: slow,
        day: '2026-09-01',
        status: 'done',
        done_day: '2026-09-01',
        result: 'no-answer',
      });
      write.client({ name: 'Silent for years', since: '2024-01-01' });
      write.client({ name: 'Fresh', since: '2026-11-20' });
      write.client({ name: 'Paused', since: '2026-01-01', cadence_paused: '2027-01-01' });
      write.client({ name: 'Do not', since: '2026-01-01', do_not_contact: '' });
      const sale = write.client({ name: 'In a sale', since: '2026-01-01' });
      write.deal({ client_id: sale });
    });
    const { rows, count } = await open.call('cadence.losing', { today });
    expect(count).toBe(3);
    expect(rows.map(({ name, touch }) => [name, touch.state, touch.elapsed, touch.ideal])).toEqual([
      ['Silent for years', 'dormant', 1060, 60],
      ['Quick', 'losing-touch', 25, 7],
      ['Slow', 'losing-touch', 117, 60],
    ]);
    expect(rows[1]).toMatchObject({
      ...{ phone: '+386 1 22', manager: 'Maja', segment: 'VIP', sign: 'planned' },
      next: { day: '2026-12-01', purpose: 'Ask' },
    });
    expect(rows[2]).toMatchObject({ sign: 'none', next: null, attempts: 1 });
    expect(await open.call('cadence.counts', { today })).toEqual({ losing: 2, dormant: 1, withoutNext: 2 });
    expect(await open.call('cadence.counts', { today, manager: 'Maja' })).toEqual({
      ...{ losing: 1, dormant: 0, withoutNext: 0 },
    });
  });

  it('are those too whose pause is over, of whom those who are still paused cost nothing', async () => {
    const open = testStore();
    records(open, (write) => {
      const paused = (name: string, cadence_paused: string, since = '2026-08-01') =>
        write.client({ name, since, cadence_paused });
      paused('Over today', today);
      paused('Over long ago', '2026-09-01');
      paused('Over, and new', '2026-11-01', '2026-10-20');
      paused('Until tomorrow', '2026-11-27');
      paused('For good', 'for-good');
    });
    const { rows, count } = await open.call('cadence.losing', { today });
    expect(count).toBe(2);
    expect(rows.map(({ name }) => name).sort()).toEqual(['Over long ago', 'Over today']);
    expect(await open.call('cadence.counts', { today })).toEqual({ losing: 2, dormant: 0, withoutNext: 2 });
    expect(await open.call('clients.count', { today, lifecycle: 'losing-touch' })).toEqual({ count: 2 });
    const steps = (['cadence.losing', 'cadence.counts'] as const)
      .flatMap((method) => plansOf(open.store, method, { today }))
      .flatMap((plan) => plan.steps.filter((step) => step.includes('touch_state_paused')));
    expect(steps).toEqual(Array(2).fill('SEARCH k USING INDEX touch_state_paused (paused_until<?)'));
  });

  it('walks ranges of the primary key', () => {
    const { store } = testStore();
    const plans = [
      ...plansOf(store, 'cadence.losing', { today, manager: 'Maja', sign: 'none' }),
      ...plansOf(store, 'cadence.losing', { today, segment: 'VIP' }),
      ...plansOf(store, 'cadence.counts', { today }),
      // The phones of one client are sorted.
    ].filter(({ sql }) => !sql.includes('FROM phones'));
    expect(slowSteps(plans, ['SCAN i', 'SCAN some', 'SCAN j ', 'SCAN CONSTANT', 'SCAN (subquery'])).toEqual(
      [],
    );
  });
});

describe('where clients stand', () => {
  it('is the same in the filter and in the rows of the client list', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(client, { minLength: 20, maxLength: 60 }), async (pasts) => {
        const open = testStore();
        storePast(open, pasts);
        const { rows } = await open.call('clients.page', { today, limit: 100 });
        expect(rows).toHaveLength(pasts.length);
        for (const lifecycle of STANDINGS) {
          const expected = rows.filter((row) => row.lifecycle === lifecycle).map(({ id }) => id);
          const found = await open.call('clients.page', { today, lifecycle, limit: 100 });
          expect(found.rows.map(({ id }) => id)).toEqual(expected);
          expect(await open.call('clients.count', { today, lifecycle })).toEqual({ count: expected.length });
          const few = await open.call('clients.count', { today, lifecycle, manager: 'Maja' });
          expect(few.count).toBe(
            rows.filter((row) => row.lifecycle === lifecycle && row.manager === 'Maja').length,
          );
        }
        open.close();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 60_000);
});
