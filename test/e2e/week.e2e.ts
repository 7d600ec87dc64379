import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commandLine } from '@test/support/command-line';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';

const MONDAY = '2026-11-23';
const NEXT_MONDAY = '2026-11-30';
let folder: string;
let cuepoint: Cuepoint;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-week-'));
  cuepoint = await startOn(MONDAY);
});
test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

async function startOn(today: string): Promise<Cuepoint> {
  const started = await launchCuepoint({ dataFolder: folder, args: ['--demo'], today });
  await expect(started.page.locator('[data-section="overdue"]')).toBeVisible();
  return started;
}

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await cuepoint.page.keyboard.press(key);
};
const list = () => cuepoint.page.getByRole('region', { name: 'Contacts of the week' });
const active = () => list().locator('article[data-active]');
const generated = () => cuepoint.page.getByText(/^\d+ contacts generated/);

/** Stands on the first line whose contact the plan made itself, below those with a time. */
async function onMadeLine(): Promise<string> {
  await list().evaluate((element) => element.scrollTo(0, 700));
  const line = list().locator('article').filter({ hasText: 'Agree a day for the presentation' }).first();
  await line.scrollIntoViewIfNeeded();
  const client = (await line.getAttribute('aria-label')) ?? '';
  await line.focus();
  await expect(active()).toHaveAttribute('aria-label', client);
  return client;
}

test('a week of work: generated, adjusted, exported, called through by keys, the rest sorted out, the next week', async () => {
  test.setTimeout(180_000);
  const { page, app } = cuepoint;

  await test.step('the week is generated', async () => {
    await press('Control+5');
    await expect(page.getByText('23–29 Nov · week 48')).toBeVisible();
    await expect(list().locator('article').first()).toBeVisible();
    await press('g');
    await expect(generated()).toBeVisible();
    await expect(page.getByText('Generated the call plan of week 48')).toBeVisible();
  });

  await test.step('one line is held, one goes, and generating again keeps to it', async () => {
    const client = await onMadeLine();
    await press('f');
    await expect(active().getByRole('img', { name: 'held on this day' })).toBeVisible();
    await press('Shift+ArrowRight');
    const moved = list().locator(`article[data-day="2026-11-24"][aria-label="${client}"]`);
    await expect(moved).toBeFocused();
    const gone = await onMadeLine();
    await press('x');
    await expect(list().locator(`article[aria-label="${gone}"]`)).toHaveCount(0);
    await press('g');
    await expect(page.getByRole('dialog').or(page.getByText('would change nothing')).first()).toBeVisible();
    await press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('it leaves as a calendar', async () => {
    const path = join(folder, 'plan.ics');
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Calendar (ICS)' }).click();
    await expect(page.getByText('plan.ics is saved')).toBeVisible();
    const events = readFileSync(path, 'utf8').match(/BEGIN:VEVENT/g) ?? [];
    expect(events.length).toBeGreaterThan(10);
  });

  await test.step('three calls by keys, then the calls end', async () => {
    await press('c');
    const progress = (done: number) => page.getByText(new RegExp(`^${done} of \\d+ done$`));
    // Who comes first depends on the hour: appointments that are due go before all else.
    const result = () => page.getByRole('group', { name: 'Result' });
    const barred = page.getByRole('heading', { level: 2, name: 'Občina Črnomelj' });
    for (const [done, key] of ['1', '2', '5'].entries()) {
      await expect(progress(done)).toBeVisible();
      await expect(page.getByRole('checkbox').first()).toBeVisible();
      // The script beside it is a question of its own: the result's keys come with the contact.
      await expect(result()).toBeVisible();
      // Does not want to be contacted: on to the next.
      if (await barred.isVisible()) {
        await press('x');
        await expect(barred).toHaveCount(0);
        await expect(result()).toBeVisible();
      }
      await press(key);
      await expect(page.getByRole('button', { name: /^(Plan next contact|Finish)/ })).toBeEnabled();
      // What nobody else can know is written by the user; whether it is asked for depends on who comes first.
      const purpose = page.getByLabel('Purpose');
      if ((await purpose.count()) > 0 && (await purpose.inputValue()) === '') await purpose.fill('As agreed');
      await press('Enter');
    }
    await expect(progress(3)).toBeVisible();
    await press('q');
    await expect(page.getByRole('heading', { name: 'End the calls of today?' })).toBeVisible();
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'These calls have ended' })).toBeVisible();
    await press('Enter');
  });

  await test.step('a week later: what was left lies in the past and gets new days, in one step', async () => {
    expect(cuepoint.problems).toEqual([]);
    await cuepoint.close();
    cuepoint = await startOn(NEXT_MONDAY);
    await cuepoint.page.getByRole('button', { name: 'Sort out' }).click();
    await expect(
      cuepoint.page.getByRole('button', { name: /^Sort out \d\d+ contacts$/ }).first(),
    ).toBeEnabled();
    await press('Control+Enter');
    await expect(cuepoint.page.getByText(/^\d+ contacts sorted out\./)).toBeVisible();
  });

  await test.step('the next week is generated', async () => {
    await press('Control+5');
    await expect(cuepoint.page.getByText('30 Nov – 6 Dec · week 49')).toBeVisible();
    await expect(list().locator('article').first()).toBeVisible();
    await press('g');
    await expect(generated()).toBeVisible();
  });

  await test.step('and the file is sound', async () => {
    await cuepoint.close();
    const { out } = await commandLine(join(folder, 'cuepoint.sqlite'), NEXT_MONDAY).run('check', '--json');
    const found: { kind: string }[] = JSON.parse(out.toString());
    expect(found.filter(({ kind }) => kind !== 'without-next-contact')).toEqual([]);
    cuepoint = await startOn(NEXT_MONDAY);
  });
});
