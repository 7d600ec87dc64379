import { type RecordWriter, records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** Monday of 2026-W48. */
const today = '2026-11-23';
const week = '2026-W48';
const [TUE, WED, THU] = ['2026-11-24', '2026-11-25', '2026-11-26'] as const;

function written(body: (write: RecordWriter) => void): TestStore {
  const store = testStore({ now: '2026-11-23T06:00:00.000Z' });
  records(store, body);
  return store;
}

/** Ideal 14, gap 3, and silent for longer than that. */
const silent = (write: RecordWriter, fields: Record<string, string> = {}): string =>
  write.client({ name: 'Alfa', segment: 'A', since: '2026-11-05', ...fields });
const email = (write: RecordWriter, client_id: string) =>
  write.row('emails', { client_id, address: 'a@x.example', address_key: 'a@x.example' });
const phone = (write: RecordWriter, client_id: string) =>
  write.phone({ client_id, number: '+386 31 000 000' });

async function generated(store: TestStore) {
  await store.call('plan.generate', { week, today });
  return (await store.call('plan.week', { week, today })).lines;
}
const refused = async ({ call }: TestStore) =>
  (await call('plan.leftOut', { week, today })).rows.map(({ code, channel }) => [code, channel]);

describe('how a client is contacted', () => {
  it('somebody without a phone is written to', async () => {
    const store = written((write) => void email(write, silent(write)));
    expect(await generated(store)).toMatchObject([
      { kind: 'email', time: null, phone: '', email: 'a@x.example' },
    ]);
  });

  it('somebody who does not want to be called is written to; who wants none of it is left alone', async () => {
    const withdrawn = (...channels: string[]) =>
      written((write) => {
        const client_id = silent(write);
        phone(write, client_id);
        email(write, client_id);
        for (const channel of channels)
          write.row('permissions', {
            ...{ client_id, person_id: null, channel, permission: 'withdrawn', day: '2026-11-10' },
            created_at: '2026-11-10T08:00:00.000Z',
          });
      });
    expect(await generated(withdrawn('phone'))).toMatchObject([{ kind: 'message' }]);
    expect(await generated(withdrawn('phone', 'message'))).toMatchObject([{ kind: 'email' }]);
    const store = withdrawn('phone', 'message', 'email');
    expect(await generated(store)).toEqual([]);
    expect(await refused(store)).toEqual([['permission-withdrawn', 'phone']]);
  });

  it('by the channel that is liked best', async () => {
    const store = written((write) => {
      const client_id = silent(write, { preferred_channel: 'email' });
      phone(write, client_id);
      email(write, client_id);
    });
    expect(await generated(store)).toMatchObject([{ kind: 'email' }]);
  });

  it('somebody with no address at all is left out for want of a phone', async () => {
    const store = written((write) => void silent(write));
    expect(await generated(store)).toEqual([]);
    expect(await refused(store)).toEqual([['no-address', 'phone']]);
  });
});

describe('a day that the client asked for', () => {
  const asking = () =>
    written((write) => {
      const client_id = silent(write, { since: '2026-11-22' });
      phone(write, client_id);
      write.activity({ client_id, day: WED, purpose: 'Call back', asked: 1 });
      const deal_id = write.deal({ client_id, stage: 'proposal' });
      write.point({ client_id, deal_id, key: 'proposal-valid', stage: 'proposal', due_day: TUE });
    });

  it('is kept: an earlier deadline neither pulls it forward nor adds a contact within the gap', async () => {
    expect(await generated(asking())).toMatchObject([
      {
        ...{ day: WED, purpose: 'Call back' },
        plan: {
          why: 'asked-day',
          reasons: [
            { kind: 'planned', served: true },
            { kind: 'point', served: false },
          ],
        },
      },
    ]);
  });

  it('is kept although the days before have room and it has none: then it is the next day', async () => {
    const store = asking();
    const { planner } = await store.call('settings.get', {});
    const capacity = { ...planner.capacity, 3: { calls: 0, meetings: 0 } };
    await store.call('settings.update', { planner: { ...planner, capacity } });
    expect(await generated(store)).toMatchObject([{ day: THU, plan: { why: 'late' } }]);
  });
});

describe('what speaks against a line that stands', () => {
  it('is said also when nothing else asks for the client', async () => {
    let alfa = '';
    const store = written((write) => {
      alfa = silent(write, { since: today, do_not_contact: 'please', no_contact_reason: 'closed' });
      phone(write, alfa);
    });
    await store.call('plan.add', { week, clientId: alfa, day: WED, purpose: 'Ask', today });
    const [line] = await generated(store);
    expect(line?.plan?.objections.map(({ code }) => code)).toEqual([
      'client-do-not-contact',
      'permission-unknown',
    ]);
  });
});

describe('a contact that was put off', () => {
  it('says how often and since when, until it is done', async () => {
    let id = '';
    const store = written((write) => {
      const client_id = silent(write, { since: today });
      phone(write, client_id);
      id = write.activity({ client_id, day: today, purpose: 'Ask' });
    });
    for (const day of [TUE, WED]) await store.call('activities.move', { id, day });
    const lines = async () => (await store.call('plan.week', { week, today })).lines;
    expect(await lines()).toMatchObject([{ day: WED, snoozes: 2, firstDay: today }]);
    await store.call('activities.done', { id, day: today, result: 'spoke' });
    expect(await lines()).toMatchObject([{ status: 'done', snoozes: 0, firstDay: null }]);
  });
});
