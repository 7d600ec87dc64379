import { EMPTY_TALK } from '@shared/domain/scripts';
import { present } from '@shared/errors';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it, test } from 'vitest';

const TODAY = '2026-11-26';
const TALK = { ...EMPTY_TALK, opening: '{person}, hello' };

describe('scripts of one’s own', () => {
  it('are written, changed and taken away; each can be undone and redone', async () => {
    const { call, tables } = testStore();
    const states = [tables()];
    const step = async <T>(done: Promise<T>): Promise<T> => {
      const value = await done;
      states.push(tables());
      return value;
    };
    const { id } = await step(call('scripts.create', { name: 'Fair', talk: TALK, checklist: ['badge'] }));
    await step(call('scripts.update', { id, checklist: ['badge', 'stand'] }));
    await step(call('scripts.update', { id, name: 'Trade fair', talk: { ...TALK, closing: 'bye' } }));
    expect(await call('scripts.list', {})).toEqual([
      { id, key: '', name: 'Trade fair', talk: { ...TALK, closing: 'bye' }, checklist: ['badge', 'stand'] },
    ]);
    await step(call('scripts.remove', { id }));
    expect(await call('scripts.list', {})).toEqual([]);
    await expect(call('scripts.update', { id, name: 'x' })).rejects.toThrow('not-found');
    for (const state of states.toReversed().slice(1)) {
      await call('history.undo', {});
      expect(tables()).toEqual(state);
    }
    for (const state of states.slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(state);
    }
  });

  it('stand in for a built-in one once at a time, and go back to the standard', async () => {
    const { call } = testStore();
    const mine = { key: 'regular' as const, name: 'My check', talk: TALK, checklist: [] };
    const { id } = await call('scripts.create', mine);
    await expect(call('scripts.create', mine)).rejects.toThrow('conflict');
    await call('scripts.remove', { id });
    await call('scripts.create', mine);
    expect(await call('scripts.list', {})).toHaveLength(1);
  });
});

async function contact(store: TestStore) {
  await store.call('settings.update', { me: 'Maja' });
  return records(store, (write) => {
    const client_id = write.client({ name: 'Alfa' });
    const person_id = write.person({ client_id, name: 'Anna' });
    const product_id = write.product({ name: 'Party' });
    const deal_id = write.deal({ client_id, product_id, title: 'Jubilee', stage: 'event' });
    const id = write.activity({ client_id, deal_id, person_id, day: TODAY, kind: 'call' });
    const lead = write.activity({ client_id: write.client({ name: 'Beta' }), day: TODAY, kind: 'call' });
    return { id, lead, client_id, deal_id };
  });
}

describe('the script beside a contact', () => {
  it('comes by the rule, filled with what is known', async () => {
    const store = testStore();
    const { id, lead } = await contact(store);
    expect(await store.call('scripts.ofContact', { activityId: id, today: TODAY })).toEqual({
      ...{ chosen: '', suggested: 'regular', checked: [] },
      fills: {
        client: 'Alfa',
        person: 'Anna',
        product: 'Party',
        manager: 'Maja',
        company: '',
        event: 'Jubilee',
      },
    });
    expect(await store.call('scripts.ofContact', { activityId: lead, today: TODAY })).toMatchObject({
      suggested: 'cold-call',
      fills: { client: 'Beta', person: '', event: '' },
    });
  });

  it('speaks of the last event when the contact is about no deal', async () => {
    const store = testStore();
    const { lead } = await contact(store);
    const { clientId } = await store.call('activities.get', { id: lead });
    records(store, (write) => {
      for (const [title, closed_day] of [
        ['Gala', '2025-12-20'],
        ['Picnic', '2025-07-01'],
      ] as const)
        write.deal({ client_id: clientId, title, status: 'won', stage: 'closure', closed_day });
      return write.deal({ client_id: clientId, title: 'Never', status: 'lost', closed_day: '2026-01-01' });
    });
    expect((await store.call('scripts.ofContact', { activityId: lead, today: TODAY })).fills.event).toBe(
      'Gala',
    );
  });

  test.each([
    ['a control point that is due', 'payment-due', '2026-11-26', 'payment-reminder'],
    ['not one that is due later', 'payment-due', '2026-11-27', 'regular'],
  ])('follows %s', async (_, key, due_day, suggested) => {
    const store = testStore();
    const { id, client_id, deal_id } = await contact(store);
    records(store, (write) => write.point({ client_id, deal_id, stage: 'event', key, due_day }));
    expect(await store.call('scripts.ofContact', { activityId: id, today: TODAY })).toMatchObject({
      suggested,
    });
  });

  it('of a call is a cold one until the presentation was held, unless the client came to us', async () => {
    const store = testStore();
    const made = records(store, (write) => {
      const client_id = write.client({ name: 'Alfa' });
      const contacts = (direction: string, state: Record<string, string> = {}) => {
        const deal_id = write.deal({ client_id, stage: 'presentation', direction });
        const point = { client_id, deal_id, stage: 'presentation', key: 'presentation-held', due_day: TODAY };
        write.point({ ...point, ...state });
        return {
          call: write.activity({ client_id, deal_id, day: TODAY, kind: 'call' }),
          meeting: write.activity({ client_id, deal_id, day: TODAY, kind: 'meeting' }),
        };
      };
      return {
        ours: contacts('outbound'),
        theirs: contacts('inbound'),
        held: contacts('outbound', { state: 'met', met_day: TODAY }),
      };
    });
    const suggested = async (activityId: string) =>
      (await store.call('scripts.ofContact', { activityId, today: TODAY })).suggested;
    expect(await suggested(made.ours.call)).toBe('cold-call');
    expect(await suggested(made.ours.meeting)).toBe('presentation');
    expect(await suggested(made.theirs.call)).toBe('presentation');
    expect(await suggested(made.held.call)).toBe('presentation');
  });

  it('follows a client who is not happy, until the client was told', async () => {
    const store = testStore();
    const { id, client_id, deal_id } = await contact(store);
    const row = {
      client_id,
      deal_id,
      opened_day: TODAY,
      call_back_day: TODAY,
      call_back_time: '10:00',
      created_at: `${TODAY}T08:00:00.000Z`,
    };
    records(store, (write) => write.row('cases', row));
    expect((await store.call('scripts.ofContact', { activityId: id, today: TODAY })).suggested).toBe(
      'satisfaction',
    );
  });

  it('follows the reasons of the call plan and an occasion', async () => {
    const store = testStore();
    const { lead, id, client_id } = await contact(store);
    const at = `${TODAY}T08:00:00.000Z`;
    records(store, (write) => {
      const plan_id = write.row('week_plans', {
        week: '2026-W48',
        manager: '',
        generated_at: at,
        generated_day: TODAY,
      });
      const reasons = JSON.stringify([{ kind: 'win-back' }]);
      write.row('plan_lines', {
        plan_id,
        client_id,
        activity_id: lead,
        made: 1,
        origin: 'generated',
        why: 'spread',
        reasons,
      });
      return write.row('yearly_events', {
        id: 'e1',
        client_id,
        title: 'Fair',
        day: '--12-01',
        makes: 'greeting',
        created_at: at,
      });
    });
    const suggested = async (activityId: string) =>
      (await store.call('scripts.ofContact', { activityId, today: TODAY })).suggested;
    expect(await suggested(lead)).toBe('win-back');
    records(store, (write) =>
      write.activity({ client_id, day: TODAY, kind: 'call', occasion: 'birthday p1 2026-11-26' }),
    );
    const birthday = latest(store);
    expect(await suggested(birthday)).toBe('greeting');
    records(store, (write) =>
      write.activity({ client_id, day: TODAY, kind: 'call', occasion: 'client-event e1 2026-12-01' }),
    );
    expect(await suggested(latest(store))).toBe('greeting');
    expect(await suggested(id)).toBe('regular');
  });

  it('is chosen, and ticked point by point', async () => {
    const store = testStore();
    const { id } = await contact(store);
    await store.call('scripts.choose', { activityId: id, script: 'win-back' });
    await store.call('scripts.tick', { activityId: id, point: 'a', ticked: true });
    await store.call('scripts.tick', { activityId: id, point: 'b', ticked: true });
    const before = store.tables();
    await store.call('scripts.tick', { activityId: id, point: 'a', ticked: false });
    const now = await store.call('scripts.ofContact', { activityId: id, today: TODAY });
    expect(now).toMatchObject({ chosen: 'win-back', checked: ['b'] });
    await store.call('history.undo', {});
    expect(store.tables()).toEqual(before);
  });

  it('is found without reading a table', async () => {
    const store = testStore();
    const { id } = await contact(store);
    const plans = plansOf(store.store, 'scripts.ofContact', { activityId: id, today: TODAY });
    expect(slowSteps(plans, ['settings', 'USE TEMP B-TREE'])).toEqual([]);
  });
});

const latest = (store: TestStore): string =>
  present(
    store.store.reader.get<{ id: string }>('SELECT id FROM activities ORDER BY id DESC LIMIT 1'),
    'one was just made',
  ).id;
