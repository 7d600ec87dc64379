import { check } from '@db/check';
import { runCommand } from '@db/log/command';
import { settleDeal } from '@db/points';
import { seed } from '@db/seed';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const seeded = (today = '2026-11-26') => {
  const open = testStore({ now: `${today}T09:00:00.000Z` });
  seed(open.store.raw, { size: 'small', today, zone: 'Europe/Ljubljana' });
  const deal = async (title: string) => {
    const id = open.store.reader.value<string>('SELECT id FROM deals WHERE title = ?', [title]);
    return open.call('deals.get', { id, today });
  };
  return { ...open, today, deal };
};

describe('the played courses of the demo data', () => {
  it.each(['2026-11-26', '2026-02-28', '2028-02-29', '2026-01-01', '2026-11-22'])(
    'leave nothing to settle on any deal and nothing to complain about, %s',
    (today) => {
      const { store, tables } = seeded(today);
      const before = tables();
      const deals = store.reader.all<{ id: string }>('SELECT id FROM deals');
      const clock = { now: () => `${today}T09:00:00.000Z`, newId: () => 'a new id' };
      runCommand(store.raw, 'deals.update', clock, (context) => {
        for (const { id } of deals) settleDeal(context, id);
      });
      expect(tables()).toEqual(before);
      expect(check(store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
    },
  );

  it('go the right way to the next sale', async () => {
    const { deal, store, call, today } = seeded();
    const { id, clientId, status, points, visits, clientNext, amount } = await deal('New Year party');
    expect(status).toBe('won');
    expect(amount).toEqual({ minor: 1_880_000, currency: 'EUR' });
    expect(visits.map(({ stage, exit }) => [stage, exit])).toEqual([
      ['presentation', 'forward'],
      ['proposal', 'forward'],
      ['contract', 'forward'],
      ['payment', 'forward'],
      ['event', 'forward'],
      ['closure', 'won'],
    ]);
    expect(points.filter(({ mandatory, state }) => mandatory && state !== 'met')).toEqual([]);
    expect(clientNext).toMatchObject({ day: '2027-01-08', productName: 'Off-site team-building training' });
    const { balance } = await call('payments.of', { dealId: id, today });
    expect(balance).toMatchObject({ received: 1_880_000, left: 0, credit: 0 });
    const kinds = await call('documents.ofDeal', { dealId: id, today });
    // The invoice is past its day, but it was paid.
    expect(kinds.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'act signed',
      'contract signed',
      'invoice sent',
      'minutes sent',
      'proposal accepted',
    ]);
    const { responses } = await call('surveys.ofDeal', { dealId: id });
    expect(responses).toMatchObject([{ score: 10, mayCall: true }]);
    expect(store.reader.value('SELECT expectations FROM needs WHERE client_id = ?', [clientId])).toContain(
      '140',
    );
  });

  it('wait for the second try, for the answer to a third version, and for the accountant', async () => {
    const { deal, call, today } = seeded();
    const refused = await deal('Summer party on the site');
    expect(refused).toMatchObject({
      stage: 'presentation',
      next: { purpose: 'Try again: agree the presentation' },
    });
    const corrected = await deal('Konferenca distributerjev');
    const versions = await call('documents.ofDeal', { dealId: corrected.id, today });
    expect(
      versions.filter(({ kind }) => kind === 'proposal').map(({ version, state }) => [version, state]),
    ).toEqual([
      [3, 'sent'],
      [2, 'rejected'],
      [1, 'rejected'],
    ]);
    expect(corrected.points.filter(({ key }) => key === 'corrections-sent')).toMatchObject([
      { state: 'met' },
      { state: 'met' },
    ]);
    const contract = await deal('Večer za partnerje');
    const { rounds } = await call('approvals.list', { dealId: contract.id, today });
    expect(rounds.map(({ state, version }) => [state, version])).toEqual([
      ['open', 2],
      ['rejected', 1],
    ]);
    expect(rounds[0]?.approvals.map(({ standing, decidedBy }) => [standing, decidedBy])).toEqual([
      ['approved', 'Nina Bizjak'],
      ['blocking', ''],
    ]);
  });

  it('gave half back, had a step rejected once, and will tell an unhappy client what was changed', async () => {
    const { deal, call, today } = seeded();
    const cancelled = await deal('Cabin crew training days');
    expect(cancelled).toMatchObject({ status: 'cancelled', lostReason: 'withdrew' });
    expect((await call('payments.of', { dealId: cancelled.id, today })).balance).toMatchObject({
      ...{ received: 630_000, refunded: 630_000, owed: 0 },
    });
    expect(cancelled.points.filter(({ key }) => key === 'refund-paid')).toMatchObject([{ state: 'met' }]);
    const evening = await deal('Večer z gosti');
    const { steps } = await call('preparation.list', { dealId: evening.id });
    expect(steps[3]).toMatchObject({ signOff: 'given', doneDay: '2026-11-17' });
    expect(steps.filter(({ doneDay }) => doneDay === null)).toHaveLength(3);
    const unhappy = await deal('Večer za zastopnike');
    const { responses, cases } = await call('surveys.ofDeal', { dealId: unhappy.id });
    expect(responses).toMatchObject([{ score: 4 }]);
    expect(cases).toMatchObject([{ calledDay: '2026-11-09', closedDay: null }]);
    expect(cases[0]?.prevention).not.toBe('');
    expect(unhappy).toMatchObject({ status: 'won', clientNext: { day: today } });
  });
});
