import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-23' });
});

test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

const active = () => cuepoint.page.locator('[data-active]:focus');
const notice = () => cuepoint.page.getByRole('alert').first();
/** How many pixels the notice lies over the row that has the focus. */
async function covered(): Promise<number> {
  const [row, over] = [await active().boundingBox(), await notice().boundingBox()];
  if (!row || !over) return Number.NaN;
  return Math.min(row.y + row.height, over.y + over.height) - Math.max(row.y, over.y);
}

test('a notice never lies over the row that the keys have just moved, nor over the one they go on to', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Call plan' }).click();
  await expect(
    page.getByRole('region', { name: 'Contacts of the week' }).locator('article').first(),
  ).toBeVisible();
  const height = await page.evaluate(() => window.innerHeight);
  // Down to a contact at the lower edge, where notices stand.
  await page.keyboard.press('j');
  for (let steps = 0; steps < 30; steps += 1) {
    const row = await active().boundingBox();
    const isMovable = (await active().getAttribute('data-draggable')) !== null;
    if (isMovable && row && row.y + row.height > height - 60) break;
    await page.keyboard.press('j');
  }
  await page.keyboard.press('Shift+ArrowRight');
  await expect(notice()).toBeVisible();
  await expect.poll(covered).toBeLessThanOrEqual(0);
  for (let steps = 0; steps < 3; steps += 1) {
    await page.keyboard.press('k');
    await expect.poll(covered).toBeLessThanOrEqual(0);
  }
});
