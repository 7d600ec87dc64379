import { StageTrack } from '@renderer/deal/StageTrack';
import type { Deal } from '@shared/contract/deal';
import { records } from '@test/support/records';
import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { show } from '../support/window';

const TODAY = '2026-11-26';

it.each([
  ['won', 'Closure: done'],
  ['lost', 'Closure: the deal ended here'],
] as const)('a deal that was %s says so of its last stage', async (status, name) => {
  let give: (deal: Deal) => void = () => undefined;
  function Track() {
    const [deal, setDeal] = useState<Deal | null>(null);
    give = setDeal;
    return deal ? <StageTrack deal={deal} compact /> : <p>empty</p>;
  }
  const { store } = show(<Track />);
  await screen.findByText('empty');
  const id = records(store, (write) => write.deal({ client_id: write.client({ name: 'Alfa' }) }));
  const deal = await store.call('deals.get', { id, today: TODAY });
  act(() => give({ ...deal, stage: 'closure', status, closedDay: TODAY }));
  const step = screen.getByRole('button', { name });
  expect(step.closest('li')?.dataset.place).toBe(status === 'won' ? 'visited' : 'ended');
});
