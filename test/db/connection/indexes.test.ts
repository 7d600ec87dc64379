import { indexesAside } from '@db/connection/indexes';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const indexesOf = (db: ReturnType<typeof testStore>['store']['raw'], table: string) =>
  db.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name",
    [table],
  );
const names = (indexes: readonly { name: string }[]) => indexes.map(({ name }) => name);

describe('indexes that step aside', () => {
  it('are made again as they were', () => {
    const { raw } = testStore().store;
    const before = [indexesOf(raw, 'clients'), indexesOf(raw, 'client_state')];
    raw.exec('BEGIN IMMEDIATE');
    const aside = indexesAside(raw);
    aside.take(['clients', 'client_state']);
    aside.take(['clients']);
    expect(names(indexesOf(raw, 'clients'))).not.toContain('clients_by_name');
    expect(indexesOf(raw, 'client_state')).toEqual([]);
    expect([...aside.back()].length).toBeGreaterThan(10);
    raw.exec('COMMIT');
    expect([indexesOf(raw, 'clients'), indexesOf(raw, 'client_state')]).toEqual(before);
    expect([...aside.back()]).toEqual([]);
  });

  it('come back with the rollback', () => {
    const { raw } = testStore().store;
    const before = indexesOf(raw, 'phones');
    raw.exec('BEGIN IMMEDIATE');
    indexesAside(raw).take(['phones']);
    expect(indexesOf(raw, 'phones')).not.toEqual(before);
    raw.exec('ROLLBACK');
    expect(indexesOf(raw, 'phones')).toEqual(before);
  });

  it('are none of those that forbid doubles, nor of those by which the rows of a record are found', () => {
    const { raw } = testStore().store;
    raw.exec('BEGIN IMMEDIATE');
    indexesAside(raw).take(['clients', 'people', 'phones', 'emails']);
    expect(names(indexesOf(raw, 'clients'))).toEqual(['clients_by_source']);
    expect(names(indexesOf(raw, 'people'))).toEqual(['people_by_client', 'people_by_source']);
    expect(names(indexesOf(raw, 'phones'))).toEqual(['phones_by_client', 'phones_by_person']);
    expect(names(indexesOf(raw, 'emails'))).toEqual(['emails_by_client', 'emails_by_person']);
    raw.exec('ROLLBACK');
  });
});
