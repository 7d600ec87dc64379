import { withFixedPlan } from '@db/connection/plans';
import { connect } from '@db/connection/sqlite';
import { expect, it } from 'vitest';

const SQL = 'SELECT name FROM things WHERE state = :state';
const SCHEMA = `CREATE TABLE things (name TEXT, state TEXT);
  CREATE INDEX things_open ON things (name, state) WHERE state = 'open';
  INSERT INTO things VALUES ('a', 'open'), ('b', 'done'), ('c', 'open'), ('d', 'open')`;

it('has a plan that does not follow the values, or each new value would cost another plan', () => {
  const db = connect(':memory:');
  db.exec(SCHEMA);
  const explained = `EXPLAIN QUERY PLAN ${SQL}`;
  const bare = db.sqlite.prepare(explained).get({ state: 'open' });
  expect(bare).toMatchObject({ detail: expect.stringContaining('things_open') });
  expect(db.get(explained, { state: 'open' })).toMatchObject({ detail: 'SCAN things' });
});

it('finds the same rows', () => {
  const db = connect(':memory:');
  db.exec(SCHEMA);
  const page = `${SQL} ORDER BY name LIMIT :limit OFFSET :offset`;
  const names = (state: string, limit: number, offset: number) =>
    db.all<{ name: string }>(page, { state, limit, offset }).map(({ name }) => name);
  expect(names('open', 2, 0)).toEqual(['a', 'c']);
  expect(names('open', 2, 2)).toEqual(['d']);
  expect(names('done', -1, 0)).toEqual(['b']);
  expect([...db.each<{ name: string }>(`${SQL} AND name > :name`, { state: 'open', name: 'c' })]).toEqual([
    { name: 'd' },
  ]);
  expect(db.run('UPDATE things SET name = ? WHERE state = ?', ['e', 'done'])).toBe(1);
  expect(db.value('SELECT -:n', { n: 2 })).toBe(-2);
});

it('leaves texts, quoted names and comments alone', () => {
  const passed = [
    "SELECT 'at :noon, isn''t it :so?' -- :why?",
    'SELECT ":name", a."b?" FROM t -- the user\'s :own',
    "SELECT day GLOB '[0-2][0-9]:[0-5][0-9]'",
  ];
  for (const sql of passed) expect(withFixedPlan(sql)).toBe(sql);
  expect(withFixedPlan("SELECT ':a' || :a, ? -- ?\n LIMIT :b")).toBe(
    "SELECT ':a' || +:a, +? -- ?\n LIMIT +:b",
  );
});
