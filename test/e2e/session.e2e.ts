import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type CommandLine, commandLine } from '@test/support/command-line';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { everyFault } from './support/accessibility';

const TODAY = '2026-11-26';
/** In the order of the session: what waits longest first. */
const CLIENTS = ['Alfa Hotel', 'Beta Bank', 'Gama Travel', 'Delta Foods', 'Echo Studio'] as const;
const DAYS = ['2026-11-20', '2026-11-24', TODAY, TODAY, TODAY] as const;

let folder: string;
let cuepoint: Cuepoint;
let cli: CommandLine;

/** Five clients with a phone, a deal and a call each: two overdue, three for today. */
test.beforeEach(async () => {
  // The day is written by a dozen commands of their own processes.
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-session-'));
  const list = join(folder, 'clients.csv');
  const rows = CLIENTS.map((name, at) => `${name};+386 31 000 10${at}`);
  writeFileSync(list, ['Company;Phone', ...rows].join('\n'));
  cli = commandLine(join(folder, 'cuepoint.sqlite'), TODAY);
  await cli.json('import', list, '--as', 'clients');
  for (const [at, name] of CLIENTS.entries()) {
    await cli.json('deal', 'new', `Party of ${name}`, '--client', name);
    await cli.json(
      'contact',
      'plan',
      `Party of ${name}`,
      '--day',
      DAYS[at] ?? TODAY,
      '--purpose',
      'Agree the date',
    );
  }
  cuepoint = await start();
});

test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function start(): Promise<Cuepoint> {
  const started = await launchCuepoint({ dataFolder: folder, today: TODAY });
  // No telephone rings on the machine that tests.
  await started.app.evaluate(({ shell }) => {
    const dialled: string[] = [];
    Object.assign(globalThis, { dialled });
    shell.openExternal = async (url: string) => {
      dialled.push(url);
    };
  });
  return started;
}

const dialled = () => cuepoint.app.evaluate(() => (globalThis as unknown as { dialled: string[] }).dialled);
const client = (name: string) => cuepoint.page.getByRole('heading', { level: 2, name });
const done = (count: number) => cuepoint.page.getByText(`${count} of 5 done`, { exact: true });
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await cuepoint.page.keyboard.press(key);
};
/** From Today into the session: the first line stands on the screen. */
async function begin(): Promise<void> {
  await expect(cuepoint.page.getByRole('button', { name: /^Start calls/ })).toBeVisible();
  await press('c');
  await expect(client('Alfa Hotel')).toBeVisible();
}
/** The result by its key, the proposed next contact by Enter. */
async function finish(key: string): Promise<void> {
  const { page } = cuepoint;
  await press(key);
  await expect(page.getByRole('button', { name: /^(Plan next contact|Finish)/ })).toBeEnabled();
  await press('Enter');
}

test('five calls by keys only: interrupted in the middle by closing the window, and resumed', async () => {
  const { page } = cuepoint;

  await test.step('the first call: dialled, timed, noted, ticked, finished', async () => {
    await begin();
    await expect(done(0)).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main navigation' })).toBeHidden();
    await press('c');
    await expect(page.getByRole('button', { name: 'Stop the timer' })).toBeVisible();
    expect(await dialled()).toEqual(['tel:+38631000100']);
    await press('n');
    await page.keyboard.type('wants 12 tables, call 3 or 4 days before');
    await expect(page.getByRole('button', { name: 'Spoke', pressed: true })).toBeHidden();
    await press('Escape', 'l', 'Space', 'ArrowDown', 'Space');
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
    await finish('1');
    await expect(client('Beta Bank')).toBeVisible();
    await expect(done(1)).toBeVisible();
  });

  await test.step('a line is skipped; a result that is taken back returns to its line', async () => {
    await press('x');
    await expect(client('Gama Travel')).toBeVisible();
    await finish('2');
    await expect(client('Delta Foods')).toBeVisible();
    await press('Control+z');
    await expect(client('Gama Travel')).toBeVisible();
    await expect(done(1)).toBeVisible();
    await finish('2');
    await expect(done(2)).toBeVisible();
  });

  await test.step('closed in the middle of a talk: the notes are still there', async () => {
    await press('t', 'n');
    await page.keyboard.type('the director is');
    await cuepoint.close();
    cuepoint = await start();
    await expect(cuepoint.page.getByRole('button', { name: /^Continue: 2 of 5 done/ })).toBeVisible();
    await press('c');
    await expect(client('Delta Foods')).toBeVisible();
    await expect(cuepoint.page.getByLabel('Notes')).toHaveValue('the director is');
    await expect(cuepoint.page.getByRole('button', { name: 'Stop the timer' })).toBeVisible();
  });

  await test.step('the rest, the skipped one last, one put off to tomorrow, and what came of it', async () => {
    await finish('5');
    await expect(client('Echo Studio')).toBeVisible();
    await press('s');
    await expect(cuepoint.page.getByRole('dialog')).toBeVisible();
    await cuepoint.page
      .getByRole('dialog')
      .getByRole('button', { name: /Tomorrow/ })
      .press('Enter');
    await expect(cuepoint.page.getByText('1 line was skipped')).toBeVisible();
    await press('Enter');
    await expect(client('Beta Bank')).toBeVisible();
    await press('4');
    await expect(cuepoint.page.getByRole('button', { name: /^No next contact/ })).toBeEnabled();
    await press('0');
    await expect(client('That was the list')).toBeVisible();
    const figure = (name: string) =>
      cuepoint.page.locator('dl > div').filter({ hasText: name }).locator('dd');
    await expect(figure('Done')).toHaveText('4');
    await expect(figure('Moved to later')).toHaveText('1');
    await expect(figure('Not reached')).toHaveText('0');
    await expect(figure('No next contact')).toHaveText('1');
    await press('Enter');
    await expect(client('These calls have ended')).toBeVisible();
    await press('Enter');
    await expect(cuepoint.page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
    await expect(cuepoint.page.getByRole('button', { name: /^(Start calls|Continue)/ })).toBeHidden();
  });

  await test.step('what was done of what was planned is found again among earlier calls', async () => {
    const { page: now } = cuepoint;
    await press('Control+k');
    await now.keyboard.type('calls');
    await now.getByRole('option', { name: /^(Start calls|Calls)/ }).click();
    await expect(client('No calls are waiting')).toBeVisible();
    const earlier = now.getByRole('region', { name: 'Earlier calls' });
    await expect(earlier.getByRole('row')).toHaveCount(2);
    await expect(earlier.getByRole('row').nth(1)).toContainText('4 of 5');
    expect(await everyFault(now)).toEqual([]);
    await earlier.getByRole('link').click();
    await expect(client('These calls have ended')).toBeVisible();
    await press('Escape');
  });

  await test.step('what was said, ticked and timed is in the file', async () => {
    const story = await cli.json('deal', 'show', `Party of ${CLIENTS[0]}`);
    expect(JSON.stringify(story)).toContain('wants 12 tables, call 3 or 4 days before');
    const { code } = await cli.run('check');
    expect(code).toBe(0);
  });
});

test('looking back, the client’s card, another script, and contacts planned meanwhile', async () => {
  const { page } = cuepoint;
  await begin();
  await finish('1');
  await expect(client('Beta Bank')).toBeVisible();
  await press('k');
  await expect(client('Alfa Hotel')).toBeVisible();
  await expect(page.getByText('Done: Spoke')).toBeVisible();
  await press('Enter');
  await expect(client('Beta Bank')).toBeVisible();

  await press('o');
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeHidden();

  await press('Shift+G');
  await page.getByRole('menuitem', { name: 'Win back' }).press('Enter');
  await expect(page.getByRole('button', { name: /^Script: ?Win back/ })).toBeVisible();
  await expect(page.getByRole('menu')).toBeHidden();

  await press('p');
  const form = page.getByRole('dialog');
  await form.getByRole('button', { name: 'Today', exact: true }).click();
  await form.getByLabel('Purpose').fill('Send the menu');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 contact was planned meanwhile: Beta Bank')).toBeVisible();
  await press('a');
  await expect(page.getByText('1 of 6 done', { exact: true })).toBeVisible();
});

test('nothing serious for assistive technology, light and dark, during a talk and at the end', async () => {
  const { page } = cuepoint;
  await begin();
  await expect(page.getByRole('checkbox').first()).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await everyFault(page)).toEqual([]);
  }
  await press('q');
  await expect(client('End the calls of today?')).toBeVisible();
  expect(await everyFault(page)).toEqual([]);
  await press('Escape');
  await expect(client('Alfa Hotel')).toBeVisible();
});
