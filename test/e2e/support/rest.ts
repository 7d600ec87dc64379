import type { Page } from '@playwright/test';

/** Waits until nothing moves or fades any more; what turns for ever (a loader) is not waited for. */
export const nothingMoves = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    const moving = (): Animation[] =>
      document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)));
    // What has just come begins to move in the frame after.
    for (let still = 0; still < 2; still += 1) {
      await frame();
      const found = moving();
      if (found.length === 0) continue;
      await Promise.allSettled(found.map(({ finished }) => finished));
      still = -1;
    }
  });
