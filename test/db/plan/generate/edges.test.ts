import { CuepointError } from '@shared/errors';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const today = '2026-11-23';
const week = '2026-W48';
const ALL = [1, 2, 3, 4, 5, 6, 7] as const;

function written(body: (write: RecordWriter) => void, now = '2026-11-23T06:00:00.000Z'): TestStore {
  const store = testStore({ now });
  records(store, body);
  return store;
}

const client = (write: RecordWriter, name: string, fields: Record<string, string> = {}): string => {
  const id = write.client({ name, segment: 'A', since: '2026-11-05', ...fields });
  write.phone({ client_id: id, number: '+386 31 000 000' });
  return id;
};
const generate = async ({ call }: TestStore) => (await call('plan.generate', { week, today })).generated;

async function capacity({ call }: TestStore, calls: number): Promise<void> {
  const { planner } = await call('settings.get', {});
  const every = Object.fromEntries(ALL.map((day) => [day, { calls, meetings: 0 }]));
  await call('settings.update', { planner: { ...planner, capacity: every as typeof planner.capacity } });
}

describe('a week in which nothing can be planned says why', () => {
  it.each([
    [
      'no working day',
      (store: TestStore) => store.call('settings.update', { workingDays: [] }),
      'no-working-day',
    ],
    ['no capacity', (store: TestStore) => capacity(store, 0), 'no-capacity'],
  ] as const)('%s', async (_, make, obstacle) => {
    const store = written((write) => void client(write, 'Alfa'));
    const made = await make(store).then(
      () => true,
      (thrown: unknown) => {
        if (thrown instanceof CuepointError) return false;
        throw thrown;
      },
    );
    // A file from elsewhere can say so even if the settings refuse it.
    if (!made) store.store.raw.run("INSERT INTO settings (id, value) VALUES ('workingDays', '[]')");
    const generated = await generate(store);
    expect(generated).toMatchObject({ lines: 0, leftOut: { 'no-day': 1 }, obstacle });
  });

  it('appointments take all there is', async () => {
    const store = written((write) => {
      client(write, 'Alfa');
      for (const day of ['23', '24', '25', '26', '27'])
        write.activity({
          client_id: client(write, day, { since: today }),
          day: `2026-11-${day}`,
          time: '10:00',
        });
    });
    await capacity(store, 1);
    expect(await generate(store)).toMatchObject({ lines: 0, leftOut: { 'no-room': 1 }, obstacle: 'taken' });
  });

  it('a window that is never open within working hours', async () => {
    const store = written((write) => {
      const id = client(write, 'Alfa');
      write.row('contact_windows', {
        ...{ client_id: id, person_id: null, weekday: 2, from_time: '05:00', to_time: '06:00' },
      });
    });
    expect(await generate(store)).toMatchObject({ lines: 0, leftOut: { 'no-day': 1 }, obstacle: null });
    const { rows } = await store.call('plan.leftOut', { week, today });
    expect(rows[0]?.days.map(({ note }) => note)).toEqual([
      ...[
        'window-closed',
        'window-closed',
        'window-closed',
        'window-closed',
        'window-closed',
        'day-off',
        'day-off',
      ],
    ]);
  });

  it('nobody wants to be contacted', async () => {
    const store = written((write) => {
      for (const name of ['Alfa', 'Beta']) client(write, name, { do_not_contact: 'please' });
    });
    expect(await generate(store)).toMatchObject({ lines: 0, leftOut: { 'client-do-not-contact': 2 } });
  });

  it('there is nobody', async () => {
    const store = written(() => undefined);
    expect(await generate(store)).toMatchObject({ lines: 0, leftOut: {}, obstacle: null, stretched: null });
  });
});

describe('five thousand overdue contacts', () => {
  it('fill the week by priority; the others stay where they are and are left out with their reason', async () => {
    const store = written((write) => {
      for (let index = 0; index < 5_000; index += 1) {
        const id = client(write, `Client ${index}`, { since: today });
        write.activity({
          client_id: id,
          day: `2026-10-${String(1 + (index % 28)).padStart(2, '0')}`,
          purpose: 'Ask',
        });
      }
    });
    const before = (await store.call('plan.week', { week, today, limit: 1 })).days[0]?.count;
    expect(before).toBe(5_000);
    const generated = await generate(store);
    expect(generated).toMatchObject({ lines: 100, leftOut: { 'no-room': 4_900 }, obstacle: null });
    const page = await store.call('plan.week', { week, today, limit: 200 });
    expect(page.lines).toHaveLength(100);
    expect(page.days.map(({ count }) => count)).toEqual([20, 20, 20, 20, 20, 0, 0]);
    const overdue = store.store.reader.value<number>(
      "SELECT count(*) FROM activities WHERE status = 'planned' AND deleted_at IS NULL AND day < ?",
      [today],
    );
    expect(overdue).toBe(4_900);
    await store.call('history.undo', {});
    expect((await store.call('plan.week', { week, today, limit: 1 })).days[0]?.count).toBe(5_000);
  }, 60_000);
});

describe('what the user planned and the week has no room for', () => {
  it('stays on its day and says so, until the plan has room for it', async () => {
    const store = written((write) => {
      for (const name of ['Alfa', 'Beta'])
        write.activity({
          client_id: client(write, name, { since: today }),
          day: '2026-11-25',
          purpose: 'Ask',
        });
    });
    const rows = async () =>
      (await store.call('plan.week', { week, today })).lines.map(({ day, plan, unplaced }) => [
        ...[day, plan?.origin ?? null, unplaced],
      ]);
    expect(await rows()).toEqual([
      ['2026-11-25', null, false],
      ['2026-11-25', null, false],
    ]);
    const { planner } = await store.call('settings.get', {});
    await capacity(store, 0);
    const one = (await store.call('settings.get', {})).planner;
    const wednesday = { ...one.capacity, 3: { calls: 1, meetings: 0 } };
    await store.call('settings.update', { planner: { ...one, capacity: wednesday } });
    expect(await generate(store)).toMatchObject({ lines: 1, leftOut: { 'no-room': 1 } });
    expect(await rows()).toEqual([
      ['2026-11-25', 'generated', false],
      ['2026-11-25', null, true],
    ]);
    await store.call('settings.update', { planner });
    await generate(store);
    expect(await rows()).toEqual([
      ['2026-11-25', 'generated', false],
      ['2026-11-25', 'generated', false],
    ]);
  });
});

describe('while it runs', () => {
  it('tells how far it is, and changes nothing when it is stopped', async () => {
    const store = written((write) => {
      for (let index = 0; index < 900; index += 1) client(write, `Client ${index}`);
    });
    const before = store.tables();
    const seen: number[] = [];
    const stop = new AbortController();
    const progress = ({ part }: { part: number }) => {
      seen.push(part);
      if (part > 0.4) stop.abort();
    };
    const result = await store.engine.call(
      'plan.generate',
      { week, today },
      { progress, signal: stop.signal },
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(store.tables()).toEqual(before);
    // And the writer is free again.
    expect((await generate(store)).lines).toBe(100);
  });

  it('two managers do not both contact a client within its gap', async () => {
    let alfa = '';
    const store = written((write) => {
      alfa = client(write, 'Alfa', { manager: 'Maja' });
      const deal = write.deal({ client_id: alfa, stage: 'proposal', manager: 'Tom' });
      write.point({
        client_id: alfa,
        deal_id: deal,
        key: 'proposal-valid',
        stage: 'proposal',
        due_day: '2026-11-27',
      });
    });
    await generate(store);
    const days = store.store.reader.all<{ day: string }>(
      'SELECT day FROM activities WHERE deleted_at IS NULL ORDER BY day',
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-27']);
    await generate(store);
    expect(
      store.store.reader.all('SELECT day FROM activities WHERE deleted_at IS NULL ORDER BY day'),
    ).toEqual(days);
  });
});
