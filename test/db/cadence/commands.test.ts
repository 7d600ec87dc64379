import { check } from '@db/check';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const today = '2026-11-26';
const faults = ({ store }: TestStore) => check(store.file).filter(({ severity }) => severity === 'fault');

/** Undone and done again, everything is as it was. */
async function andBack(open: TestStore, before: Record<string, unknown[]>): Promise<void> {
  const after = open.tables();
  await open.call('history.undo', {});
  expect(open.tables()).toEqual(before);
  await open.call('history.redo', {});
  expect(open.tables()).toEqual(after);
  expect(faults(open)).toEqual([]);
}

describe('segments', () => {
  const list = async ({ call }: TestStore) => (await call('segments.list', {})).segments;
  const idOf = async (open: TestStore, name: string) =>
    (await list(open)).find((segment) => segment.name === name)?.id ?? '';

  it('begin with those of the product, and are counted', async () => {
    const open = testStore();
    for (const segment of ['A', 'A', 'VIP', 'Dealers', ''])
      await open.call('clients.create', { name: 'x', segment });
    const found = await open.call('segments.list', {});
    expect(found.segments.map(({ id: _, ...rest }) => rest)).toEqual([
      { name: 'VIP', ideal: 7, maximum: 14, minimumGap: 2, clients: 1 },
      { name: 'A', ideal: 14, maximum: 21, minimumGap: 3, clients: 2 },
      { name: 'B', ideal: 30, maximum: 45, minimumGap: 5, clients: 0 },
      { name: 'C', ideal: 60, maximum: 90, minimumGap: 7, clients: 0 },
    ]);
    expect(found).toMatchObject({ others: [{ name: 'Dealers', clients: 1 }], without: 1 });
  });

  it('are renamed together with their clients, also those in the trash', async () => {
    const open = testStore();
    const { id } = await open.call('clients.create', { name: 'x', segment: 'A' });
    const gone = await open.call('clients.create', { name: 'y', segment: 'A' });
    await open.call('clients.remove', { ids: [gone.id] });
    const before = open.tables();
    const segment = { id: await idOf(open, 'A'), name: 'Gold', ideal: 10, maximum: 20, minimumGap: 2 };
    expect(await open.call('segments.save', segment)).toMatchObject({ clients: 2 });
    expect(await open.call('cadence.of', { clientId: id, today })).toMatchObject({
      ...{ segment: 'Gold', cadence: { ideal: 10, maximum: 20, minimumGap: 2 } },
    });
    await open.call('clients.restore', { ids: [gone.id] });
    expect((await list(open)).find(({ name }) => name === 'Gold')).toMatchObject({ clients: 2 });
    await open.call('history.undo', {});
    await andBack(open, before);
  });

  it('are added at the end, moved, and removed with or without their clients', async () => {
    const open = testStore();
    const { id } = await open.call('segments.save', { name: 'D', ideal: 90, maximum: 180, minimumGap: 0 });
    const { id: clientId } = await open.call('clients.create', { name: 'x', segment: 'D' });
    await open.call('segments.reorder', { id, to: 0 });
    expect((await list(open)).map(({ name }) => name)).toEqual(['D', 'VIP', 'A', 'B', 'C']);
    const before = open.tables();
    await open.call('segments.remove', { id });
    expect(await open.call('cadence.of', { clientId, today })).toMatchObject({
      ...{ segment: 'D', cadence: { ideal: 60, maximum: 90, minimumGap: 7 } },
    });
    await andBack(open, before);
    await open.call('history.undo', {});
    await open.call('segments.remove', { id, moveTo: 'VIP' });
    expect(await open.call('cadence.of', { clientId, today })).toMatchObject({ segment: 'VIP' });
    await andBack(open, before);
  });

  it.each([
    [{ name: 'B', ideal: 30, maximum: 45, minimumGap: 5 }, 'conflict'],
    [{ name: 'E', ideal: 30, maximum: 29, minimumGap: 5 }, 'invalid-input'],
    [{ name: 'E', ideal: 30, maximum: 45, minimumGap: 31 }, 'invalid-input'],
    [{ name: ' ', ideal: 30, maximum: 45, minimumGap: 5 }, 'invalid-input'],
  ])('refuse %j with %s', async (input, code) => {
    const open = testStore();
    const before = open.tables();
    await expect(open.call('segments.save', input)).rejects.toThrow(code);
    const own = { ...input, id: await idOf(open, 'A') };
    await expect(open.call('segments.save', own)).rejects.toThrow(code);
    expect(open.tables()).toEqual(before);
  });
});

describe('the cadence of one client', () => {
  it('is its own where it has one, and says what it counts from', async () => {
    const open = testStore();
    const { id: clientId } = await open.call('clients.create', { name: 'Alfa', segment: 'B' });
    const of = () => open.call('cadence.of', { clientId, today: '2026-12-08' });
    expect(await of()).toMatchObject({
      ...{
        cadence: { ideal: 30, maximum: 45, minimumGap: 5 },
        paused: null,
        counted: 'beginning',
        standing: 'lead',
      },
      touch: { state: 'resting', from: today, elapsed: 12, idealDay: '2026-12-26', maximumDay: '2027-01-10' },
    });
    const before = open.tables();
    await open.call('cadence.set', { clientId, ideal: 10 });
    expect(await of()).toMatchObject({
      ...{
        own: { ideal: 10, maximum: null, minimumGap: null },
        cadence: { ideal: 10, maximum: 15, minimumGap: 5 },
      },
      ...{ usual: { ideal: 30 }, touch: { state: 'due' } },
    });
    await andBack(open, before);
    await open.call('cadence.set', { clientId, paused: 'for-good', segment: 'Дилеры' });
    expect(await of()).toMatchObject({ segment: 'Дилеры', paused: 'for-good', touch: { state: 'paused' } });
    await open.call('cadence.set', { clientId, paused: null, ideal: null });
    const { id } = await open.call('activities.plan', { clientId, kind: 'call', day: today, purpose: 'x' });
    await open.call('activities.done', { id, day: today, result: 'spoke' });
    expect(await of()).toMatchObject({ counted: 'contact', cadence: { ideal: 60, maximum: 90 } });
    await expect(open.call('cadence.set', { clientId, ideal: 20, maximum: 19 })).rejects.toThrow(
      'invalid-input',
    );
    await expect(open.call('cadence.set', { clientId, minimumGap: 61 })).rejects.toThrow('invalid-input');
    expect(await of()).toMatchObject({ own: { ideal: null, maximum: null, minimumGap: null } });
  });

  it('rests for sixty days after a deal that was closed well', async () => {
    const open = testStore();
    const clientId = records(open, (write) => {
      const id = write.client({ segment: 'A' });
      write.activity({
        client_id: id,
        day: '2026-10-01',
        status: 'done',
        done_day: '2026-10-01',
        result: 'spoke',
      });
      write.deal({ client_id: id, status: 'won', closed_day: '2026-11-01' });
      return id;
    });
    expect(await open.call('cadence.of', { clientId, today })).toMatchObject({
      ...{ counted: 'deal', standing: 'between-sales', cadence: { ideal: 14 } },
      touch: { from: '2026-11-01', ideal: 60, maximum: 90, idealDay: '2026-12-31' },
    });
  });

  it.each([
    ['2026-03-29', '2026-03-28T23:30:00.000Z', 'Europe/Ljubljana'],
    ['2026-10-25', '2026-10-24T22:30:00.000Z', 'Europe/Ljubljana'],
    ['2028-02-28', '2028-02-29T10:30:00.000Z', 'Pacific/Pago_Pago'],
    ['2028-03-01', '2028-02-29T10:30:00.000Z', 'Pacific/Kiritimati'],
  ])('begins on the user’s day %s at %s in %s', async (day, now, zone) => {
    const open = testStore({ now });
    await open.call('settings.update', { zone });
    const { id: clientId } = await open.call('clients.create', { name: 'Alfa', segment: 'VIP' });
    const { touch } = await open.call('cadence.of', { clientId, today: day });
    expect(touch).toMatchObject({ from: day, elapsed: 0 });
  });
});

describe('many clients at once', () => {
  it('get segment, cadence and pause in one step', async () => {
    const open = testStore();
    const ids: string[] = [];
    for (const name of ['a', 'b', 'c']) ids.push((await open.call('clients.create', { name })).id);
    const before = open.tables();
    const cadence = { ideal: 20, maximum: 40, minimumGap: null };
    expect(await open.call('clients.bulkEdit', { ids, segment: 'A', cadence, paused: '2027-01-01' })).toEqual(
      { changed: 3 },
    );
    for (const clientId of ids)
      expect(await open.call('cadence.of', { clientId, today })).toMatchObject({
        ...{ segment: 'A', own: cadence, paused: '2027-01-01' },
      });
    await andBack(open, before);
    expect(await open.call('clients.bulkEdit', { ids, paused: null })).toEqual({ changed: 3 });
    expect(await open.call('clients.bulkEdit', { ids, paused: null })).toEqual({ changed: 0 });
  });

  it('are planned on the free room of the days that come, the most urgent first, and none twice', async () => {
    const open = testStore();
    records(open, (write) => {
      for (const [index, since] of ['2026-01-05', '2026-01-03', '2026-01-04', '2026-01-02'].entries())
        write.client({ name: `Silent ${index}`, since, manager: 'Maja' });
      const has = write.client({ name: 'Has one', since: '2025-12-01', manager: 'Maja' });
      write.activity({ client_id: has, day: '2026-11-26', manager: 'Maja' });
    });
    const { planner } = await open.call('settings.get', {});
    const two = { calls: 2, meetings: 1 };
    await open.call('settings.update', {
      planner: { ...planner, capacity: { 1: two, 2: two, 3: two, 4: two, 5: two, 6: two, 7: two } },
    });
    const before = open.tables();
    expect(
      await open.call('cadence.plan', { filter: {}, today, day: today, purpose: 'How are you?' }),
    ).toEqual({ planned: 4, had: 1, unwelcome: 0, left: 0, first: '2026-11-26', last: '2026-11-30' });
    const planned = open.store.reader.all(
      `SELECT c.name, a.day, a.manager, a.purpose FROM activities a JOIN clients c ON c.id = a.client_id
       WHERE c.name LIKE 'Silent%' ORDER BY a.id`,
    );
    const purpose = { manager: 'Maja', purpose: 'How are you?' };
    // One place on Thursday was taken; Saturday and Sunday are free days.
    expect(planned).toEqual([
      { name: 'Silent 3', day: '2026-11-26', ...purpose },
      { name: 'Silent 1', day: '2026-11-27', ...purpose },
      { name: 'Silent 2', day: '2026-11-27', ...purpose },
      { name: 'Silent 0', day: '2026-11-30', ...purpose },
    ]);
    await andBack(open, before);
    expect(
      await open.call('cadence.plan', { filter: {}, today, day: today, purpose: 'Again' }),
    ).toMatchObject({ planned: 0, had: 5 });
  });

  it('are planned with the person to ask for, and not in a way that they do not want', async () => {
    const open = testStore();
    const person = records(open, (write) => {
      const [asked, quiet, noNumber] = ['Asked', 'Quiet', 'Silent'].map((name) =>
        write.client({ name, since: '2025-01-05' }),
      );
      write.row('permissions', {
        ...{ client_id: quiet ?? '', channel: 'phone', permission: 'withdrawn' },
        ...{ day: '2026-01-01', created_at: '2026-01-01' },
      });
      write.person({ client_id: noNumber ?? '', do_not_contact: 'no more' });
      const id = write.person({ client_id: asked ?? '' });
      write.phone({ client_id: asked ?? '', person_id: id, number: '+7 912 345-67-89' });
      return id;
    });
    const plan = { filter: {}, today, day: today, purpose: 'x' };
    expect(await open.call('cadence.plan', plan)).toMatchObject({
      planned: 2,
      unwelcome: 1,
      had: 0,
      left: 0,
    });
    const planned = open.store.reader.all(
      `SELECT c.name, a.person_id AS person FROM activities a JOIN clients c ON c.id = a.client_id ORDER BY c.name`,
    );
    expect(planned).toEqual([
      { name: 'Asked', person },
      { name: 'Silent', person: null },
    ]);
    // By letter nobody has refused.
    expect(await open.call('cadence.plan', { ...plan, kind: 'email' })).toMatchObject({
      ...{ planned: 1, unwelcome: 0 },
    });
  });

  it('stay unplanned where no weekday has room', async () => {
    const open = testStore();
    records(open, (write) => write.client({ name: 'Silent', since: '2025-01-05' }));
    const { planner } = await open.call('settings.get', {});
    const none = { calls: 0, meetings: 0 };
    await open.call('settings.update', {
      planner: { ...planner, capacity: { 1: none, 2: none, 3: none, 4: none, 5: none, 6: none, 7: none } },
    });
    const plan = { filter: {}, today, day: today, purpose: 'x' };
    expect(await open.call('cadence.plan', plan)).toMatchObject({ planned: 0, left: 1, first: null });
    expect(await open.call('cadence.plan', { ...plan, spread: false })).toMatchObject({
      planned: 1,
      last: today,
    });
  });
});
