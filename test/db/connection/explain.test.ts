import { explain, plansOf, slowSteps } from '@test/support/explain';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('the plan of a query', () => {
  it('names the table that is read from end to end and the order that is made by sorting', () => {
    const { store } = testStore();
    const sql = 'SELECT id FROM clients WHERE notes = ? ORDER BY address';
    const slow = slowSteps([{ sql, steps: explain(store.reader, sql, ['x']) }]);
    expect(slow.map((step) => step.split(' ←')[0])).toEqual(['SCAN clients', 'USE TEMP B-TREE FOR ORDER BY']);
    expect(slowSteps([{ sql, steps: explain(store.reader, sql, ['x']) }], ['clients', 'ORDER BY'])).toEqual(
      [],
    );
  });

  it('lets a page along an index pass', () => {
    const { store } = testStore();
    const sql = 'SELECT id FROM clients WHERE deleted_at IS NULL ORDER BY name_key, id LIMIT 50';
    expect(slowSteps([{ sql, steps: explain(store.reader, sql) }])).toEqual([]);
  });

  it('shows every statement that a query of the contract runs', () => {
    const { store } = testStore();
    const plans = plansOf(store, 'history.next', {});
    expect(plans.length).toBeGreaterThanOrEqual(2);
    expect(slowSteps(plans)).toEqual([]);
  });
});
