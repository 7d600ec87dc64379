import { testStore } from '@test/support/store';
import { expect, test } from 'vitest';

const today = '2026-11-23';
const week = '2026-W48';

async function planned(managers: readonly string[]) {
  const store = testStore({ now: `${today}T08:00:00.000Z` });
  for (const manager of managers) {
    const { id } = await store.call('clients.create', {
      kind: 'company',
      name: `Client of ${manager}`,
      manager,
    });
    await store.call('activities.plan', { clientId: id, kind: 'call', day: '2026-11-24', today });
  }
  return store;
}

/** Calls and meetings of Tuesday as [used, capacity]. */
async function tuesday(store: Awaited<ReturnType<typeof planned>>, manager?: string) {
  const asked = { week, today, ...(manager === undefined ? {} : { manager }) };
  const { days } = await store.call('plan.week', asked);
  const load = days[1]?.load;
  return [
    [load?.used.calls, load?.capacity.calls],
    [load?.used.meetings, load?.capacity.meetings],
  ];
}

test('a day holds what a manager has on it; all managers together have the sum', async () => {
  const store = await planned(['Anna', 'Boris', 'Boris']);
  expect(await tuesday(store, 'Boris')).toEqual([
    [2, 20],
    [0, 3],
  ]);
  expect(await tuesday(store)).toEqual([
    [3, 40],
    [0, 6],
  ]);
});

test('who works alone has one capacity; a day off has none', async () => {
  const store = await planned(['']);
  expect(await tuesday(store)).toEqual([
    [1, 20],
    [0, 3],
  ]);
  const { days } = await store.call('plan.week', { week, today });
  expect(days[6]?.load?.capacity).toEqual({ calls: 0, meetings: 0 });
});
