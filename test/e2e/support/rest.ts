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

/** So long a page stays as it is before it counts as drawn, and so long it is waited for, in milliseconds. */
const QUIET_MS = 200;
const PATIENCE_MS = 3_000;

/** Waits until what is shown is all there: nothing waits for its data, nothing changes any more, and nothing moves. */
export async function standsStill(page: Page): Promise<void> {
  await page.evaluate(
    async ([quiet, patience]) => {
      await document.fonts.ready;
      const begun = performance.now();
      let changed = begun;
      const watch = new MutationObserver(() => {
        changed = performance.now();
      });
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      const waits = (): boolean =>
        document.querySelector('[data-waiting], .mantine-Skeleton-root, .mantine-Loader-root') !== null;
      while (performance.now() - begun < patience && (waits() || performance.now() - changed < quiet))
        await new Promise(requestAnimationFrame);
      watch.disconnect();
    },
    [QUIET_MS, PATIENCE_MS] as const,
  );
  await nothingMoves(page);
}
