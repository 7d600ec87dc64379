import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
  await cuepoint.page.getByRole('link', { name: 'Reports' }).click();
  await expect(table().getByRole('row').nth(1)).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const table = () => cuepoint.page.getByRole('region', { name: 'Figures by manager' });
const figure = (name: string) => table().getByRole('button', { name: new RegExp(`^${name}`) });
const drawer = () => cuepoint.page.getByRole('dialog');

test('a figure opens exactly its list, and a line of it leads to the client; all by keys', async () => {
  const { page } = cuepoint;
  const overdue = figure('All together, Overdue:');
  const count = Number(await overdue.textContent());
  expect(count).toBeGreaterThan(0);
  await overdue.focus();
  await page.keyboard.press('Enter');
  await expect(drawer().getByText('Overdue · All together')).toBeVisible();
  await expect(drawer().getByRole('listitem')).toHaveCount(count);
  await page.keyboard.press('Escape');
  await expect(drawer()).toHaveCount(0);
  await expect(overdue).toBeFocused();
  await page.keyboard.press('Enter');
  const client = (await drawer().getByRole('link').first().locator('b').textContent()) ?? '';
  await drawer().getByRole('link').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByText(client)).toBeVisible();
});

test('J, K, H and L lead from figure to figure and through the records behind it', async () => {
  const { page } = cuepoint;
  const at = () => page.locator(':focus');
  await page.keyboard.press('j');
  const first = (await at().getAttribute('aria-label')) ?? '';
  expect(first).toMatch(/, Plan: /);
  await page.keyboard.press('l');
  await expect(at()).toHaveAttribute('aria-label', /, Calls: /);
  await page.keyboard.press('h');
  await expect(at()).toHaveAttribute('aria-label', first);
  await page.keyboard.press('j');
  await expect(at()).toHaveAttribute('aria-label', /, Plan: /);
  await expect(at()).not.toHaveAttribute('aria-label', first);
  await page.keyboard.press('Enter');
  await expect(drawer().getByRole('listitem').nth(1)).toBeVisible();
  for (const key of ['j', 'j', 'k']) await page.keyboard.press(key);
  await expect(drawer().getByRole('link').first()).toBeFocused();
});

test('the list of the plan shows what is done and what is not', async () => {
  const plan = figure('All together, Plan:');
  const [kept = 0, planned = 0] = ((await plan.textContent()) ?? '').split('/').map(Number);
  expect(kept).toBeGreaterThan(0);
  expect(planned).toBeGreaterThan(kept);
  await plan.click();
  await expect(drawer().locator('[data-sign="met"]')).toHaveCount(kept);
  await expect(drawer().locator('[data-sign="planned"]')).toHaveCount(planned - kept);
});

test('what is done today is in the report of today at once, with its result', async () => {
  const { page } = cuepoint;
  const showDay = async (): Promise<void> => {
    await page.getByText('Day', { exact: true }).click();
    await expect(page.getByText('Thu 26 Nov', { exact: true })).toBeVisible();
    // Until then the figures of the week stand there.
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  };
  await showDay();
  const done = async () =>
    Number(
      await table().getByRole('row').last().getByRole('cell').nth(3).locator('button').first().textContent(),
    );
  const before = await done();
  await page.keyboard.press('Control+1');
  await expect(page.locator('[data-section="overdue"]')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+6');
  await showDay();
  await expect.poll(done).toBe(before + 1);
  await page.getByRole('region', { name: 'Results' }).getByRole('button', { name: 'Spoke' }).click();
  await expect(drawer().getByRole('listitem').first()).toBeVisible();
});

test('the arrows lead through the weeks; one manager alone; an empty week says so', async () => {
  const { page } = cuepoint;
  await expect(page.getByText('23–29 Nov · week 48')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('16–22 Nov · week 47')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.getByText('23–29 Nov · week 48')).toBeVisible();
  await table().getByRole('button', { name: 'Maja Novak', exact: true }).click();
  await expect(table().getByRole('row')).toHaveCount(2);
  await page.evaluate(() => {
    window.location.hash = '/reports?day=2001-01-01&manager=Nobody';
  });
  await expect(page.getByRole('heading', { name: 'Nothing happened in this week' })).toBeVisible();
});

test('the report leaves as XLSX, CSV and PDF', async () => {
  const { page, app, dataFolder } = cuepoint;
  for (const [item, name, beginning] of [
    ['Excel file (XLSX)', 'report.xlsx', 'PK'],
    ['Table (CSV)', 'report.csv', '\uFEFFManager,Planned,'],
    ['Sheet to print (PDF)', 'report.pdf', '%PDF-'],
  ] as const) {
    const path = join(dataFolder, name);
    await answerSaveDialog(app, path);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await expect(page.getByText(`${name} is saved`)).toBeVisible();
    expect(readFileSync(path, 'utf8').startsWith(beginning)).toBe(true);
  }
});

test('axe finds nothing serious on the report and its list, light and dark', async () => {
  const { page } = cuepoint;
  expect(await faultsInBothSchemes(page)).toEqual([]);
  await figure('All together, Plan:').click();
  await expect(drawer().getByRole('listitem').first()).toBeVisible();
  expect(await faultsInBothSchemes(page)).toEqual([]);
});
