import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
});

test.afterEach(async () => {
  await cuepoint.close();
});

test('everything overdue is sorted out with keys, in one step that one undo takes back', async () => {
  const { page } = cuepoint;
  const overdue = page.locator('h2[data-section="overdue"]');
  await expect(overdue).toBeVisible();
  const count = Number(/\d+/.exec((await overdue.textContent()) ?? '')?.[0]);
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/#\/triage/);
  const rows = page.locator('[data-activity]');
  await expect(rows).toHaveCount(count);
  await expect(page.locator('[data-decision="move"]').first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  // The first is dropped, the second took place, the third stays as it is.
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.getByRole('dialog').getByLabel('Reason').fill('Not needed any more');
  await page.keyboard.press('Enter');
  await expect(rows.nth(0)).toHaveAttribute('data-decision', 'drop');
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.keyboard.press('1');
  await expect(rows.nth(1)).toHaveAttribute('data-decision', 'done');
  await page.keyboard.press('j');
  await page.keyboard.press('l');
  await expect(rows.nth(2)).toHaveAttribute('data-decision', 'keep');
  const stay = await page.locator('[data-decision="keep"]').count();

  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveCount(stay);
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(count);
  await expect(page.locator('[data-decision="drop"]')).toHaveCount(0);
});

test('several at once go to one day; the palette leads there too', async () => {
  const { page } = cuepoint;
  await expect(page.locator('h2[data-section="overdue"]')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sort out');
  await page.keyboard.press('Enter');
  const rows = page.locator('[data-activity]');
  await expect(rows.first()).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('s');
  // The day is typed at once, and Enter takes it.
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Day' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('your choice')).toHaveCount(await rows.count());
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Nothing is overdue')).toBeVisible();
});
