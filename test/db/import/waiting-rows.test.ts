import { connect } from '@db/connection/sqlite';
import { waitingRows } from '@db/import/store/waiting-rows';
import { describe, expect, it } from 'vitest';

const SQL = "INSERT INTO t (a, b, c, d) VALUES (?, ?, 'fixed', ?)";

function table() {
  const db = connect(':memory:');
  db.exec('CREATE TABLE t (a TEXT, b TEXT, c TEXT, d INTEGER UNIQUE)');
  const rows = waitingRows<'t'>(db);
  return {
    add: (...values: [string, string | null, number]) => rows.add('t', SQL, values),
    count: () => rows.count('t'),
    write() {
      for (const _ of rows.write(['t']));
    },
    stored: () => db.all<{ a: string; b: string | null; c: string; d: number }>('SELECT * FROM t ORDER BY d'),
  };
}

describe('rows that wait', () => {
  it.each([1, 15, 16, 17, 40])('are written whole and in their order, %i of them', (count) => {
    const { add, write, stored } = table();
    for (let at = 0; at < count; at++) add(`a${at}`, at % 3 === 0 ? null : `b${at}`, at);
    write();
    expect(stored()).toEqual(
      Array.from({ length: count }, (_, at) => ({
        ...{ a: `a${at}`, b: at % 3 === 0 ? null : `b${at}`, c: 'fixed', d: at },
      })),
    );
  });

  it('say the same in a column at one time, something else that is the same at another, and then differ', () => {
    const { add, count, write, stored } = table();
    const courses = [() => 'Kranj', () => null, (at: number) => `city ${at}`, () => 'Celje'];
    const expected: (string | null)[] = [];
    for (const [course, city] of courses.entries()) {
      for (let at = 0; at < 20; at++) {
        expected.push(city(at));
        add('same', city(at), course * 20 + at);
      }
      expect(count()).toBe(20);
      write();
      expect(count()).toBe(0);
    }
    expect(stored().map(({ a, b }) => ({ a, b }))).toEqual(expected.map((b) => ({ a: 'same', b })));
  });

  it('fail with what SQLite says when one of them cannot be', () => {
    const { add, write } = table();
    for (let at = 0; at < 20; at++) add('a', 'b', at % 18);
    expect(write).toThrow(/UNIQUE/);
  });
});
