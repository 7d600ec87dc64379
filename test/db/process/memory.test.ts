import { getHeapStatistics } from 'node:v8';
import { givingBack } from '@db/process/memory';
import { expect, it } from 'vitest';

const heap = () => getHeapStatistics().total_physical_size;
const MB = 1024 * 1024;

/** Leaves garbage behind. */
function work(): void {
  const made = Array.from({ length: 500_000 }, (_, at) => ({ at, text: `row ${at}` }));
  expect(made.at(-1)?.at).toBe(499_999);
}

it('gives memory back after work, and is content when nothing was done', () => {
  let shrunk = 0;
  const giveBack = givingBack({
    shrink: () => {
      shrunk += 1;
    },
  });
  giveBack();
  const rested = heap();
  work();
  const busy = heap();
  expect(busy).toBeGreaterThan(rested + 8 * MB);
  giveBack();
  expect(heap()).toBeLessThan(busy - 8 * MB);
  expect(shrunk).toBe(2);
  giveBack();
  expect(shrunk).toBe(2);
});
