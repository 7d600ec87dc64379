import type { Page } from '@playwright/test';

/** What one action cost in the window, in milliseconds. */
export interface Picture {
  /** From the user's input to the frame in which the last change was painted. */
  readonly settled: number;
  /** The longest piece of work that kept the window's thread from answering; 0 when all were under 50 ms. */
  readonly longest: number;
}

/** No change for so long means that the picture is settled. */
const QUIET_MS = 400;
const LIMIT_MS = 20_000;

/**
 * Does `act` in the page and waits until `ready` is there and nothing changes any more. The start is the time stamp of
 * the first input event that the page gets, so the way from the test to the window does not count.
 */
export async function picture(page: Page, ready: string, act: () => Promise<void>): Promise<Picture> {
  await page.evaluate(watch);
  await act();
  return page.evaluate(settled, { ready, quiet: QUIET_MS, limit: LIMIT_MS });
}

interface Watch {
  input: number;
  painted: number;
  changes: number;
  longest: number;
  stop(): void;
}

declare global {
  interface Window {
    cuepointBench?: Watch;
  }
}

/** Runs in the page: notes the first input, the paint after the latest change, and long tasks. */
function watch(): void {
  const INPUTS = ['pointerdown', 'keydown', 'beforeinput'];
  const seen: Watch = { input: 0, painted: 0, changes: 0, longest: 0, stop: () => undefined };
  const note = (event: Event) => {
    // A letter that the keyboard does not have comes without a key; one that it has comes right behind its key.
    const typed = event.type === 'beforeinput' && event.timeStamp - seen.input > 20;
    if (seen.input === 0 || event.type === 'keydown' || typed) seen.input = event.timeStamp;
  };
  for (const type of INPUTS) addEventListener(type, note, { capture: true });
  const observer = new MutationObserver(() => {
    seen.changes += 1;
    // The frame that shows the change, and a task behind it, when it has been painted.
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        seen.painted = performance.now();
      };
      channel.port2.postMessage(null);
    });
  });
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  const tasks = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longest = Math.max(seen.longest, entry.duration);
  });
  tasks.observe({ type: 'longtask' });
  seen.stop = () => {
    for (const type of INPUTS) removeEventListener(type, note, { capture: true });
    observer.disconnect();
    tasks.disconnect();
  };
  window.cuepointBench = seen;
}

/** Runs in the page: waits for the picture, gives its times. */
async function settled(of: { ready: string; quiet: number; limit: number }): Promise<Picture> {
  const seen = window.cuepointBench;
  if (!seen) throw new Error('nobody watches');
  const isReady = () =>
    document.querySelector(of.ready) !== null && document.querySelector('.mantine-Skeleton-root') === null;
  const end = performance.now() + of.limit;
  for (;;) {
    const now = performance.now();
    if (now > end) throw new Error(`${of.ready} did not settle within ${of.limit} ms`);
    if (isReady() && seen.painted > seen.input && now - seen.painted > of.quiet) break;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  seen.stop();
  return { settled: seen.painted - seen.input, longest: seen.longest };
}
