import { check } from '@db/check';
import { tablesIn } from '@test/support/stored';
import { describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

const UPDATE = { as: 'deals', onDuplicate: 'update' } as const;

/** An open deal of 1,000 EUR whose event is on 20 December, with halves to pay, a plan of preparation and an asked contract. */
async function sold(): Promise<{ into: Importing; dealId: string }> {
  const into = importing();
  const { id: clientId } = await into.call('clients.create', { name: 'Alfa' });
  const { id: dealId } = await into.call('deals.create', {
    ...{ clientId, title: 'Party', amount: 100_000, currency: 'EUR', eventDay: '2026-12-20' },
    ...{ direction: 'inbound', length: 'short', today: TODAY },
  });
  await into.call('payments.applyTemplate', { dealId, template: 'halves' });
  const paper = { dealId, kind: 'contract', language: 'en' } as const;
  const { currency: _fixed, ...proposed } = await into.call('documents.propose', { ...paper, today: TODAY });
  const { id: documentId } = await into.call('documents.create', { ...paper, ...proposed });
  const approvers = [{ name: 'Vera' }];
  await into.call('approvals.start', { documentId, way: 'parallel', approvers, today: TODAY });
  await into.call('preparation.plan', { dealId, eventType: 'party', replace: false });
  return { into, dealId };
}

const received = ({ into, dealId }: { into: Importing; dealId: string }, amount: number) =>
  into.call('payments.receive', { dealId, day: TODAY, amount, overpay: true, today: TODAY });

const lines = ({ store }: Importing) =>
  store.raw.all('SELECT amount, open, currency, due_day AS due FROM payment_lines ORDER BY position');
const steps = (into: Importing) => into.column('SELECT due_day FROM preparation_steps ORDER BY position');
const rounds = (into: Importing) => into.column('SELECT state FROM approval_rounds');
const waiting = (into: Importing) =>
  into.column("SELECT key FROM control_points WHERE state = 'pending' AND deleted_at IS NULL ORDER BY 1");
const faults = (into: Importing) => check(into.store.file).filter(({ severity }) => severity === 'fault');

/** Imports a row that changes the deal, proves that nothing breaks and that it can be taken back whole. */
async function changed(into: Importing, head: string, row: string, look: () => void, map: object = UPDATE) {
  const before = tablesIn(into.store.file);
  const token = into.csv(head, row);
  const trial = await into.call('import.dryRun', { token, map, today: TODAY });
  const done = await into.run(token, map);
  expect(trial).toMatchObject({ updated: 1, rejected: 0 });
  expect(done).toMatchObject({ updated: 1, rejected: 0 });
  look();
  expect(faults(into)).toEqual([]);
  expect(await into.run(token, map)).toMatchObject({ skipped: 1, batch: null });
  await into.call('import.revert', { batch: done.batch ?? '' });
  expect(tablesIn(into.store.file)).toEqual(before);
}

/** Imports a row that a command would refuse: the trial says so, and nothing is changed. */
async function refused(into: Importing, head: string, row: string, reason: object) {
  const before = tablesIn(into.store.file);
  const token = into.csv(head, row);
  const trial = await into.call('import.dryRun', { token, map: UPDATE, today: TODAY });
  const done = await into.run(token, UPDATE);
  for (const { updated, rejected } of [trial, done])
    expect({ updated, rejected }).toEqual({ updated: 0, rejected: 1 });
  const { rows } = await into.call('import.verdicts', { token });
  expect(rows).toMatchObject([{ verdict: 'reject', reasons: [reason] }]);
  expect(tablesIn(into.store.file)).toEqual(before);
  // Left as it is, the deal is no reason to refuse the row.
  expect(await into.run(token, { ...UPDATE, onDuplicate: 'skip' })).toMatchObject({
    skipped: 1,
    rejected: 0,
  });
}

describe('a deal with money, papers and preparation that a file changes', () => {
  it('asks for the shares of its new amount', async () => {
    const { into, dealId } = await sold();
    await received({ into, dealId }, 30_000);
    await changed(into, 'Company,Deal title,Amount,Currency', 'Alfa,Party,3000,EUR', () =>
      expect(lines(into)).toMatchObject([
        { amount: 150_000, open: 150_000 },
        { amount: 150_000, open: 120_000 },
      ]),
    );
  });

  it('takes its schedule along into another currency, while no money is booked', async () => {
    const { into } = await sold();
    await changed(into, 'Company,Deal title,Amount,Currency', 'Alfa,Party,2000,USD', () =>
      expect(lines(into)).toMatchObject([
        { amount: 100_000, currency: 'USD' },
        { amount: 100_000, currency: 'USD' },
      ]),
    );
  });

  it('keeps its currency once money is booked: the row is refused', async () => {
    const { into, dealId } = await sold();
    await received({ into, dealId }, 30_000);
    await refused(into, 'Company,Deal title,Amount,Currency', 'Alfa,Party,2000,USD', {
      ...{ code: 'currency-fixed', column: 'Currency', value: 'EUR' },
    });
  });

  it('moves what counts from the event to its new day', async () => {
    const { into } = await sold();
    const [due, prepared] = [lines(into).map((line) => Object(line).due), steps(into)];
    await changed(into, 'Company,Deal title,Event day', 'Alfa,Party,2027-01-20', () => {
      expect(lines(into).map((line) => Object(line).due)).not.toEqual(due);
      expect(steps(into).filter((day, at) => day === prepared[at])).toEqual([]);
    });
  });

  it('lost, asks for no money and for no approval', async () => {
    const { into } = await sold();
    await changed(into, 'Company,Deal title,Stage,Status', 'Alfa,Party,Proposal,Lost', () => {
      expect(lines(into)).toMatchObject([{ open: 0 }, { open: 0 }]);
      expect(rounds(into)).toEqual(['stopped']);
      expect(waiting(into)).toEqual([]);
    });
  });

  it('is not lost when money came in: it would be forgotten there', async () => {
    const { into, dealId } = await sold();
    await received({ into, dealId }, 30_000);
    await refused(into, 'Company,Deal title,Stage,Status', 'Alfa,Party,Proposal,Lost', {
      ...{ code: 'money-booked', column: 'Status' },
    });
  });

  it('won, is asked about no longer; what is not paid stays open', async () => {
    const { into, dealId } = await sold();
    await received({ into, dealId }, 30_000);
    await changed(into, 'Company,Deal title,Stage,Status', 'Alfa,Party,Closure,Won', () => {
      expect(rounds(into)).toEqual(['stopped']);
      expect(lines(into)).toMatchObject([{ open: 50_000 }, { open: 20_000 }]);
      expect(waiting(into)).toEqual([]);
    });
  });

  it('further on, or back, still waits for what its records ask for later on', async () => {
    const { into, dealId } = await sold();
    await changed(into, 'Company,Deal title,Stage', 'Alfa,Party,Contract', () =>
      expect(waiting(into)).toEqual(expect.arrayContaining(['payment-due', 'preparation-step'])),
    );
    await into.call('deals.move', { id: dealId, to: 'event', override: 'agreed', today: TODAY });
    const asked = waiting(into).filter((key) => key === 'preparation-step');
    await changed(into, 'Company,Deal title,Stage', 'Alfa,Party,Contract', () =>
      expect(waiting(into).filter((key) => key === 'preparation-step')).toEqual(asked),
    );
  });

  it('on another stage, has met there what its records tell at once', async () => {
    const { into } = await sold();
    const [documentId] = into.column('SELECT id FROM documents');
    for (const step of ['send', 'sign'] as const)
      await into.call('documents.step', { id: String(documentId), step, day: TODAY });
    await changed(into, 'Company,Deal title,Stage', 'Alfa,Party,Contract', () =>
      expect(into.column("SELECT state FROM control_points WHERE key = 'contract-signed'")).toEqual(['met']),
    );
  });

  it('that two rows mean, by its number and by its title, is where the last one says', async () => {
    const { into } = await sold();
    const head = 'Deal ID,Company,Deal title,Stage';
    await into.run(into.csv(head, '7,Alfa,Party,Proposal'), UPDATE);
    const before = tablesIn(into.store.file);
    const done = await into.run(into.csv(head, '7,Alfa,Party,Contract', ',Alfa,Party,Payment'), UPDATE);
    expect(done).toMatchObject({ updated: 2 });
    expect(into.column('SELECT stage FROM deals')).toEqual(['payment']);
    expect(faults(into)).toEqual([]);
    await into.call('import.revert', { batch: done.batch ?? '' });
    expect(tablesIn(into.store.file)).toEqual(before);
  });

  it('gets the amount that it lacked, in the currency of the file, and its shares', async () => {
    const { into, dealId } = await sold();
    await into.call('deals.update', { id: dealId, amount: null, today: TODAY });
    const merge = { ...UPDATE, onDuplicate: 'merge' } as const;
    await changed(
      into,
      'Company,Deal title,Amount,Currency',
      'Alfa,Party,3000,USD',
      () =>
        expect(lines(into)).toMatchObject([
          { amount: 150_000, currency: 'USD' },
          { amount: 150_000, currency: 'USD' },
        ]),
      merge,
    );
  });

  it('that was cancelled, and money went back, is not opened again', async () => {
    const { into, dealId } = await sold();
    await received({ into, dealId }, 30_000);
    await into.call('deals.cancel', {
      ...{ id: dealId, reason: 'price', note: '', planned: 'keep', today: TODAY },
      ...{ refund: 20_000, refundDueDay: '2026-12-01' },
    });
    const head = 'Company,Deal title,Stage';
    await changed(into, head, 'Alfa,Party,Contract', () => {
      expect(into.column('SELECT count(*) FROM refunds WHERE deleted_at IS NULL')).toEqual([0]);
      expect(waiting(into)).not.toContain('refund-paid');
    });
    const [refundId] = into.column('SELECT id FROM refunds WHERE deleted_at IS NULL');
    await into.call('payments.refund', {
      ...{ dealId, day: TODAY, amount: 20_000, refundId: String(refundId), today: TODAY },
    });
    await refused(into, head, 'Alfa,Party,Contract', { code: 'deal-cancelled', column: 'Stage' });
  });
});

describe('the visits of a deal that a file closes', () => {
  const visits = ({ store }: Importing) =>
    store.raw.all(
      `SELECT stage, entered_day AS "from", left_day AS upto, exit FROM stage_visits ORDER BY entered_at, id`,
    );

  it('end no sooner than they began, and the day of the file is kept as the day it was closed', async () => {
    const { into } = await sold();
    const head = 'Deal ID,Company,Deal title,Stage,Status,Closed';
    const map = { ...UPDATE, columns: { Closed: 'deal.closedDay' } } as const;
    const closing = (status: string) => () => {
      expect(visits(into)).toMatchObject([{ from: TODAY, upto: TODAY, exit: status }]);
      expect(into.column('SELECT closed_day FROM deals')).toEqual(['2026-11-01']);
    };
    await changed(into, head, '7,Alfa,Party,Closure,Won,2026-11-01', closing('won'), map);
    await changed(into, head, '7,Alfa,Party,Proposal,Lost,2026-11-01', closing('lost'), map);
    await into.run(into.csv(head, '7,Alfa,Party,Closure,Won,2026-12-02'), map);
    expect(visits(into)).toMatchObject([{ upto: '2026-12-02' }]);
    await changed(into, head, '7,Alfa,Party,Closure,Won,2026-11-01', closing('won'), map);
    await changed(into, head, '7,Alfa,Party,Proposal,Lost,2026-11-01', closing('lost'), map);
  });

  it('that opens it again begin no sooner than the last one ended', async () => {
    const { into } = await sold();
    const map = { ...UPDATE, columns: { Closed: 'deal.closedDay' } } as const;
    await into.run(into.csv('Company,Deal title,Status,Closed', 'Alfa,Party,Lost,2026-12-01'), map);
    await changed(into, 'Company,Deal title,Stage', 'Alfa,Party,Contract', () =>
      expect(visits(into)).toMatchObject([
        { upto: '2026-12-01' },
        { stage: 'contract', from: '2026-12-01', upto: null },
      ]),
    );
  });
});
