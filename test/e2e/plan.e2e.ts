import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
  await cuepoint.page.getByRole('link', { name: 'Call plan' }).click();
  await expect(lines().first()).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const list = () => cuepoint.page.getByRole('region', { name: 'Contacts of the week' });
const lines = () => list().locator('article');
const dayButton = (day: string) =>
  cuepoint.page.getByRole('navigation', { name: 'Days of the week' }).locator(`[data-day="${day}"]`);

test('a line dragged to another day moves its contact, and undo brings it back', async () => {
  const { page } = cuepoint;
  const line = list().locator('article[data-day="2026-11-26"][data-draggable]').first();
  const client = (await line.getAttribute('aria-label')) ?? '';
  const moved = list().locator(`article[data-day="2026-11-27"][aria-label="${client}"]`);
  await line.dragTo(dayButton('2026-11-27'));
  await expect(page.getByText(`Moved contact with ${client}`)).toBeVisible();
  await dayButton('2026-11-27').click();
  await expect(moved).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(moved).toHaveCount(0);
});

test('nothing is dropped on a day that has passed', async () => {
  const { page } = cuepoint;
  const line = list().locator('article[data-day="2026-11-26"][data-draggable]').first();
  const past = await dayButton('2026-11-23').boundingBox();
  if (!past) throw new Error('the plan is not laid out');
  const before = await dayButton('2026-11-23').textContent();
  await line.hover({ position: { x: 300, y: 10 } });
  await page.mouse.down();
  await page.mouse.move(past.x + 30, past.y + 20, { steps: 6 });
  await expect(dayButton('2026-11-23')).toHaveAttribute('data-closed');
  await expect(dayButton('2026-11-23')).not.toHaveAttribute('data-target');
  await page.mouse.up();
  await expect(dayButton('2026-11-23')).not.toHaveAttribute('data-closed');
  await expect(dayButton('2026-11-23')).toHaveText(before ?? '');
});

test('the keys lead from line to line and do what is to be done', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('j');
  const active = list().locator('article[data-active]');
  await expect(active).toBeFocused();
  const client = (await active.getAttribute('aria-label')) ?? '';
  await page.keyboard.press('s');
  await expect(page.getByRole('dialog', { name: `Move contact · ${client}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog', { name: 'Plan contact' })).toContainText(client);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The result by its key right in the list, as after D.
  await page.keyboard.press('1');
  await expect(page.getByRole('dialog')).toContainText(client);
  await page.keyboard.press('Control+Enter');
  await expect(list().locator('article[data-done]', { hasText: client }).first()).toBeVisible();
  await expect(page.getByText('1 of', { exact: false }).first()).toBeVisible();
});

test('the arrows lead through the weeks; a week without contacts says what to do', async () => {
  const { page } = cuepoint;
  await expect(page.getByText('23–29 Nov · week 48')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('30 Nov – 6 Dec · week 49')).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = '/plan?week=2027-W30';
  });
  await expect(page.getByRole('heading', { name: 'Whom will you contact in week 30?' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled();
  await page.getByRole('main').getByRole('button', { name: 'Add by hand' }).click();
  await expect(page.getByRole('dialog', { name: 'Add to week 30' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(page.getByText('23–29 Nov · week 48')).toBeVisible();
});

const FORMATS = [
  ['Excel file (XLSX)', 'plan.xlsx', 'PK'],
  ['Table (CSV)', 'plan.csv', '\uFEFFDay,Time,Contact,Client,Person,Phone,Purpose,Product'],
  ['Calendar (ICS)', 'plan.ics', 'BEGIN:VCALENDAR'],
  ['Sheet to print (PDF)', 'plan.pdf', '%PDF-'],
] as const;

test('the week leaves as XLSX, CSV, ICS and PDF', async () => {
  const { page, app, dataFolder } = cuepoint;
  for (const [item, name, beginning] of FORMATS) {
    const path = join(dataFolder, name);
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(`${name} is saved`)).toBeVisible();
    expect(readFileSync(path, 'utf8').startsWith(beginning)).toBe(true);
  }
});

test('an export that cannot be written says so, and one that is called off says nothing', async () => {
  const { page, app, dataFolder } = cuepoint;
  await answerSaveDialog(app, join(dataFolder, 'no such folder', 'plan.csv'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
  await expect(page.getByText('plan.csv could not be saved')).toBeVisible();
  await answerSaveDialog(app, null);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Calendar (ICS)' }).click();
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeEnabled();
  await expect(page.getByText('is saved')).toHaveCount(0);
});

test('axe finds nothing serious on the call plan, light and dark', async () => {
  expect(await faultsInBothSchemes(cuepoint.page)).toEqual([]);
});
