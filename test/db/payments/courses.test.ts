import { check } from '@db/check';
import { type Act, begin, steps, take } from '@test/support/random-commands';
import { MONEY_ACTS } from '@test/support/random-payments';
import { type TestStore, testStore } from '@test/support/store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

/** Money between other things that happen to the same deals. */
const ACTS: readonly Act[] = [
  ...MONEY_ACTS,
  ({ call }, pick, value) =>
    call('deals.update', { id: pick.one('deals'), amount: value % 400, today: TODAY }),
  ({ call }, pick, value) =>
    call('deals.update', {
      ...{ id: pick.one('deals'), eventDay: `2026-12-${10 + (value % 20)}`, today: TODAY },
      currency: value % 2 === 0 ? 'EUR' : 'USD',
    }),
  ({ call }, pick) => call('deals.reopen', { id: pick.one('deals'), today: TODAY }),
  ({ call }, pick) => call('deals.lose', { id: pick.one('deals'), reason: 'price', today: TODAY }),
  ({ call }) => call('history.undo', {}),
  ({ call }) => call('history.redo', {}),
];

/** The deals of one client, so that money meets money. */
async function few(open: TestStore): Promise<void> {
  await begin(open);
  const [first, ...others] = open.store.reader.all<{ id: string }>('SELECT id FROM clients ORDER BY id');
  expect(first).toBeDefined();
  await open.call('clients.remove', { ids: others.map(({ id }) => id) });
}

/** What has to hold for every deal, asked of the door as the window does. */
async function laws(open: TestStore): Promise<void> {
  const deals = open.store.reader.all<{ id: string }>('SELECT id FROM deals WHERE deleted_at IS NULL');
  for (const { id } of deals) {
    const { lines, entries, refunds, balance } = await open.call('payments.of', { dealId: id, today: TODAY });
    const { scheduled, received, refunded, paid, left, credit, owed } = balance;
    const over = ['lost', 'cancelled'].includes((await open.call('deals.get', { id, today: TODAY })).status);
    expect(received - refunded).toBe(paid + credit);
    expect(left).toBe(over ? 0 : scheduled - paid);
    expect(credit === 0 || scheduled === paid).toBe(true);
    expect(lines.reduce((sum, line) => sum + line.paid, 0)).toBe(paid);
    expect(lines.reduce((sum, line) => sum + line.open, 0)).toBe(left);
    expect(entries.flatMap(({ parts }) => parts).reduce((sum, { amount }) => sum + amount, 0)).toBe(paid);
    expect(refunds.reduce((sum, each) => sum + Math.max(0, each.amount - each.paid), 0)).toBe(owed);
    expect(owed).toBeLessThanOrEqual(received - refunded);
    expect(Math.min(scheduled, received, refunded, paid, left, credit)).toBeGreaterThanOrEqual(0);
  }
}

describe('any course of receipts, refunds, changes and undoing', () => {
  it('adds up at every step', async () => {
    await fc.assert(
      fc.asyncProperty(steps(15, 40), async (course) => {
        const open = testStore();
        await few(open);
        for (const step of course) {
          if (await take(open, step, ACTS)) await laws(open);
        }
        expect(check(open.store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
        open.close();
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
