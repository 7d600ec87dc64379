import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { sandbox } from '@test/support/window';

const packed = resolve(import.meta.dirname, '..', '..', 'dist');
let dataFolder: string;

test.beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'cuepoint-packed-'));
});

test.afterEach(() => rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 }));

test('the packed program opens its window on its own database', async () => {
  test.slow();
  const program = start(['--data-folder', dataFolder, '--language', 'en', '--remote-debugging-port=0']);
  try {
    const browser = await connected(await debuggingAddress(program));
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new Error('the program has no window');
    await expect(page.locator('#root')).not.toBeEmpty();
    expect(page.url()).toMatch(/^app:\/\/cuepoint\//);
    const answer = await page.evaluate(() => typeof window.cuepoint.db.send);
    expect(answer).toBe('function');
    await expect.poll(() => existsSync(join(dataFolder, 'cuepoint.sqlite'))).toBe(true);
    await browser.close();
  } finally {
    program.kill();
    await new Promise((resolve) => program.once('exit', resolve));
  }
});

test('the packed program has the command line', () => {
  const db = join(dataFolder, 'shop.sqlite');
  const seeded = command(['seed', '--size', 'small', '--db', db, '--json']);
  expect(seeded.stderr).not.toContain('Error');
  expect(seeded.status).toBe(0);
  const board = command(['board', '--db', db, '--json']);
  expect(JSON.parse(board.stdout)).toContainEqual(expect.objectContaining({ stage: 'presentation' }));
  expect(command(['no-such-command']).status).toBe(2);
});

test('the packed program carries nothing of the workshop', () => {
  const resources = join(folder(), 'resources');
  expect(existsSync(join(resources, 'app.asar'))).toBe(true);
  expect(existsSync(join(resources, 'default_app.asar'))).toBe(false);
  // Its fuses are set: it is no Node, and nobody listens in on main.
  const asNode = spawnSync(executable(), ['--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeout: 20_000,
  });
  expect(String(asNode.stdout)).not.toMatch(/^v\d/);
});

const start = (args: string[]): ChildProcess =>
  spawn(executable(), [...sandbox(), ...args], { stdio: ['ignore', 'ignore', 'pipe'] });

/** A debugger that comes while the program starts its processes may be left waiting for an answer: it asks again. */
async function connected(address: string, attempts = 3): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: 20_000 });
  } catch (error) {
    if (attempts === 1) throw error;
    return connected(address, attempts - 1);
  }
}

/** Said as soon as the program listens. */
function debuggingAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (part) => {
      said += part;
      const address = said.match(/DevTools listening on (ws:\S+)/)?.[1];
      if (address) resolve(address);
    });
    program.once('exit', (code) => reject(new Error(`the program ended with exit code ${code}: ${said}`)));
  });
}

function command(args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(executable(), [...sandbox(), '--cli', ...args], { encoding: 'utf8', timeout: 60_000 });
}

function folder(): string {
  const name = readdirSync(packed).find((entry) => entry.endsWith('-unpacked') || entry.startsWith('mac'));
  if (!name) throw new Error('nothing is packed: npm run package:dir');
  return join(packed, name, ...(process.platform === 'darwin' ? ['Cuepoint.app', 'Contents'] : []));
}

function executable(): string {
  if (process.platform === 'darwin') return join(folder(), 'MacOS', 'Cuepoint');
  return join(folder(), process.platform === 'win32' ? 'Cuepoint.exe' : 'cuepoint');
}
