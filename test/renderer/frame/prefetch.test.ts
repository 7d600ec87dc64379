import { prefetchScreens } from '@renderer/frame/router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('screens are fetched one by one after a rest; another rest follows, also when one cannot be fetched', async () => {
  const fetched: string[] = [];
  let come: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    come = resolve;
  });
  const later = [
    () => void fetched.push('first'),
    () => Promise.reject(new Error('no such file')),
    () => {
      fetched.push('slow');
      return slow;
    },
  ];
  let rested = false;
  void prefetchScreens(later).then(() => {
    rested = true;
  });
  await vi.advanceTimersByTimeAsync(1_499);
  expect(fetched).toEqual([]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(fetched).toEqual(['first', 'slow']);
  expect(rested).toBe(false);
  come();
  await vi.advanceTimersByTimeAsync(1_400);
  expect(rested).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(rested).toBe(true);
});
