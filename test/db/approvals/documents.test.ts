import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';
const NEXT = '2026-11-27';

/** A deal with a real draft of its contract, on a clock that the test moves. */
async function contract() {
  let now = `${TODAY}T09:00:00.000Z`;
  const store = testStore({ now: () => now });
  const { call } = store;
  const clientId = records(store, (write) => write.client());
  const { id: dealId } = await call('deals.create', {
    clientId,
    title: 'Gala',
    amount: 100_000,
    today: TODAY,
  });
  await call('deals.move', { id: dealId, to: 'contract', override: 'known', today: TODAY });
  const written = { dealId, kind: 'contract', language: 'en' } as const;
  const { content, day, validUntil } = await call('documents.propose', { ...written, today: TODAY });
  const { id: documentId } = await call('documents.create', { ...written, content, day, validUntil });
  const approvers = [{ name: 'Boris' }, { name: 'Vera' }];
  await call('approvals.start', { documentId, approvers, today: TODAY });
  const rounds = async () => (await call('approvals.list', { dealId, today: NEXT })).rounds;
  const open = async () => {
    const { points } = await call('deals.get', { id: dealId, today: NEXT });
    return points.filter(({ key, state }) => key.endsWith('-approval') && state === 'pending').length;
  };
  const tomorrow = (): void => {
    now = `${NEXT}T09:00:00.000Z`;
  };
  return { ...store, dealId, documentId, rounds, open, tomorrow };
}

describe('rounds follow their documents', () => {
  it('the next version stops what is open and asks the same approvers, in one step', async () => {
    const { call, documentId, rounds, open, tomorrow, tables } = await contract();
    const before = tables();
    tomorrow();
    const next = await call('documents.nextVersion', { id: documentId, today: NEXT });
    expect(await rounds()).toMatchObject([
      { documentId: next.id, version: 2, state: 'open', approvals: [{ askedDay: NEXT }, { name: 'Vera' }] },
      { documentId, version: 1, state: 'stopped', closedDay: NEXT },
    ]);
    expect(await open()).toBe(2);
    await call('history.undo', {});
    expect(tables()).toEqual(before);
  });

  it('a version that is signed or void is no longer asked about', async () => {
    const { call, documentId, rounds, open, tomorrow } = await contract();
    tomorrow();
    await call('documents.step', { id: documentId, step: 'send', day: NEXT });
    expect(await rounds()).toMatchObject([{ state: 'open' }]);
    await call('documents.step', { id: documentId, step: 'sign', day: NEXT });
    expect(await rounds()).toMatchObject([{ state: 'stopped', closedDay: NEXT }]);
    expect(await open()).toBe(0);
  });

  it('a draft is edited until the first decision; what was approved is changed by the next version', async () => {
    const { call, documentId, dealId, rounds, tables } = await contract();
    const { content } = await call('documents.get', { id: documentId, today: TODAY });
    const edit = (subject: string, id = documentId) =>
      call('documents.update', { id, content: { ...content, subject } });
    const decided = async (id = documentId) => (await call('documents.get', { id, today: TODAY })).decided;
    await edit('While nobody has said anything');
    expect(await decided()).toBe(false);
    const [round] = await rounds();
    const approval = round?.approvals[0]?.id ?? '';
    await call('approvals.decide', { id: approval, decision: 'approved', day: TODAY, today: TODAY });
    expect(await decided()).toBe(true);
    const before = tables();
    await expect(edit('Behind the approver’s back')).rejects.toThrow('document-decided');
    expect(tables()).toEqual(before);
    // A round that is stopped counts no more.
    await call('approvals.stop', { roundId: round?.id ?? '', today: TODAY });
    expect(await decided()).toBe(false);
    await edit('Begun anew');
    await call('history.undo', {});
    await call('history.undo', {});
    const next = await call('documents.nextVersion', { id: documentId, today: TODAY });
    expect(await decided(next.id)).toBe(false);
    await edit('The next version', next.id);
    const documents = await call('documents.ofDeal', { dealId, today: TODAY });
    expect(documents.map(({ version, decided }) => [version, decided])).toEqual([
      [2, false],
      [1, false],
    ]);
  });

  it('a draft that is deleted takes its rounds along and brings them back', async () => {
    const { call, documentId, rounds, open, tomorrow, tables } = await contract();
    const before = tables();
    tomorrow();
    await call('documents.remove', { id: documentId });
    expect(await rounds()).toEqual([]);
    expect(await open()).toBe(0);
    await call('documents.restore', { id: documentId });
    expect(await rounds()).toMatchObject([{ state: 'open' }]);
    expect(await open()).toBe(2);
    await call('history.undo', {});
    await call('history.undo', {});
    expect(tables()).toEqual(before);
  });
});
