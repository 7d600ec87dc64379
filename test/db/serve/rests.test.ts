import type { Engine } from '@db/serve/engine';
import { withRests } from '@db/serve/rests';
import { ok } from '@shared/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine whose answers take as long as their input says, and the moments of its rests. */
function resting() {
  const begun = Date.now();
  const rests: number[] = [];
  const engine: Engine = {
    call: () => Promise.reject(new Error('not called')),
    callUnknown: (_method, took) => new Promise((answer) => setTimeout(() => answer(ok(null)), Number(took))),
    settled: () => Promise.resolve(),
  };
  const rested = withRests(engine, () => rests.push(Date.now() - begun));
  return { ask: (took: number) => void rested.callUnknown('today.open', took), rests };
}

describe('the rests of an engine', () => {
  it('come once after each time of work, two seconds after the last answer', async () => {
    const { ask, rests } = resting();
    ask(10);
    await vi.advanceTimersByTimeAsync(1_500);
    ask(10);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rests).toEqual([3_510]);
    ask(10);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rests).toEqual([3_510, 13_510]);
  });

  it('wait for the longest work', async () => {
    const { ask, rests } = resting();
    ask(5_000);
    ask(10);
    await vi.advanceTimersByTimeAsync(6_999);
    expect(rests).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(rests).toEqual([7_000]);
  });

  it('do not come before anything was asked', async () => {
    const { rests } = resting();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rests).toEqual([]);
  });
});
