import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type ElectronApplication, _electron, type Page, test } from '@playwright/test';
import { present } from '@shared/errors';
import { FILE, putStartedDemo } from './window-demo';

const root = resolve(import.meta.dirname, '..', '..');

export interface LaunchOptions {
  /** Kept afterwards; without it each launch gets a fresh folder that is removed at `close`. */
  readonly dataFolder?: string;
  readonly args?: readonly string[];
  /** The demo, its data copied where there are none yet; with `--demo` in `args` the program makes them itself. */
  readonly demo?: boolean;
  /** `YYYY-MM-DD`; tests know which day it is unless they pass null. */
  readonly today?: string | null;
  readonly zone?: string;
  /** BCP 47 */
  readonly language?: string;
}

/** The program in its real window. */
export interface Cuepoint {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** What the page wrote to its console as error or threw. */
  readonly problems: readonly string[];
  close(): Promise<void>;
  /** Ends the program and starts it on the same data folder. */
  restart(): Promise<Cuepoint>;
}

/** Starts the built program (`npm run build` first) with whichever Electron is there. */
export async function launchCuepoint(options: LaunchOptions = {}): Promise<Cuepoint> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'cuepoint-test-'));
  if (options.demo) await fillWithDemo(options, dataFolder);
  const app = await launch(root, programArguments(options, dataFolder));
  const page = await app.firstWindow();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const end = async (): Promise<void> => {
    await keepPictureOfFailure(page, problems);
    await app.close();
  };
  return {
    app,
    page,
    dataFolder,
    problems,
    close: async () => {
      await end();
      if (options.dataFolder === undefined)
        rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    },
    restart: async () => {
      await end();
      const again = await launchCuepoint({ ...options, dataFolder });
      return options.dataFolder === undefined ? removingAtClose(again) : again;
    },
  };
}

/** An empty Electron window, started the same way: the measure for start and memory. */
export async function launchEmptyWindow(
  dataFolder: string,
): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launch(join(root, 'test', 'support', 'empty-window'), ['--data-folder', dataFolder]);
  return { app, page: await app.firstWindow() };
}

/**
 * Playwright finds Electron itself (the start scripts say where it is) and holds the program back until it is attached:
 * given a path, it would race with the first window and now and then lose it.
 */
const launch = (folder: string, args: readonly string[]): Promise<ElectronApplication> =>
  _electron.launch({
    args: [NO_GRAPHICS_CARD, folder, ...args],
    chromiumSandbox: sandbox().length === 0,
    cwd: root,
    env: cleanEnvironment(),
  });

/** Chromium does not run its sandbox as root. */
export const sandbox = (): string[] =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A virtual display has no graphics card; without this Chromium tries, fails and starts over. */
const NO_GRAPHICS_CARD = '--disable-gpu';

const removingAtClose = (cuepoint: Cuepoint): Cuepoint => ({
  ...cuepoint,
  close: async () => {
    await cuepoint.close();
    rmSync(cuepoint.dataFolder, { recursive: true, force: true, maxRetries: 3 });
  },
});

const ZONE = 'Europe/Ljubljana';
const LANGUAGE = 'en';
const dayOf = ({ today }: LaunchOptions): string | null => (today === undefined ? '2026-11-23' : today);

async function fillWithDemo(options: LaunchOptions, dataFolder: string): Promise<void> {
  const file = join(dataFolder, FILE);
  if (existsSync(file)) return;
  const { zone = ZONE, language = LANGUAGE } = options;
  const today = present(dayOf(options), 'the demo has a day');
  await putStartedDemo(file, { today, zone, language }, async (folder) => {
    const app = await launch(root, programArguments(options, folder));
    // Whatever it began by then is done before it ends.
    await (await app.firstWindow()).locator('h1').first().waitFor();
    await app.close();
  });
}

function programArguments(options: LaunchOptions, dataFolder: string): string[] {
  const today = dayOf(options);
  return [
    ...['--data-folder', dataFolder],
    ...(today === null ? [] : ['--today', today]),
    ...['--zone', options.zone ?? ZONE],
    ...['--language', options.language ?? LANGUAGE],
    ...(options.demo ? ['--demo'] : []),
    ...(options.args ?? []),
  ];
}

/** Nothing of the surroundings changes what the program does; the display is all it needs. */
function cleanEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _node, ELECTRON_RENDERER_URL: _server, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** The last picture of a failed test and what its console said end up in `test-results`. */
async function keepPictureOfFailure(page: Page, problems: readonly string[]): Promise<void> {
  const info = runningTest();
  if (!info || (info.status === info.expectedStatus && info.errors.length === 0)) return;
  if (problems.length > 0) await info.attach('console', { body: problems.join('\n') });
  if (!page.isClosed())
    await info.attach('window', { body: await page.screenshot(), contentType: 'image/png' });
}

/** null outside of a test: scripts launch the program too. */
function runningTest(): ReturnType<typeof test.info> | null {
  try {
    return test.info();
  } catch {
    return null; // how Playwright says that no test is running
  }
}
