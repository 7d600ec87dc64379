import { check } from '@db/check';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('the next contact among several at the same time', () => {
  it('is the first that was planned, also after it was undone and done again', async () => {
    const { call, store } = testStore();
    const { id: clientId } = await call('clients.create', { name: 'Alfa' });
    const planned = { clientId, kind: 'call', day: '2026-12-01', time: '10:00', purpose: 'ask' } as const;
    const { id: first } = await call('activities.plan', planned);
    const { id: second } = await call('activities.plan', planned);
    const next = () => store.reader.value('SELECT next_id FROM client_state WHERE client_id = ?', [clientId]);
    expect(next()).toBe(first);
    await call('history.undo', { seq: 2 });
    expect(next()).toBe(second);
    // The row comes back behind the second one in the table, but it is still the earlier record.
    await call('history.redo', {});
    expect(next()).toBe(first);
    expect(check(store.file).filter(({ severity }) => severity === 'fault')).toEqual([]);
  });
});
