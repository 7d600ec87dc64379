import { expect, test } from '@playwright/test';
import type { FromDatabase } from '@shared/contract/transport';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { killDatabase, processIds } from '@test/support/window-processes';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint();
  await expect(cuepoint.page.locator('#root')).not.toBeEmpty();
});

test.afterEach(async () => {
  await cuepoint.close();
});

test('a call that the process never answers is followed by the news that a new one is there', async () => {
  await listen();
  const { database } = await processIds(cuepoint.app);
  if (database === null) throw new Error('no database process');
  process.kill(database, 'SIGSTOP'); // so the call is certainly open when the process ends
  await call(90001);
  process.kill(database, 'SIGKILL');
  await expect.poll(heard).toEqual(['reconnected']);
  await call(90002);
  await expect.poll(heard).toEqual(['reconnected', 'result 90002 ok']);
});

test('a process that cannot be kept alive ends every call, and a new page starts it again', async () => {
  test.setTimeout(90_000);
  await listen();
  for (let times = 0; times < 5; times += 1) {
    await expect
      .poll(async () => (await processIds(cuepoint.app)).database, { timeout: 15_000 })
      .not.toBeNull();
    if (times === 4) {
      const { database } = await processIds(cuepoint.app);
      process.kill(database ?? 0, 'SIGSTOP');
      await call(90007);
    }
    const killed = await killDatabase(cuepoint.app);
    await expect.poll(async () => (await processIds(cuepoint.app)).database).not.toBe(killed);
  }
  await expect.poll(heard).toContain('result 90007 db-failed');
  await call(90008);
  await expect.poll(heard).toContain('result 90008 db-failed');

  await cuepoint.page.reload();
  await expect.poll(async () => (await processIds(cuepoint.app)).database).not.toBeNull();
  await listen();
  await call(90009);
  await expect.poll(heard).toContain('result 90009 ok');
});

test('the program closes in order when the process is gone', async () => {
  await killDatabase(cuepoint.app);
  const { all } = await processIds(cuepoint.app);
  await cuepoint.close();
  await expect.poll(() => all.filter(isRunning)).toEqual([]);
  cuepoint = await launchCuepoint();
});

/** Takes the window's place at its port: what arrives is written down as short words. */
async function listen(): Promise<void> {
  await cuepoint.page.evaluate(() => {
    const words: string[] = [];
    Reflect.set(window, 'heard', words);
    const name = (message: FromDatabase): string => {
      if (message.kind !== 'result') return message.kind;
      return `result ${message.id} ${message.result.ok ? 'ok' : message.result.error.code}`;
    };
    window.cuepoint.db.listen((message) => words.push(name(message)));
  });
}

const call = (id: number): Promise<void> =>
  cuepoint.page.evaluate((number) => {
    window.cuepoint.db.send({ kind: 'call', id: number, method: 'app.status', input: {} });
  }, id);

/** Without the answers to what the window itself had asked before: its numbers are small. */
async function heard(): Promise<string[]> {
  const words = await cuepoint.page.evaluate(() => Reflect.get(window, 'heard') as string[]);
  return words
    .filter((word) => /^(reconnected|result 9000\d )/.test(word))
    .filter((word, at, all) => all.indexOf(word) === at);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false; // ESRCH: it is gone
  }
}
