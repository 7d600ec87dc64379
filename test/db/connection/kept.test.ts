import { KeptAnswer } from '@db/connection/kept';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { expect, it } from 'vitest';

it('keeps the last answer of a connection until another asks, or the file changes by whomever', () => {
  const open = testStore();
  const { reader, writer } = open.store;
  const kept = new KeptAnswer<number>();
  let found = 0;
  const ask = (asked: string, db = reader) => kept.of(db, asked, () => ++found);
  expect([ask('a'), ask('a')]).toEqual([1, 1]);
  expect([ask('b'), ask('a')]).toEqual([2, 3]);
  // Each connection has its own.
  expect([ask('a', writer), ask('a'), ask('a', writer)]).toEqual([4, 3, 4]);
  records(open, (write) => write.client({ name: 'Alfa' }));
  // The reader sees another's commit, the writer its own rows.
  expect([ask('a'), ask('a', writer), ask('a'), ask('a', writer)]).toEqual([5, 6, 5, 6]);
});

it('finds an answer in slices again, without a pause, when the file changed between them', () => {
  const open = testStore();
  const { reader } = open.store;
  const kept = new KeptAnswer<string[]>();
  const names = () => reader.all<{ name: string }>('SELECT name FROM clients').map(({ name }) => name);
  function* twice() {
    const first = names();
    yield;
    return [...first, ...names()];
  }
  const slices = kept.inSlices(reader, 'names', twice);
  slices.next();
  records(open, (write) => write.client({ name: 'Alfa' }));
  expect(slices.next()).toEqual({ done: true, value: ['Alfa', 'Alfa'] });
  expect(kept.inSlices(reader, 'names', twice).next()).toEqual({ done: true, value: ['Alfa', 'Alfa'] });
});
