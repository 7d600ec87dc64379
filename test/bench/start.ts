import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { TODAY } from './cases';
import { type Timing, timing } from './measure';

export interface Start {
  /** From the start of the process to the first card of the board that can be used. */
  readonly board: Timing;
  /** To the first line of Today, the screen that the program opens with. */
  readonly today: Timing;
  readonly empty: Timing;
  readonly ratio: number;
}

const root = resolve(import.meta.dirname, '..', '..');
const ROUNDS = 7;
/**
 * As often and as long a program is used before it is measured, in milliseconds: the system's caches fill for all three,
 * and Chromium keeps compiled scripts of a page that was there a second time, a moment after it has come to rest.
 */
const WARM_UP = [6_000, 6_000] as const;
/** How often the page is asked; the times are as exact as this. */
const ASK_MS = 10;

/**
 * Starts Cuepoint and an empty window in turn, without a test tool that would hold both back, and asks each page over
 * Chromium's own debugging port when its picture is there.
 */
export async function measureStart(
  dataFolder: string,
  folder: string,
  say: (line: string) => void,
): Promise<Start> {
  const empty = join(folder, 'empty');
  mkdirSync(empty, { recursive: true });
  const ours = ['--data-folder', dataFolder, '--today', TODAY, '--language', 'en'];
  const emptyWindow = join(root, 'test', 'support', 'empty-window');
  for (const rest of WARM_UP) {
    await startUntil(root, ours, TODAY_LINES, rest);
    await startUntil(root, ours, BOARD, rest);
    await startUntil(emptyWindow, ['--data-folder', empty], EMPTY, rest);
  }
  const times = { board: [] as number[], today: [] as number[], empty: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const today = await startUntil(root, ours, TODAY_LINES);
    const board = await startUntil(root, ours, BOARD);
    const least = await startUntil(emptyWindow, ['--data-folder', empty], EMPTY);
    times.today.push(today);
    times.board.push(board);
    times.empty.push(least);
    say(
      `start: Today ${today.toFixed(0)} ms, board ${board.toFixed(0)} ms, empty window ${least.toFixed(0)} ms`,
    );
  }
  const [board, today, least] = [timing(times.board), timing(times.today), timing(times.empty)];
  return { board, today, empty: least, ratio: board.median / least.median };
}

const TODAY_LINES = 'document.querySelector("main [data-row]") !== null';
const EMPTY = 'document.readyState === "complete" && document.querySelector("#root") !== null';
/** The program opens on Today; it is sent to the board as soon as there is a page. */
const BOARD = `(() => {
  if (location.hash !== '#/pipeline') location.hash = '#/pipeline';
  return document.querySelector('[data-card]') !== null && document.querySelector('.mantine-Skeleton-root') === null;
})()`;

async function startUntil(
  program: string,
  args: readonly string[],
  isThere: string,
  rest = 0,
): Promise<number> {
  const port = await freePort();
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const begun = performance.now();
  const child = spawn(
    electron,
    ['--disable-gpu', ...sandbox, `--remote-debugging-port=${port}`, program, ...args],
    {
      cwd: root,
      stdio: 'ignore',
    },
  );
  try {
    const page = await attach(port);
    while (!(await page.ask(isThere))) await new Promise((resume) => setTimeout(resume, ASK_MS));
    const took = performance.now() - begun;
    await new Promise((resume) => setTimeout(resume, rest));
    page.close();
    return took;
  } finally {
    await end(child);
  }
}

interface Attached {
  ask(expression: string): Promise<boolean>;
  close(): void;
}

/** Waits for the page and speaks Chromium's protocol with it (chromedevtools.github.io/devtools-protocol). */
async function attach(port: number): Promise<Attached> {
  const address = await pageAddress(port);
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = failed;
  });
  let asked = 0;
  const waiting = new Map<number, (value: boolean) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as {
      id?: number;
      result?: { result?: { value?: unknown } };
    };
    if (id !== undefined) waiting.get(id)?.(result?.result?.value === true);
  };
  return {
    ask: (expression) =>
      new Promise((answer) => {
        asked += 1;
        waiting.set(asked, answer);
        socket.send(
          JSON.stringify({
            id: asked,
            method: 'Runtime.evaluate',
            params: { expression, returnByValue: true },
          }),
        );
      }),
    close: () => socket.close(),
  };
}

async function pageAddress(port: number): Promise<string> {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/json`);
      const targets = (await answer.json()) as { type: string; webSocketDebuggerUrl: string }[];
      const page = targets.find(({ type }) => type === 'page');
      if (page) return page.webSocketDebuggerUrl;
    } catch {
      // The port is not open yet.
    }
    await new Promise((resume) => setTimeout(resume, ASK_MS));
  }
  throw new Error('no page within 30 seconds');
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => found(port));
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((ended) => {
    child.once('exit', () => ended());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 5_000).unref();
  });
}
