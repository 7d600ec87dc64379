import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

describe('a closed deal', () => {
  it('takes no new control points and none of its own is pending again, until it is reopened', async () => {
    const { call, tables, store } = testStore();
    const { id: clientId } = await call('clients.create', { name: 'Alfa' });
    const { id: dealId } = await call('deals.create', { clientId, title: 'Party', today: TODAY });
    await call('deals.lose', { id: dealId, reason: 'price', today: TODAY });
    const before = tables();
    const point = store.reader.value<string>("SELECT id FROM control_points WHERE state = 'waived' LIMIT 1");
    const again = { id: point, state: 'pending', day: TODAY } as const;
    await expect(call('points.add', { dealId, title: 'Send photos', dueDay: TODAY })).rejects.toThrow(
      'deal-closed',
    );
    await expect(call('points.setState', again)).rejects.toThrow('deal-closed');
    await expect(call('points.ask', { dealId, key: 'corrections-sent', today: TODAY })).rejects.toThrow(
      'deal-closed',
    );
    expect(tables()).toEqual(before);
    await call('deals.reopen', { id: dealId, today: TODAY });
    await call('points.add', { dealId, title: 'Send photos', dueDay: TODAY });
  });
});
