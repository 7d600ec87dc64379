import { check } from '@db/check';
import { present } from '@shared/errors';
import { type TestStore, testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

const latest = async ({ call }: TestStore): Promise<number> =>
  present((await call('history.list', { limit: 1 }))[0], 'something was done').seq;

const client = async ({ call }: TestStore): Promise<string> =>
  (await call('clients.create', { name: 'Alfa' })).id;

const deal = async (
  { call }: TestStore,
  clientId: string,
  title = 'Gala',
  amount?: number,
): Promise<string> =>
  (
    await call('deals.create', {
      clientId,
      title,
      amount,
      today: TODAY,
      direction: 'inbound',
      length: 'short',
    })
  ).id;

const receive = ({ call }: TestStore, dealId: string, amount: number) =>
  call('payments.receive', { dealId, day: TODAY, amount, overpay: true, today: TODAY });

/** The step is refused on its own, and nothing was changed. */
async function refused(store: TestStore, seq: number): Promise<void> {
  const before = store.tables();
  await expect(store.call('history.undo', { seq })).rejects.toThrow('undo-conflict');
  expect(store.tables()).toEqual(before);
  expect(faults(store)).toEqual([]);
}

const faults = ({ store }: TestStore) =>
  check(store.file)
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'without-next-contact' && kind !== 'without-purpose');

describe('a step that later ones rest on, without touching its rows, is not taken back on its own', () => {
  it('money that was given back later', async () => {
    const store = testStore();
    const dealId = await deal(store, await client(store));
    await receive(store, dealId, 100);
    const first = await latest(store);
    await receive(store, dealId, 50);
    await store.call('payments.refund', { dealId, day: TODAY, amount: 120, today: TODAY });
    await refused(store, first);
  });

  it('an approval that was stopped before the next was begun', async () => {
    const store = testStore();
    const { call } = store;
    const dealId = await deal(store, await client(store), 'Gala', 1000);
    const asked = { dealId, kind: 'proposal', language: 'en' } as const;
    const { currency: _, ...proposed } = await call('documents.propose', { ...asked, today: TODAY });
    const document = await call('documents.create', { ...asked, ...proposed });
    const begin = (name: string) =>
      call('approvals.start', {
        ...{ documentId: document.id, way: 'parallel', today: TODAY, approvers: [{ name }] },
      });
    const round = await begin('Vera');
    await call('approvals.stop', { roundId: round.id, today: TODAY });
    const stopped = await latest(store);
    await begin('Wanda');
    await refused(store, stopped);
  });

  it('calls that were ended before the next were begun', async () => {
    const store = testStore();
    const { call } = store;
    const plan = async (clientId: string) =>
      call('activities.plan', { clientId, kind: 'call', day: TODAY, purpose: 'Next party', today: TODAY });
    await plan(await client(store));
    await plan((await call('clients.create', { name: 'Beta' })).id);
    const { id } = await call('sessions.start', { day: TODAY });
    await call('sessions.end', { id });
    const ended = await latest(store);
    await call('sessions.start', { day: TODAY });
    await refused(store, ended);
  });

  it('the first deal that took up an ended client again', async () => {
    const store = testStore();
    const id = await client(store);
    await store.call('clients.update', { id, noContactReason: 'moved' });
    await deal(store, id, 'First');
    const first = await latest(store);
    await deal(store, id, 'Second');
    await refused(store, first);
  });

  it('a loss after which contact with the client was ended', async () => {
    const store = testStore();
    const id = await client(store);
    const dealId = await deal(store, id);
    await store.call('deals.lose', { id: dealId, reason: 'price', today: TODAY });
    const lost = await latest(store);
    await store.call('clients.update', { id, noContactReason: 'moved' });
    await refused(store, lost);
  });

  it('also when the later steps are taken back in turn, after an earlier one was taken back alone', async () => {
    const store = testStore();
    const dealId = await deal(store, await client(store));
    await receive(store, dealId, 100);
    const first = await latest(store);
    await store.call('payments.refund', { dealId, day: TODAY, amount: 40, today: TODAY });
    await receive(store, dealId, 50);
    const last = await latest(store);
    await store.call('history.undo', { seq: first });
    await refused(store, last);
  });
});

describe('what is no reason to refuse', () => {
  /** Written past the rules, as an older version may have left it. */
  const endPastRules = (store: TestStore, id: string) => {
    store.store.raw.exec('DROP TRIGGER log_clients_update');
    store.store.raw.run("UPDATE clients SET no_contact_reason = 'moved' WHERE id = ?", [id]);
  };

  it('a rule that was broken before is no matter of this step', async () => {
    const store = testStore();
    const id = await client(store);
    await deal(store, id);
    await store.call('clients.bulkEdit', { ids: [id], addTags: ['vip'], removeTags: [] });
    const tagged = await latest(store);
    await store.call('products.create', { name: 'Gala' });
    endPastRules(store, id);
    expect(faults(store)).toEqual(['ended-with-open-deal']);
    await store.call('history.undo', { seq: tagged });
    expect(store.tables().client_tags).toEqual([]);
  });

  it('in turn everything is taken back and done again, also to a state that breaks a rule', async () => {
    const store = testStore();
    const id = await client(store);
    const dealId = await deal(store, id);
    endPastRules(store, id);
    await store.call('deals.lose', { id: dealId, reason: 'price', today: TODAY });
    expect(faults(store)).toEqual([]);
    await store.call('history.undo', {});
    expect(faults(store)).toEqual(['ended-with-open-deal']);
    await store.call('history.redo', {});
    expect(faults(store)).toEqual([]);
  });
});
