import type { InputOf } from '@shared/contract';
import { plansOf, slowSteps } from '@test/support/explain';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

/** Read whole and small: the ids of the page, settings, free days. */
const SMALL = ['SCAN j', 'settings', 'days_off'];

function filled() {
  const store = testStore();
  const product = records(store, (write) => {
    const product_id = write.product();
    for (let n = 0; n < 40; n += 1) {
      const client_id = write.client({ name: `Client ${n}`, manager: 'Ana' });
      const deal_id = write.deal({ client_id, product_id, manager: 'Ana', amount: n });
      if (n % 2 === 0) write.activity({ client_id, deal_id, day: '2026-11-20' });
      write.deal({
        client_id: write.client({ name: `Former ${n}` }),
        status: 'won',
        closed_day: '2026-11-01',
      });
    }
    return product_id;
  });
  return { store: store.store, product };
}

describe('the board reads along its indexes', () => {
  it('without a filter: heads from the kept sums, cards from one range each', () => {
    const { store } = filled();
    const plans = plansOf(store, 'board.open', { today: TODAY });
    expect(slowSteps(plans, SMALL)).toEqual([]);
    const heads = plans.filter(({ sql }) => sql.includes('GROUP BY'));
    expect(heads.flatMap(({ steps }) => steps)).toEqual(['SEARCH stage_sums USING PRIMARY KEY (stage=?)']);
    const pages = plans.filter(({ sql }) => sql.includes('OFFSET') && sql.includes('deal_state'));
    expect(pages).toHaveLength(4);
    for (const { steps } of pages) {
      expect(steps).toEqual([expect.stringContaining('USING COVERING INDEX deal_state_board (stage=?')]);
    }
  });

  it.each([
    ['manager', { manager: 'Ana' }, 'deal_state_board_by_manager (stage=? AND manager=?'],
    ['product', {}, 'deal_state_board_by_product (stage=? AND product_id=?'],
  ] as const)('by %s: pages from one range of its own index', (name, filter, index) => {
    const { store, product } = filled();
    const input: InputOf<'board.cards'> = {
      ...{ today: TODAY, column: 'presentation', offset: 3, ...filter },
      ...(name === 'product' ? { productId: product } : {}),
    };
    const plans = plansOf(store, 'board.cards', input);
    expect(slowSteps(plans, SMALL)).toEqual([]);
    const pages = plans.filter(({ sql }) => sql.includes('OFFSET'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { steps } of pages) expect(steps).toEqual([expect.stringContaining(index)]);
  });

  it('between sales: pages from the index by lifecycle', () => {
    const { store } = filled();
    for (const filter of [{}, { manager: '' }]) {
      const input: InputOf<'board.cards'> = { today: TODAY, column: 'between-sales', offset: 5, ...filter };
      const plans = plansOf(store, 'board.cards', input);
      expect(slowSteps(plans, SMALL)).toEqual([]);
    }
  });
});
