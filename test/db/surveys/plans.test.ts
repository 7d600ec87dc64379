import { plansOf, slowSteps } from '@test/support/explain';
import { describe, expect, it } from 'vitest';
import { surveyed, TODAY } from './surveyed';

/** Sorted once they were found by their deal: a handful. */
const FEW = ['TEMP B-TREE FOR ORDER BY', 'TEMP B-TREE FOR LAST', 'TEMP B-TREE FOR json_group_array'];

describe('lists of answers and cases', () => {
  it('of a deal are read from indexes', async () => {
    const { store, dealId } = await surveyed();
    expect(slowSteps(plansOf(store, 'surveys.ofDeal', { dealId }), FEW)).toEqual([]);
  });

  it('of all open cases follow the index of open cases', async () => {
    const { store } = await surveyed();
    const plans = plansOf(store, 'surveys.openCases', {});
    expect(slowSteps(plans, FEW)).toEqual([]);
    expect(plans.flatMap(({ steps }) => steps).filter((step) => step.includes('cases_open'))).toHaveLength(2);
  });

  it('of all answers follow the index of their days', async () => {
    const { store } = await surveyed();
    expect(slowSteps(plansOf(store, 'surveys.page', { from: '2026-01-01', to: TODAY }), FEW)).toEqual([]);
  });
});
