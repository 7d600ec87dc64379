import { sold, TODAY } from '@test/db/payments/deal';
import { plansOf, slowSteps } from '@test/support/explain';
import { testStore } from '@test/support/store';
import { expect, it } from 'vitest';

/** A deal on which a little of everything has happened, each thing by the user who is called Maja. */
async function lively() {
  const store = testStore();
  await store.call('settings.update', { me: 'Maja' });
  const deal = await sold(store);
  const { call } = store;
  const { id: dealId } = deal;
  const paper = await call('documents.propose', { dealId, kind: 'contract', language: 'en', today: TODAY });
  const { id } = await call('documents.create', { dealId, kind: 'contract', language: 'en', ...paper });
  await call('approvals.start', { documentId: id, approvers: [{ name: 'Anna' }], today: TODAY });
  const [round] = (await call('approvals.list', { dealId, today: TODAY })).rounds;
  await call('approvals.decide', {
    id: round?.approvals[0]?.id ?? '',
    decision: 'approved',
    by: 'Boris',
    today: TODAY,
  });
  await call('documents.step', { id, step: 'send', day: '2026-11-27' });
  await call('documents.step', { id, step: 'sign', day: '2026-11-28' });
  await deal.schedule('halves');
  await deal.receive(20_000, { note: 'first part' });
  const { id: stepId } = await call('preparation.add', { dealId, title: 'Menu', signOff: true });
  await call('preparation.signOff', { id: stepId, to: 'asked', today: TODAY });
  await call('preparation.signOff', { id: stepId, to: 'rejected', comment: 'no fish', today: TODAY });
  await call('surveys.record', { dealId, day: TODAY, score: 3, influence: 'late', today: TODAY });
  return { store, dealId };
}

it('tells who did what when: papers, yes and no, money, preparation, answers, stages, and the calls planned', async () => {
  const { store, dealId } = await lively();
  const events = await store.call('deals.timeline', { id: dealId });
  const told = (what: string) => events.find((event) => event.what === what);
  expect(events[0]).toMatchObject({ what: 'contact', activity: { status: 'planned' } });
  expect(told('document-signed')).toMatchObject({ day: '2026-11-28', kind: 'contract', who: 'Maja' });
  expect(told('document-sent')).toMatchObject({ day: '2026-11-27', amount: 100_000, who: 'Maja' });
  expect(told('approval-asked')).toMatchObject({ name: 'Anna', day: TODAY, who: 'Maja' });
  // Who decided counts, not who wrote it down.
  expect(told('approval-approved')).toMatchObject({ name: 'Anna', who: 'Boris' });
  expect(told('money-receipt')).toMatchObject({ amount: 20_000, text: 'first part', who: 'Maja' });
  expect(told('step-rejected')).toMatchObject({ name: 'Menu', text: 'no fish', who: 'Maja' });
  expect(told('survey')).toMatchObject({ score: 3, text: 'late', who: 'Maja' });
  expect(told('case-opened')).toMatchObject({ day: TODAY, who: 'Maja' });
  expect(told('stage-forward')).toMatchObject({ kind: 'payment', text: 'all agreed by phone', who: 'Maja' });
  expect(told('stage-created')).toMatchObject({ kind: 'presentation', day: TODAY, text: '' });
  const days = events.filter(({ activity }) => activity?.status !== 'planned').map(({ day }) => day);
  expect(days).toEqual(days.toSorted().reverse());
});

it('names who did it, not who put it right later', async () => {
  const { store, dealId } = await lively();
  const { call } = store;
  const told = async () =>
    (await call('deals.timeline', { id: dealId })).find(({ what }) => what === 'money-receipt');
  const receipt = await told();
  await call('settings.update', { me: 'Oleg' });
  await call('payments.updateEntry', { id: receipt?.id ?? '', note: 'first half', today: TODAY });
  expect(await told()).toMatchObject({ text: 'first half', who: 'Maja' });
});

it('puts the later of one day first', async () => {
  let now = '2026-11-26T09:00:00.000Z';
  const store = testStore({ now: () => now });
  const { id } = await sold(store);
  const receive = (amount: number) =>
    store.call('payments.receive', { dealId: id, day: TODAY, amount, today: TODAY });
  await receive(100);
  now = '2026-11-26T10:00:00.000Z';
  await receive(200);
  await receive(300);
  const events = await store.call('deals.timeline', { id });
  expect(events.filter(({ what }) => what === 'money-receipt').map(({ amount }) => amount)).toEqual([
    300, 200, 100,
  ]);
});

it('tells of an approver when he is asked, not before', async () => {
  const { store, dealId } = await lively();
  const { call } = store;
  const paper = await call('documents.propose', { dealId, kind: 'proposal', language: 'en', today: TODAY });
  const { id } = await call('documents.create', { dealId, kind: 'proposal', language: 'en', ...paper });
  const approvers = [{ name: 'Vera' }, { name: 'Gleb' }];
  await call('approvals.start', { documentId: id, way: 'in-order', approvers, today: TODAY });
  const asked = async () =>
    (await call('deals.timeline', { id: dealId })).flatMap(({ what, name }) =>
      what === 'approval-asked' ? [name] : [],
    );
  expect((await asked()).toSorted()).toEqual(['Anna', 'Vera']);
  const { rounds } = await call('approvals.list', { dealId, today: TODAY });
  const vera = rounds.flatMap(({ approvals }) => approvals).find(({ name }) => name === 'Vera');
  await call('approvals.decide', { id: vera?.id ?? '', decision: 'approved', today: TODAY });
  expect((await asked()).toSorted()).toEqual(['Anna', 'Gleb', 'Vera']);
});

it('comes in pages that follow each other', async () => {
  const { store, dealId } = await lively();
  const whole = await store.call('deals.timeline', { id: dealId });
  const first = await store.call('deals.timeline', { id: dealId, limit: 4 });
  const second = await store.call('deals.timeline', { id: dealId, limit: 4, offset: 4 });
  expect([...first, ...second]).toEqual(whole.slice(0, 8));
});

it('reads only what belongs to the deal', async () => {
  const { store, dealId } = await lively();
  const plans = plansOf(store.store, 'deals.timeline', { id: dealId });
  // The rows of one deal come from seven tables and are sorted in memory; versions of SQLite name that step differently.
  expect(slowSteps(plans, ['TEMP B-TREE FOR ORDER BY', 'SCAN e', 'SCAN (subquery'])).toEqual([]);
});
