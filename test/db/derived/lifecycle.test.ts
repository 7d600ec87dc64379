import { lifecycleOf } from '@shared/domain/contacts';
import type { DealStatus } from '@shared/domain/words';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { expect, it } from 'vitest';

const TODAY = '2026-11-26';
const OPEN: readonly DealStatus[] = ['open', 'paused'];
const GONE = { deleted_at: '2026-11-01T00:00:00Z' };

/** Every choice of these deals, none and all of them included. */
const choices = <T>(of: readonly T[]): T[][] =>
  Array.from({ length: 2 ** of.length }, (_, number) => of.filter((_, at) => number & (2 ** at)));

const dealOf = (status: DealStatus) => ({
  status,
  paused_until: status === 'paused' ? '2026-12-24' : null,
  closed_day: OPEN.includes(status) ? null : TODAY,
});

it('the kept lifecycle of a client is that of the rule, whatever deals there are', () => {
  const { store, ...open } = testStore();
  const expected = new Map<string, string>();
  records({ store, ...open }, (write) => {
    for (const statuses of choices<DealStatus>(['open', 'paused', 'won', 'lost', 'cancelled']))
      for (const ended of [false, true]) {
        const client_id = write.client({ no_contact_reason: ended ? 'moved away' : null });
        for (const status of statuses) write.deal({ client_id, ...dealOf(status) });
        // What is in the trash is no deal.
        for (const status of OPEN) write.deal({ client_id, ...dealOf(status), ...GONE });
        const count = (of: readonly DealStatus[]) => statuses.filter((status) => of.includes(status)).length;
        const deals = { deals: statuses.length, openDeals: count(OPEN), wonDeals: count(['won']) };
        expected.set(client_id, lifecycleOf({ ended, ...deals }));
      }
  });
  const kept = store.raw.all<{ id: string; lifecycle: string }>(
    'SELECT client_id AS id, lifecycle FROM client_state',
  );
  expect(new Map(kept.map(({ id, lifecycle }) => [id, lifecycle]))).toEqual(expected);
});
