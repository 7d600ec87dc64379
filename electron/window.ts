import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { FACTS_ARGUMENT, type WindowFacts } from './channels';
import type { Log } from './log';
import { START_PAGE } from './addresses';

const SMALLEST = { width: 960, height: 640 } as const;
const FIRST = { width: 1280, height: 800 } as const;

/** A page that lives less long than this is not loaded again: it would only crash again. */
const CRASH_LOOP_MS = 2_000;

/** Shown until the page paints; the page's own backgrounds, so that nothing flashes. */
const BACKGROUND = { light: '#ffffff', dark: '#1a1b1e' } as const;

export interface WindowPlan {
  readonly facts: WindowFacts;
  /** File that remembers where the window was. */
  readonly boundsFile: string;
  /** Folder `out`. */
  readonly built: string;
  /** Address of the development server, or null for the built files. */
  readonly devServer: string | null;
  readonly log: Log;
}

export function openWindow(plan: WindowPlan): BrowserWindow {
  const remembered = rememberedBounds(plan.boundsFile);
  const window = new BrowserWindow({
    ...(remembered?.bounds ?? FIRST),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Cuepoint',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload: join(plan.built, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      additionalArguments: [FACTS_ARGUMENT + encodeURIComponent(JSON.stringify(plan.facts))],
    },
  });
  if (remembered?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberBounds(window, plan.boundsFile));
  keepLoaded(window, plan);
  return window;
}

/** Loads the page, and again when its process ends: nothing is lost with it, the data lies with the database process. */
function keepLoaded(window: BrowserWindow, plan: WindowPlan): void {
  let loadedAt = 0;
  const load = (): void => {
    loadedAt = Date.now();
    void window.loadURL(plan.devServer ?? START_PAGE);
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    plan.log.error(`window: its process ended: ${details.reason}`);
    if (Date.now() - loadedAt > CRASH_LOOP_MS) load();
  });
  load();
}

interface Remembered {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** Null at the first start and when the screen it was on is gone. */
function rememberedBounds(file: string): Remembered | null {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // no file yet, or not JSON: the window opens where the system puts it
  }
  if (!isRemembered(found)) return null;
  return isVisible(found.bounds) ? found : null;
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximized' in value))
    return false;
  const bounds: unknown = value.bounds;
  if (typeof bounds !== 'object' || bounds === null) return false;
  return ['x', 'y', 'width', 'height'].every((key) => Number.isInteger(Reflect.get(bounds, key)));
}

function isVisible(bounds: Rectangle): boolean {
  const area = screen.getDisplayMatching(bounds).workArea;
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y);
  return width > 200 && height > 100;
}

function rememberBounds(window: BrowserWindow, file: string): void {
  const remembered: Remembered = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  writeFileSync(file, JSON.stringify(remembered));
}
