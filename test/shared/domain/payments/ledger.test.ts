import {
  balanceOf,
  entryFault,
  type LedgerEntry,
  type LedgerLine,
  type LedgerPart,
  payingOrder,
  proposeSplit,
  settleParts,
  splitFault,
} from '@shared/domain/payments';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';
const line = (id: string, amount: number, dueDay: string | null = '2026-12-01'): LedgerLine => ({
  ...{ id, amount, dueDay },
});
const receipt = (id: string, amount: number, day = TODAY): LedgerEntry => ({
  id,
  kind: 'receipt',
  day,
  amount,
});
const refund = (id: string, amount: number, day = TODAY): LedgerEntry => ({
  id,
  kind: 'refund',
  day,
  amount,
});
const part = (receiptId: string, lineId: string, amount: number): LedgerPart => ({
  receiptId,
  lineId,
  amount,
});

const LINES = [line('second', 500, '2026-12-24'), line('first', 500, '2026-12-01'), line('open', 200, null)];

describe('a receipt', () => {
  it('pays the oldest due first, lines without a day last', () => {
    expect(payingOrder(LINES).map(({ id }) => id)).toEqual(['first', 'second', 'open']);
    expect(settleParts(LINES, [receipt('a', 1_100)], [])).toEqual([
      part('a', 'first', 500),
      part('a', 'second', 500),
      part('a', 'open', 100),
    ]);
    const open = LINES.map(({ id, dueDay, amount }) => ({ id, dueDay, open: amount }));
    expect(proposeSplit(600, open)).toEqual([
      { lineId: 'first', amount: 500 },
      { lineId: 'second', amount: 100 },
    ]);
    expect(proposeSplit(0, open)).toEqual([]);
  });

  it('keeps the split that the user chose, and goes on with what is left of it', () => {
    expect(settleParts(LINES, [receipt('a', 600)], [part('a', 'second', 500)])).toEqual([
      part('a', 'second', 500),
      part('a', 'first', 100),
    ]);
  });

  it('that is more than everything leaves a credit', () => {
    const entries = [receipt('a', 1_500)];
    expect(balanceOf(LINES, entries)).toEqual({
      ...{ scheduled: 1_200, received: 1_500, refunded: 0, paid: 1_200, left: 0, credit: 300 },
    });
    expect(balanceOf(LINES, [...entries, refund('b', 300)])).toMatchObject({
      paid: 1_200,
      credit: 0,
      left: 0,
    });
  });
});

describe('a refund', () => {
  it('takes the credit first, then opens what was paid last', () => {
    const entries = [receipt('a', 500, '2026-11-01'), receipt('b', 600, '2026-11-10')];
    const before = settleParts(LINES, entries, []);
    expect(settleParts(LINES, [...entries, refund('c', 300)], before)).toEqual([
      part('a', 'first', 500),
      part('b', 'second', 300),
    ]);
    expect(balanceOf(LINES, [...entries, refund('c', 300)])).toMatchObject({
      paid: 800,
      left: 400,
      credit: 0,
    });
  });
});

describe('a line that asks for less than was paid', () => {
  it('gives the rest to the next one', () => {
    const parts = [part('a', 'first', 500)];
    const lines = [line('first', 200), line('second', 500, '2026-12-24')];
    expect(settleParts(lines, [receipt('a', 500)], parts)).toEqual([
      part('a', 'first', 200),
      part('a', 'second', 300),
    ]);
  });

  it('and one that is gone gives all', () => {
    const parts = [part('a', 'gone', 500), part('lost', 'first', 100)];
    expect(settleParts([line('first', 700)], [receipt('a', 500)], parts)).toEqual([part('a', 'first', 500)]);
  });
});

describe('an entry', () => {
  const fault = (entry: LedgerEntry, before: LedgerEntry[] = [], overpay = false) =>
    entryFault(entry, TODAY, LINES, before, overpay);

  it.each([
    ['of nothing', receipt('a', 0), { kind: 'payment-not-positive' }],
    ['of less than nothing', receipt('a', -5), { kind: 'payment-not-positive' }],
    ['of tomorrow', receipt('a', 5, '2026-11-27'), { kind: 'payment-in-future' }],
    ['of more than is owed', receipt('a', 1_250), { kind: 'payment-over', over: 50 }],
    ['of just what is owed', receipt('a', 1_200), null],
    ['that gives back what never came', refund('a', 1), { kind: 'refund-over', most: 0 }],
  ])('%s', (_, entry, expected) => {
    expect(fault(entry)).toEqual(expected);
  });

  it('may be more than owed when it is meant', () => {
    expect(fault(receipt('a', 1_250), [], true)).toBeNull();
  });

  it('that is only renamed is not refused for the credit that is there', () => {
    expect(fault(receipt('a', 1_250), [receipt('a', 1_250)])).toBeNull();
    expect(fault(receipt('a', 1_260), [receipt('a', 1_250)])).toEqual({ kind: 'payment-over', over: 10 });
  });

  it('cannot give back more than came in, nor be made smaller than what went back', () => {
    const before = [receipt('a', 300)];
    expect(fault(refund('b', 301), before)).toEqual({ kind: 'refund-over', most: 300 });
    expect(fault(refund('b', 300), before)).toBeNull();
    expect(fault(receipt('a', 100), [...before, refund('b', 200)])).toEqual({ kind: 'refund-over', most: 0 });
  });
});

describe('a split that the user typed', () => {
  const fault = (split: { lineId: string; amount: number }[], others: LedgerPart[] = []) =>
    splitFault(receipt('a', 600), split, LINES, others);

  it('fits lines and amount', () => {
    expect(fault([{ lineId: 'second', amount: 500 }])).toBeNull();
    const wrong = { kind: 'split-wrong' };
    expect(fault([{ lineId: 'nowhere', amount: 1 }])).toEqual(wrong);
    expect(fault([{ lineId: 'first', amount: 501 }])).toEqual(wrong);
    expect(fault([{ lineId: 'first', amount: 200 }], [part('b', 'first', 301)])).toEqual(wrong);
    expect(fault([{ lineId: 'first', amount: 0 }])).toEqual(wrong);
    expect(
      fault([
        { lineId: 'first', amount: 400 },
        { lineId: 'second', amount: 201 },
      ]),
    ).toEqual(wrong);
    expect(
      fault([
        { lineId: 'first', amount: 100 },
        { lineId: 'first', amount: 100 },
      ]),
    ).toEqual(wrong);
  });
});

describe('whatever the ledger holds', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
  const lines = fc
    .array(fc.record({ amount: fc.nat(1_000), dueDay: fc.option(days) }), { maxLength: 6 })
    .map((list) => list.map((each, index) => ({ ...each, id: `line${index}` })));
  const receipts = fc
    .array(fc.record({ amount: fc.integer({ min: 1, max: 2_000 }), day: days }), { maxLength: 6 })
    .map((list) => list.map((each, index) => receipt(`r${index}`, each.amount, each.day)));
  const parts = fc.array(
    fc.record({
      receiptId: fc.integer({ min: 0, max: 7 }).map((index) => `r${index}`),
      lineId: fc.integer({ min: 0, max: 7 }).map((index) => `line${index}`),
      amount: fc.integer({ min: 1, max: 2_000 }),
    }),
    { maxLength: 10 },
  );
  const inOrder = (list: readonly LedgerPart[]) => list.map((each) => JSON.stringify(each)).sort();
  const sum = (list: readonly { amount: number }[]) => list.reduce((total, { amount }) => total + amount, 0);

  it('schedule, receipts, refunds, credit and parts always add up', () => {
    fc.assert(
      fc.property(lines, receipts, fc.nat(100), parts, (schedule, came, percent, there) => {
        const back = Math.floor((sum(came) * percent) / 100);
        const entries = back > 0 ? [...came, refund('x', back)] : came;
        const { scheduled, received, refunded, paid, left, credit } = balanceOf(schedule, entries);
        expect(received - refunded).toBe(paid + credit);
        expect(scheduled).toBe(paid + left);
        expect(credit === 0 || left === 0).toBe(true);
        expect(Math.min(paid, left, credit)).toBeGreaterThanOrEqual(0);
        const settled = settleParts(schedule, entries, there);
        expect(sum(settled)).toBe(paid);
        for (const { id, amount } of schedule)
          expect(sum(settled.filter(({ lineId }) => lineId === id))).toBeLessThanOrEqual(amount);
        for (const { id, amount } of came)
          expect(sum(settled.filter(({ receiptId }) => receiptId === id))).toBeLessThanOrEqual(amount);
        expect(settled.every(({ amount }) => amount > 0)).toBe(true);
        // Settling again changes nothing, whatever order the lines come in.
        expect(inOrder(settleParts(schedule, entries, settled))).toEqual(inOrder(settled));
      }),
    );
  });
});
