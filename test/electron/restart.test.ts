import { LIMIT, restartDelay, WITHIN_MS } from '@electron/restart';
import { describe, expect, it } from 'vitest';

describe('starting the database process again', () => {
  it('happens at once after the first end, then later and later', () => {
    const delays = [1, 2, 3, 4].map((times) =>
      restartDelay(Array.from({ length: times }, (_, index) => index)),
    );
    expect(delays).toEqual([0, 250, 1000, 4000]);
  });

  it('stops when it ends again and again within a minute', () => {
    expect(restartDelay(Array.from({ length: LIMIT }, (_, index) => index))).toBeNull();
  });

  it('forgets what is long ago', () => {
    const long = Array.from({ length: 20 }, (_, index) => index * WITHIN_MS);
    expect(restartDelay(long)).toBe(0);
  });
});
