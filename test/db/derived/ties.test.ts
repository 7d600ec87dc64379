import { check } from '@db/check';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('the next contact among several at the same time', () => {
  it('is the first that was planned, whether kept by triggers or computed anew', async () => {
    const { call, store } = testStore();
    const { id: clientId } = await call('clients.create', { name: 'Alfa' });
    const plan = (day: string) =>
      call('activities.plan', { clientId, kind: 'call', day, time: '10:00', purpose: 'ask' });
    const { id: first } = await plan('2026-12-01');
    const { id: second } = await plan('2026-12-02');
    // Moved last, so it lies behind in the table's own order.
    await call('activities.move', { id: first, day: '2026-12-02' });
    const { id: third } = await plan('2026-12-02');
    const next = () => store.reader.value('SELECT next_id FROM client_state WHERE client_id = ?', [clientId]);
    expect(next()).toBe(first);
    await call('activities.cancel', { ids: [first] });
    expect(next()).toBe(second);
    await call('activities.reopen', { id: first });
    expect([first, second, third]).toContain(next());
    expect(check(store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
  });
});
