import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchCuepoint, launchEmptyWindow } from '@test/support/window';
import { memoryOf } from '@test/support/window-processes';
import { TODAY } from './cases';
import { type Timing, timing } from './measure';
import { type Picture, picture } from './picture';
import { measureStart, type Start } from './start';

export interface WindowLine {
  readonly name: string;
  readonly settled: Timing;
  /** The first time in this window, when the code of the screen is loaded too. */
  readonly first: number;
  readonly longest: number;
  /** The goal of the issue's §7 in milliseconds. */
  readonly goal: number;
}

export interface WindowReport {
  readonly lines: readonly WindowLine[];
  readonly start: Start;
  /** Bytes of all processes, shared pages in proportion. */
  readonly memory: { readonly cuepoint: number; readonly empty: number; readonly ratio: number };
}

const ROUNDS = 10;

/** Whole screens in the real window over the data of `file`, start and memory next to an empty window. */
export async function measureWindow(file: string, say: (line: string) => void): Promise<WindowReport> {
  const folder = mkdtempSync(join(tmpdir(), 'cuepoint-bench-window-'));
  mkdirSync(join(folder, 'data'));
  copyFileSync(file, join(folder, 'data', 'cuepoint.sqlite'));
  try {
    const lines = await screens(join(folder, 'data'), say);
    const memory = await memoryRatio(folder);
    return { lines, memory, start: await measureStart(join(folder, 'data'), folder, say) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Screen {
  readonly name: string;
  /** Where the round begins. */
  readonly from: string;
  readonly ready: string;
  readonly act: (page: Page, round: number) => Promise<void>;
  readonly goal: number;
}

const press = (key: string) => (page: Page) => page.keyboard.press(key);
const ITEM = 'main [data-row], main [data-card], main [data-item]';

/** Ctrl-1…5 are the screens of the rail (`renderer/frame/screens.ts`). */
const SCREENS: readonly Screen[] = [
  { name: 'Today', from: '/settings', ready: ITEM, act: press('Control+1'), goal: 300 },
  { name: 'board', from: '/settings', ready: 'main [data-card]', act: press('Control+2'), goal: 300 },
  { name: 'client list', from: '/settings', ready: ITEM, act: press('Control+3'), goal: 300 },
  {
    name: 'client card',
    from: '/clients',
    ready: 'main',
    act: async (page, round) => {
      await page.locator(`main [data-row="${round}"]`).first().dblclick();
    },
    goal: 300,
  },
  {
    name: 'calendar, a month',
    from: '/settings',
    ready: 'main [data-item]',
    act: press('Control+4'),
    goal: 300,
  },
  { name: 'call plan', from: '/settings', ready: ITEM, act: press('Control+5'), goal: 300 },
  {
    name: 'search, last key',
    from: '/today',
    ready: '[role="dialog"]',
    act: async (page, round) => {
      await page.keyboard.press('Control+k');
      await page.waitForTimeout(500);
      await page.keyboard.type(['нов', 'ban', 'ana', 'žla', 'кон'][round % 5] ?? 'ana', { delay: 60 });
    },
    goal: 100,
  },
];

async function screens(dataFolder: string, say: (line: string) => void): Promise<WindowLine[]> {
  const cuepoint = await launchCuepoint({ dataFolder, today: TODAY });
  const { page } = cuepoint;
  try {
    await page.waitForSelector(ITEM, { timeout: 30_000 });
    const lines: WindowLine[] = [];
    for (const screen of SCREENS) {
      const pictures: Picture[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        await goTo(page, screen.from);
        pictures.push(await picture(page, screen.ready, () => screen.act(page, round)));
        await page.keyboard.press('Escape');
      }
      const [first, ...others] = pictures;
      lines.push({
        ...{ name: screen.name, goal: screen.goal, first: first?.settled ?? Number.NaN },
        settled: timing(others.map(({ settled }) => settled)),
        longest: Math.max(...pictures.map(({ longest }) => longest)),
      });
      say(`window: ${screen.name} ${lines.at(-1)?.settled.median.toFixed(0)} ms`);
    }
    return lines;
  } finally {
    await cuepoint.close();
  }
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `#${to}`;
  }, path);
  await page.waitForTimeout(1_200);
}

/** Both with one window open and at rest, Cuepoint on the board. */
async function memoryRatio(folder: string): Promise<WindowReport['memory']> {
  const cuepoint = await launchCuepoint({ dataFolder: join(folder, 'data'), today: TODAY });
  await goTo(cuepoint.page, '/pipeline');
  await cuepoint.page.waitForSelector('[data-card]', { timeout: 30_000 });
  await cuepoint.page.waitForTimeout(5_000);
  const ours = await memoryOf(cuepoint.app);
  await cuepoint.close();
  const empty = await launchEmptyWindow(join(folder, 'empty'));
  await empty.page.waitForSelector('#root');
  await empty.page.waitForTimeout(5_000);
  const least = await memoryOf(empty.app);
  await empty.app.close();
  return { cuepoint: ours, empty: least, ratio: ours / least };
}
