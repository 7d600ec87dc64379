import { askAboutNextVersion } from '@db/approvals';
import { runCommand } from '@db/log/command';
import { settleDeal } from '@db/points';
import { plansOf, slowSteps } from '@test/support/explain';
import { describe, expect, it } from 'vitest';
import { dealWithContract, DIRECTOR, LAWYER, TODAY } from './world';

describe('a round of approval', () => {
  it('asks all at once; each is a control point due in three working days, met by the yes', async () => {
    const { call, document, list, points, ids, personId } = await dealWithContract();
    const documentId = document();
    const anna = { personId, name: 'Anna Petrova', role: 'Accountant' };
    await call('approvals.start', { documentId, approvers: [anna, LAWYER], today: TODAY });
    expect(await points()).toEqual({ 'Anna Petrova': 'pending 2026-12-01', Vera: 'pending 2026-12-01' });
    await call('approvals.decide', {
      id: (await ids()).Vera ?? '',
      decision: 'approved',
      by: 'Gleb',
      today: TODAY,
    });
    const [round] = (await list()).rounds;
    expect(round).toMatchObject({ number: 1, state: 'open', way: 'parallel', approved: 1, blockedFor: 0 });
    expect(round?.approvals).toMatchObject([
      { name: 'Anna Petrova', personId, standing: 'blocking', waited: 0, dueDay: '2026-12-01' },
      { name: 'Vera', standing: 'approved', decidedBy: 'Gleb', decidedDay: TODAY, dueDay: null },
    ]);
    const last = await call('approvals.decide', {
      id: (await ids())['Anna Petrova'] ?? '',
      decision: 'approved',
      today: TODAY,
    });
    expect(last.round).toBe('approved');
    expect((await list()).rounds).toMatchObject([{ state: 'approved', closedDay: TODAY, blockedFor: null }]);
    expect(await points()).toEqual({ 'Anna Petrova': `met ${TODAY}`, Vera: `met ${TODAY}` });
  });

  it('asks in order: the next when the one before has approved', async () => {
    const { call, document, points, ids } = await dealWithContract();
    await call('approvals.start', {
      documentId: document(),
      way: 'in-order',
      approvers: [DIRECTOR, LAWYER],
      today: TODAY,
    });
    expect(await points()).toEqual({ Boris: 'pending 2026-12-01' });
    const { Vera = '', Boris = '' } = await ids();
    await expect(call('approvals.decide', { id: Vera, decision: 'approved', today: TODAY })).rejects.toThrow(
      'approval-not-asked',
    );
    await call('approvals.decide', { id: Boris, decision: 'approved', today: '2026-11-27' });
    expect(await points()).toEqual({ Boris: 'met 2026-11-27', Vera: 'pending 2026-12-02' });
  });

  it('ends with a no, which asks for corrections by rule or on the agreed day', async () => {
    const { call, document, points, ids, list } = await dealWithContract();
    const documentId = document();
    await call('approvals.start', { documentId, approvers: [DIRECTOR, LAWYER], today: TODAY });
    const { Vera = '', Boris = '' } = await ids();
    await expect(call('approvals.decide', { id: Vera, decision: 'rejected', today: TODAY })).rejects.toThrow(
      'approval-needs-comment',
    );
    await call('approvals.decide', { id: Vera, decision: 'rejected', comment: 'Clause 4', today: TODAY });
    expect(await points()).toEqual({ 'corrections-made': 'pending 2026-11-30' });
    // Two decide at once: the second finds the round closed and nothing is changed.
    await expect(call('approvals.decide', { id: Boris, decision: 'approved', today: TODAY })).rejects.toThrow(
      'approval-closed',
    );
    await expect(call('approvals.decide', { id: Vera, decision: 'approved', today: TODAY })).rejects.toThrow(
      'approval-decided',
    );
    expect((await list()).rounds[0]).toMatchObject({
      state: 'rejected',
      approvals: [{ standing: 'spared' }, { comment: 'Clause 4' }],
    });

    // Asked again about the same version, refused again: one point, now on the agreed day.
    await call('approvals.start', { documentId, approvers: [LAWYER], today: TODAY });
    await call('approvals.decide', {
      ...{ id: (await ids()).Vera ?? '', decision: 'rejected', comment: 'Clause 5', today: TODAY },
      correctionsDay: '2026-12-04',
    });
    expect(await points()).toEqual({ 'corrections-made': 'pending 2026-12-04 by hand' });
  });

  it('of a proposal asks for corrections of the proposal', async () => {
    const { call, document, points, ids } = await dealWithContract({ stage: 'proposal' });
    await call('approvals.start', { documentId: document(), approvers: [DIRECTOR], today: TODAY });
    expect(await points()).toEqual({ Boris: 'pending 2026-12-01' });
    await call('approvals.decide', {
      id: (await ids()).Boris ?? '',
      decision: 'rejected',
      comment: 'Too dear',
      today: TODAY,
    });
    expect(await points()).toEqual({ 'corrections-sent': 'pending 2026-11-30' });
  });

  it('counts working days without the holidays of the country', async () => {
    const { call, document, points } = await dealWithContract();
    await call('settings.update', { workingDays: [1, 2, 3] });
    await call('approvals.start', { documentId: document(), approvers: [DIRECTOR], today: TODAY });
    expect(await points()).toEqual({ Boris: 'pending 2026-12-02' });
  });

  it('starts anew with the next version, with the same approvers in the same way', async () => {
    const { call, document, points, ids, list, store, dealId } = await dealWithContract();
    const first = document();
    await call('approvals.start', {
      documentId: first,
      way: 'in-order',
      approvers: [DIRECTOR, LAWYER],
      today: TODAY,
    });
    await call('approvals.decide', {
      id: (await ids()).Boris ?? '',
      decision: 'rejected',
      comment: 'No',
      today: TODAY,
    });
    const second = document({
      version: 2,
      previous_id: first,
      created_at: '2026-11-27T09:00:00.000Z',
      day: '2026-11-27',
    });
    const clock = { now: () => '2026-11-27T09:00:00.000Z', newId: newIds() };
    runCommand(store.raw, 'test.version', clock, (context) => {
      askAboutNextVersion(context, { previousId: first, documentId: second, today: '2026-11-27' });
      settleDeal(context, dealId);
    });
    const { rounds, candidates } = await list();
    expect(rounds).toMatchObject([
      { number: 2, documentId: second, version: 2, way: 'in-order', state: 'open', openedDay: '2026-11-27' },
      { number: 1, documentId: first, state: 'rejected' },
    ]);
    expect(rounds[0]?.approvals).toMatchObject([
      { name: 'Boris', role: 'Director', askedDay: '2026-11-27' },
      { name: 'Vera', deputy: 'Gleb', askedDay: null },
    ]);
    expect(candidates).toEqual([]);
    expect(await points()).toMatchObject({
      Boris: 'pending 2026-12-02',
      'corrections-made': 'met 2026-11-27',
    });
  });

  it('that is open stops when the next version comes, and its points go', async () => {
    const { call, document, points, list, ids } = await dealWithContract();
    const first = document();
    await call('approvals.start', { documentId: first, approvers: [DIRECTOR, LAWYER], today: TODAY });
    const { Boris = '' } = await ids();
    const second = document({ version: 2, previous_id: first });
    expect((await list()).candidates).toMatchObject([
      { documentId: second, way: 'parallel', approvers: [DIRECTOR, LAWYER] },
    ]);
    await expect(
      call('approvals.start', { documentId: first, approvers: [DIRECTOR], today: TODAY }),
    ).rejects.toThrow('approval-wrong-document');
    await call('approvals.start', { documentId: second, approvers: [LAWYER], today: TODAY });
    expect((await list()).rounds.map(({ state }) => state)).toEqual(['open', 'stopped']);
    expect(await points()).toEqual({ Vera: 'pending 2026-12-01' });
    await expect(call('approvals.decide', { id: Boris, decision: 'approved', today: TODAY })).rejects.toThrow(
      'approval-closed',
    );
  });

  it('takes one more, lets one go, is edited and stopped', async () => {
    const { call, document, points, list, ids } = await dealWithContract();
    const documentId = document();
    const { id: roundId } = await call('approvals.start', {
      documentId,
      approvers: [DIRECTOR],
      today: TODAY,
    });
    await expect(
      call('approvals.start', { documentId, approvers: [DIRECTOR], today: TODAY }),
    ).rejects.toThrow('approval-running');
    await expect(call('approvals.leave', { id: (await ids()).Boris ?? '', today: TODAY })).rejects.toThrow(
      'approval-last',
    );
    const { id } = await call('approvals.join', { roundId, ...LAWYER, today: TODAY });
    await call('approvals.update', { id, name: 'Vera K.', deputy: '' });
    expect(await points()).toEqual({ Boris: 'pending 2026-12-01', 'Vera K.': 'pending 2026-12-01' });
    await call('approvals.decide', { id: (await ids()).Boris ?? '', decision: 'approved', today: TODAY });
    await expect(call('approvals.leave', { id: (await ids()).Boris ?? '', today: TODAY })).rejects.toThrow(
      'approval-decided',
    );
    // Without the one who has not answered all have approved.
    await call('approvals.leave', { id, today: TODAY });
    expect((await list()).rounds).toMatchObject([{ state: 'approved', approvals: [{ name: 'Boris' }] }]);
    await expect(call('approvals.stop', { roundId, today: TODAY })).rejects.toThrow('approval-closed');
  });

  it('stops with its deal, and nothing is asked on a closed one', async () => {
    const { call, document, list, dealId, ids } = await dealWithContract();
    const documentId = document();
    await call('approvals.start', { documentId, approvers: [DIRECTOR], today: TODAY });
    await call('deals.lose', { id: dealId, reason: 'price', today: TODAY });
    expect(await list()).toMatchObject({ rounds: [{ state: 'stopped', closedDay: TODAY }], candidates: [] });
    await expect(
      call('approvals.decide', { id: (await ids()).Boris ?? '', decision: 'approved', today: TODAY }),
    ).rejects.toThrow('deal-closed');
    await call('deals.reopen', { id: dealId, today: TODAY });
    expect((await list()).candidates).toMatchObject([{ documentId, approvers: [DIRECTOR] }]);
  });

  it('asks only about proposals and contracts, and only people of the client', async () => {
    const other = await dealWithContract();
    const { call, document, dealId } = other;
    const stranger = await call('clients.create', { name: 'Beta' });
    const person = await call('people.create', { clientId: stranger.id, name: 'Zoja' });
    const ask = (documentId: string, personId: string | null = null) =>
      call('approvals.start', { documentId, approvers: [{ ...DIRECTOR, personId }], today: TODAY });
    await expect(ask(document({ kind: 'invoice' }))).rejects.toThrow('approval-wrong-document');
    await expect(ask(document({ state: 'void' }))).rejects.toThrow('approval-wrong-document');
    await expect(ask(document(), person.id)).rejects.toThrow('not-found');
    await expect(ask(dealId)).rejects.toThrow('not-found');
  });
});

describe('every command of approvals', () => {
  it('undoes and redoes to the same tables', async () => {
    const { call, document, ids, tables } = await dealWithContract();
    const documentId = document();
    const states = [tables()];
    const step = async (act: () => Promise<unknown>): Promise<void> => {
      await act();
      states.push(tables());
    };
    let roundId = '';
    await step(async () => {
      roundId = (
        await call('approvals.start', {
          documentId,
          way: 'in-order',
          approvers: [DIRECTOR, LAWYER],
          today: TODAY,
        })
      ).id;
    });
    await step(() => call('approvals.join', { roundId, name: 'Olga', today: TODAY }));
    await step(async () => call('approvals.update', { id: (await ids()).Olga ?? '', role: 'Buyer' }));
    await step(async () =>
      call('approvals.decide', { id: (await ids()).Boris ?? '', decision: 'approved', today: TODAY }),
    );
    await step(async () => call('approvals.leave', { id: (await ids()).Olga ?? '', today: TODAY }));
    await step(async () =>
      call('approvals.decide', {
        id: (await ids()).Vera ?? '',
        decision: 'rejected',
        comment: 'No',
        correctionsDay: '2026-12-09',
        today: TODAY,
      }),
    );
    await step(async () => {
      roundId = (await call('approvals.start', { documentId, approvers: [DIRECTOR], today: TODAY })).id;
    });
    await step(() => call('approvals.stop', { roundId, today: TODAY }));
    for (const before of states.slice(0, -1).toReversed()) {
      await call('history.undo', {});
      expect(tables()).toEqual(before);
    }
    for (const after of states.slice(1)) {
      await call('history.redo', {});
      expect(tables()).toEqual(after);
    }
  });
});

describe('the list', () => {
  it('is read by indexes only', async () => {
    const { call, store, document, dealId } = await dealWithContract();
    await call('approvals.start', { documentId: document(), approvers: [DIRECTOR], today: TODAY });
    document();
    const plans = plansOf(store, 'approvals.list', { dealId, today: TODAY });
    // A deal has a handful of rounds, approvers and versions.
    expect(slowSteps(plans, ['settings', 'days_off', 'TEMP B-TREE FOR'])).toEqual([]);
  });
});

/** UUIDv7 behind those of the store. */
function newIds(): () => string {
  let count = 0;
  return () => `019b0000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`;
}
