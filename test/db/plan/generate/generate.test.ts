import { present } from '@shared/errors';
import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { demoFile } from '@test/support/demo-file';
import { describe, expect, it } from 'vitest';

/** Monday of 2026-W48, early in the morning in the file's zone (UTC). */
const today = '2026-11-23';
const week = '2026-W48';
const [MON, TUE, WED, THU, FRI] = [
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2026-11-26',
  '2026-11-27',
] as const;
const NOW = '2026-11-23T06:00:00.000Z';

function written(body: (write: RecordWriter) => void, now = NOW): TestStore {
  const store = testStore({ now });
  records(store, body);
  return store;
}

/** A client that can be called, of segment A: ideal 14, maximum 21, gap 3. */
const client = (write: RecordWriter, name: string, since = '2026-11-05'): string => {
  const id = write.client({ name, segment: 'A', since });
  write.phone({ client_id: id, number: '+386 31 000 000' });
  return id;
};

const generate = ({ call }: TestStore, manager?: string) => call('plan.generate', { week, today, manager });
const lines = async ({ call }: TestStore) => (await call('plan.week', { week, today })).lines;
const one = async (store: TestStore) => present((await lines(store))[0], 'the plan has a line');
const outside = async ({ call }: TestStore) => (await call('plan.leftOut', { week, today })).rows;

describe('generating a week', () => {
  it('makes a contact that says what it is for, and explains it', async () => {
    const store = written((write) => void client(write, 'Alfa'));
    const { generated, difference } = await generate(store);
    expect(generated).toMatchObject({
      at: NOW,
      day: today,
      lines: 1,
      leftOut: {},
      obstacle: null,
      stretched: null,
    });
    expect(difference.added).toMatchObject([{ client: 'Alfa', kind: 'call', to: { day: MON, time: null } }]);
    expect(await lines(store)).toMatchObject([
      {
        ...{ client: 'Alfa', day: MON, kind: 'call', purpose: 'Regular contact', status: 'planned' },
        plan: {
          ...{ origin: 'generated', made: true, pinned: false, why: 'spread', change: '', objections: [] },
          reasons: [{ kind: 'cadence', elapsed: 18, ideal: 14, served: true }],
        },
      },
    ]);
    expect((await one(store)).plan?.days.map(({ note }) => note)).toEqual([
      ...['chosen', 'open', 'open', 'open', 'open', 'day-off', 'day-off'],
    ]);
    const [activity] = store.store.reader.all('SELECT origin, first_day, snoozes, minutes FROM activities');
    expect(activity).toEqual({ origin: 'plan', first_day: null, snoozes: 0, minutes: 15 });
  });

  it('places a contact that is planned without a time, and leaves an appointment alone', async () => {
    const store = written((write) => {
      const alfa = client(write, 'Alfa');
      write.activity({ client_id: alfa, day: '2026-11-16', purpose: 'Ask', time: '10:00' });
      const beta = client(write, 'Beta');
      write.activity({ client_id: beta, day: WED, time: '10:00', purpose: 'See' });
    });
    const { difference } = await generate(store);
    expect(difference).toMatchObject({
      ...{ added: [], removed: [], changed: [] },
      moved: [{ client: 'Alfa', from: { day: '2026-11-16', time: '10:00' }, to: { day: MON, time: null } }],
    });
    expect(await lines(store)).toMatchObject([
      {
        client: 'Alfa',
        day: MON,
        purpose: 'Ask',
        plan: { origin: 'generated', made: false, why: 'soonest' },
      },
      { client: 'Beta', day: WED, time: '10:00', plan: { origin: 'fixed', why: 'appointment' } },
    ]);
    // Moved by the plan is not put off by the user.
    expect(store.store.reader.all('SELECT snoozes FROM activities')).toEqual([
      { snoozes: 0 },
      { snoozes: 0 },
    ]);
  });

  it('merges all reasons of a client into one contact, with the deal and the product of what leads', async () => {
    const store = written((write) => {
      const alfa = client(write, 'Alfa');
      const product_id = write.product({ name: 'Gala' });
      const deal = write.deal({ client_id: alfa, title: 'Gala', product_id, stage: 'payment' });
      write.point({
        client_id: alfa,
        deal_id: deal,
        key: 'payment-due',
        stage: 'payment',
        due_day: '2026-11-12',
      });
      write.person({ client_id: alfa, name: 'Anna', birthday: '1986-11-25' });
    });
    await generate(store);
    expect(await lines(store)).toMatchObject([
      {
        ...{ client: 'Alfa', deal: 'Gala', product: 'Gala', day: MON },
        plan: {
          why: 'late',
          reasons: [{ kind: 'point', served: true }, { kind: 'cadence' }, { kind: 'occasion' }],
        },
      },
    ]);
    expect((await one(store)).purpose).toMatch(/^Payment overdue since 12 Nov: “Gala”; Regular contact/);
  });

  it('asks nothing for a point that waits for us, and nothing for a payment that is not late', async () => {
    const store = written((write) => {
      const alfa = client(write, 'Alfa', today);
      const deal = write.deal({ client_id: alfa, stage: 'payment' });
      const point = { client_id: alfa, deal_id: deal, stage: 'payment' };
      write.point({ ...point, key: 'invoice-sent', due_day: '2026-11-10' });
      write.point({ ...point, key: 'payment-due', due_day: WED });
    });
    await generate(store);
    expect(await lines(store)).toEqual([]);
  });

  it('says who did not fit and why, by page and by kind', async () => {
    const store = written((write) => {
      for (const name of ['Alfa', 'Beta', 'Gama']) client(write, name);
      const quiet = write.client({
        name: 'Quiet',
        segment: 'A',
        since: '2026-11-01',
        do_not_contact: 'please',
      });
      write.phone({ client_id: quiet, number: '+386 31 1' });
      write.client({ name: 'Without a phone', segment: 'A', since: '2026-11-01' });
    });
    const settings = await store.call('settings.get', {});
    const { planner } = settings;
    const capacity = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((day) => [day, { calls: day === 2 ? 2 : 0, meetings: 0 }]),
    );
    await store.call('settings.update', { planner: { ...planner, capacity } as typeof planner });
    const { generated } = await generate(store);
    expect(generated.leftOut).toEqual({ 'no-room': 1, 'client-do-not-contact': 1, 'no-address': 1 });
    expect(generated.stretched).toMatchObject({ clients: 1 });
    const left = await store.call('plan.leftOut', { week, today, limit: 2 });
    expect(left).toMatchObject({ total: 3, byCode: generated.leftOut });
    expect(left.rows).toHaveLength(2);
    expect((await store.call('plan.leftOut', { week, today, code: 'no-address' })).rows).toMatchObject([
      { client: 'Without a phone', code: 'no-address', channel: 'phone', nextDay: null },
    ]);
    const [room] = (await store.call('plan.leftOut', { week, today, code: 'no-room' })).rows;
    expect(room?.takenBy.count).toBe(2);
    expect(room?.takenBy.names).toHaveLength(2);
  });

  it('puts what is overdue into this week and the next, and fills no later week with it', async () => {
    const late = () =>
      written((write) => {
        // Their rhythm asks for nothing yet.
        const quiet = (name: string): string => {
          const client_id = write.client({ name, segment: 'C', since: today });
          write.phone({ client_id, number: '+386 31 000 000' });
          return client_id;
        };
        write.activity({ client_id: quiet('Alfa'), day: '2026-11-16', purpose: 'Ask' });
        const beta = quiet('Beta');
        const deal_id = write.deal({ client_id: beta, stage: 'proposal' });
        const point = { client_id: beta, deal_id, key: 'proposal-valid', stage: 'proposal' };
        write.point({ ...point, due_day: FRI });
      });
    for (const [asked, clients] of [
      ['2026-W48', ['Alfa', 'Beta']],
      ['2026-W49', ['Alfa', 'Beta']],
      ['2026-W50', []],
    ] as const) {
      const store = late();
      await store.call('plan.generate', { week: asked, today });
      const page = await store.call('plan.week', { week: asked, today });
      const generated = page.lines.filter(({ plan }) => plan !== null);
      expect([asked, generated.map((line) => line.client).sort()]).toEqual([asked, clients]);
    }
  });

  it('refuses a week that is over', async () => {
    const store = written(() => undefined);
    await expect(store.call('plan.generate', { week: '2026-W47', today })).rejects.toThrow('invalid-input');
    await expect(store.call('plan.preview', { week: '2026-W47', today })).rejects.toThrow('invalid-input');
  });

  it('gives each manager an own plan with an own capacity', async () => {
    const store = written((write) => {
      for (const manager of ['Maja', 'Tom', '']) {
        const id = write.client({ name: `of ${manager}`, segment: 'A', since: '2026-11-05', manager });
        write.phone({ client_id: id, number: '+386 31 0' });
      }
    });
    const { generated } = await generate(store);
    expect(generated.lines).toBe(3);
    expect(store.store.reader.all('SELECT manager FROM week_plans ORDER BY manager')).toEqual([
      ...[{ manager: '' }, { manager: 'Maja' }, { manager: 'Tom' }],
    ]);
    const maja = await store.call('plan.week', { week, today, manager: 'Maja' });
    expect(maja.lines).toMatchObject([{ client: 'of Maja', manager: 'Maja' }]);
    expect(maja.days[0]?.load).toEqual({
      capacity: { calls: 20, meetings: 3 },
      used: { calls: 1, meetings: 0 },
    });
    expect(maja.days[6]?.load?.capacity).toEqual({ calls: 0, meetings: 0 });
    const everybody = await store.call('plan.week', { week, today });
    expect(everybody.days[0]?.load).toEqual({
      capacity: { calls: 60, meetings: 9 },
      used: { calls: 3, meetings: 0 },
    });
  });
});

describe('generating again', () => {
  it('changes nothing when nothing changed, and leaves no line in the history', async () => {
    const store = testStore({ now: '2026-11-26T09:00:00.000Z', from: demoFile('2026-11-26') });
    for (const each of ['2026-W48', '2026-W49', '2026-W48']) {
      await store.call('plan.generate', { week: each, today: '2026-11-26' });
      const [before, commands] = [store.tables(), store.store.reader.all('SELECT * FROM commands')];
      const again = await store.call('plan.generate', { week: each, today: '2026-11-26' });
      expect(again.difference).toEqual({ added: [], removed: [], moved: [], changed: [] });
      expect(store.tables()).toEqual(before);
      expect(store.store.reader.all('SELECT * FROM commands')).toEqual(commands);
    }
  });

  it('is foretold by the preview, which changes nothing', async () => {
    const store = testStore({ now: '2026-11-26T09:00:00.000Z', from: demoFile('2026-11-26') });
    const input = { week: '2026-W48', today: '2026-11-26' };
    const before = store.tables();
    const preview = await store.call('plan.preview', input);
    expect(store.tables()).toEqual(before);
    expect(preview.difference.added.length).toBeGreaterThan(5);
    expect(await store.call('plan.generate', input)).toEqual(preview);
  });

  it('undoes and redoes to the same tables', async () => {
    const store = testStore({ now: '2026-11-26T09:00:00.000Z', from: demoFile('2026-11-26') });
    const before = store.tables();
    await store.call('plan.generate', { week: '2026-W48', today: '2026-11-26' });
    const after = store.tables();
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
    await store.call('history.redo', {});
    expect(store.tables()).toEqual(after);
  });

  it('takes away what the plan made once there is no reason, and puts back what it had moved', async () => {
    const store = written((write) => {
      client(write, 'Alfa');
      const beta = client(write, 'Beta', today);
      write.activity({ client_id: beta, day: '2026-11-16', purpose: 'Ask', asked: 1 });
    });
    await generate(store);
    expect(await lines(store)).toHaveLength(2);
    // Nobody wants to be contacted any more.
    store.store.raw.run("UPDATE clients SET do_not_contact = 'please'");
    const { difference } = await generate(store);
    expect(difference).toMatchObject({ added: [], removed: [{ client: 'Beta' }, { client: 'Alfa' }] });
    const [only] = store.store.reader.all('SELECT day, asked FROM activities WHERE deleted_at IS NULL');
    expect(only).toEqual({ day: '2026-11-16', asked: 1 });
  });

  it.each([
    [
      'moved to another day',
      (store: TestStore, id: string) => store.call('activities.move', { id, day: THU }),
    ],
    [
      'given a time',
      (store: TestStore, id: string) => store.call('activities.update', { id, time: '11:00' }),
    ],
    [
      'noted',
      (store: TestStore, id: string) => store.call('activities.update', { id, notes: 'mind the dog' }),
    ],
    [
      'reworded',
      (store: TestStore, id: string) => store.call('activities.update', { id, purpose: 'Ask about May' }),
    ],
    ['pinned', (store: TestStore, id: string) => store.call('plan.pin', { activityIds: [id], pinned: true })],
    [
      'moved in the plan',
      (store: TestStore, id: string) => store.call('plan.moveLine', { activityIds: [id], day: THU }),
    ],
    [
      'moved to the next week',
      (store: TestStore, id: string) => store.call('activities.move', { id, day: '2026-12-02' }),
    ],
    [
      'done',
      (store: TestStore, id: string) => store.call('activities.done', { id, day: today, result: 'spoke' }),
    ],
  ])('never takes away what was %s', async (_, touch) => {
    const store = written((write) => void client(write, 'Alfa'));
    await generate(store);
    const { activityId } = await one(store);
    await touch(store, present(activityId, 'the line is a contact'));
    const touched = store.store.reader.all('SELECT * FROM activities WHERE deleted_at IS NULL');
    store.store.raw.run("UPDATE clients SET do_not_contact = 'please'");
    await generate(store);
    const now = store.store.reader.all('SELECT * FROM activities WHERE deleted_at IS NULL');
    expect(now).toEqual(touched);
    await generate(store);
    expect(store.store.reader.all('SELECT * FROM activities WHERE deleted_at IS NULL')).toEqual(now);
  });

  it('does not make again what the user deleted, until it is let back', async () => {
    const store = written((write) => void client(write, 'Alfa'));
    await generate(store);
    const { activityId, clientId } = await one(store);
    await store.call('activities.remove', { id: present(activityId, 'a contact') });
    expect((await generate(store)).generated).toMatchObject({ lines: 0, leftOut: { removed: 1 } });
    expect((await outside(store))[0]).toMatchObject({ client: 'Alfa', code: 'removed' });
    await store.call('plan.bringBack', { week, clientId });
    expect((await generate(store)).generated.lines).toBe(1);
  });

  it('moves what nobody called on a day that is over, and what stands longer', async () => {
    let now = NOW;
    const store = testStore({ now: () => now });
    records(store, (write) => void client(write, 'Alfa'));
    await generate(store);
    const before = await one(store);
    now = '2026-11-25T06:00:00.000Z';
    const { difference } = await store.call('plan.generate', { week, today: WED });
    expect(difference).toMatchObject({
      added: [],
      removed: [],
      moved: [{ from: { day: MON }, to: { day: WED } }],
    });
    const {
      lines: [line],
    } = await store.call('plan.week', { week, today: WED });
    expect(line).toMatchObject({
      activityId: before.activityId,
      day: WED,
      plan: { made: true, change: 'moved' },
    });
    // And the clock set back again.
    now = NOW;
    const back = await generate(store);
    expect(back.difference).toMatchObject({ moved: [{ from: { day: WED }, to: { day: MON } }] });
  });

  it('keeps the explanation of what was done', async () => {
    const store = written((write) => void client(write, 'Alfa'));
    await generate(store);
    const { activityId, plan } = await one(store);
    await store.call('activities.done', {
      id: present(activityId, 'a contact'),
      day: today,
      result: 'spoke',
    });
    await generate(store);
    expect(await lines(store)).toMatchObject([
      { status: 'done', plan: { origin: 'finished', why: plan?.why, reasons: plan?.reasons } },
    ]);
  });
});

describe('by hand', () => {
  it('holds a line on its day and lets it go', async () => {
    const store = written((write) => {
      for (const name of ['Alfa', 'Beta']) client(write, name);
    });
    await generate(store);
    const [first, second] = await lines(store);
    expect([first?.day, second?.day]).toEqual([MON, TUE]);
    const id = present(second?.activityId, 'a contact');
    await store.call('plan.moveLine', { activityIds: [id], day: FRI });
    expect(await lines(store)).toMatchObject([{ day: MON }, { day: FRI, plan: { pinned: true } }]);
    await generate(store);
    expect(await lines(store)).toMatchObject([
      { day: MON },
      { day: FRI, plan: { pinned: true, origin: 'pinned', reasons: [{ kind: 'cadence', served: true }] } },
    ]);
    await store.call('plan.pin', { activityIds: [id], pinned: false });
    expect(await lines(store)).toMatchObject([{ day: MON }, { day: FRI, plan: { pinned: false } }]);
    await generate(store);
    const [, again] = await lines(store);
    expect(again).toMatchObject({ activityId: id, plan: { origin: 'generated', pinned: false } });
  });

  it('takes a client out: what the plan made goes, what the user planned stays', async () => {
    let [alfa, beta] = ['', ''];
    const store = written((write) => {
      alfa = client(write, 'Alfa');
      beta = client(write, 'Beta');
      write.activity({ client_id: beta, day: TUE, purpose: 'Ask' });
    });
    await generate(store);
    expect(await store.call('plan.remove', { week, clientId: alfa })).toEqual({ removed: 1, moved: 0 });
    expect(await store.call('plan.remove', { week, clientId: beta })).toEqual({ removed: 0, moved: 0 });
    expect(await lines(store)).toMatchObject([{ client: 'Beta', day: TUE, plan: null }]);
    const before = store.tables();
    await generate(store);
    expect(await lines(store)).toMatchObject([{ client: 'Beta', day: TUE, plan: null }]);
    expect(store.tables().activities).toEqual(before.activities);
    await store.call('plan.bringBack', { week, clientId: beta });
    await generate(store);
    expect(await lines(store)).toMatchObject([{ client: 'Beta', plan: { origin: 'generated' } }]);
  });

  it('puts a client off to the week after', async () => {
    let alfa = '';
    const store = written((write) => {
      alfa = client(write, 'Alfa');
    });
    await generate(store);
    expect(await store.call('plan.remove', { week, clientId: alfa, postpone: true })).toEqual({
      removed: 0,
      moved: 1,
    });
    expect(store.store.reader.all('SELECT day FROM activities WHERE deleted_at IS NULL')).toEqual([
      { day: '2026-11-30' },
    ]);
    expect((await generate(store)).generated).toMatchObject({ lines: 0, leftOut: {} });
  });

  it('puts off the contact that is meant, not those of others nor appointments', async () => {
    let alfa = '';
    const ids: string[] = [];
    const store = written((write) => {
      alfa = client(write, 'Alfa');
      const planned = (more: Parameters<typeof write.activity>[0]) => ids.push(write.activity(more));
      planned({ client_id: alfa, day: TUE, manager: 'Maja' });
      planned({ client_id: alfa, day: WED, manager: 'Boris' });
      planned({ client_id: alfa, day: THU, kind: 'meeting', time: '10:00', manager: 'Boris' });
      planned({ client_id: alfa, day: FRI, asked: 1, manager: 'Boris' });
    });
    const days = () =>
      ids.map((id) => store.store.reader.value<string>('SELECT day FROM activities WHERE id = ?', [id]));
    const postponed = { week, clientId: alfa, postpone: true } as const;
    const [maja = '', , meeting = '', asked = ''] = ids;
    expect(await store.call('plan.remove', { ...postponed, activityIds: [maja] })).toMatchObject({
      moved: 1,
    });
    expect(days()).toEqual(['2026-11-30', WED, THU, FRI]);
    await store.call('history.undo', {});
    // Of the client as a whole, what was agreed stays.
    expect(await store.call('plan.remove', postponed)).toMatchObject({ moved: 2 });
    expect(days()).toEqual(['2026-11-30', '2026-11-30', THU, FRI]);
    await store.call('history.undo', {});
    expect(await store.call('plan.remove', { ...postponed, activityIds: [meeting, asked] })).toMatchObject({
      moved: 0,
    });
    expect(days()).toEqual([TUE, WED, THU, FRI]);
  });

  it('adds a line that stays, and says what speaks against it', async () => {
    let alfa = '';
    const store = written((write) => {
      alfa = client(write, 'Alfa', today);
      write.activity({ client_id: alfa, day: TUE, time: '09:00' });
    });
    const added = await store.call('plan.add', { week, clientId: alfa, day: WED, purpose: 'Ask', today });
    expect(added.objections.map(({ code }) => code)).toEqual(['permission-unknown', 'gap']);
    for (const _ of [1, 2]) {
      await generate(store);
      expect(await lines(store)).toMatchObject([
        { day: TUE, plan: { origin: 'fixed' } },
        { day: WED, purpose: 'Ask', plan: { origin: 'by-hand', pinned: true, why: 'by-hand' } },
      ]);
    }
    await expect(store.call('plan.add', { week, clientId: alfa, day: '2026-11-30', today })).rejects.toThrow(
      'invalid-input',
    );
  });
});
