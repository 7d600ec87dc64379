import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';
import { boardScreen } from './support/board-screen';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await boardScreen(cuepoint.page).open();
});

test.afterEach(async () => {
  await cuepoint.close();
});

test('a lead is tried, counted and brought into the sale without a mouse', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/view=attraction/);
  const rows = page.locator('[data-client]');
  await expect(rows.first()).toBeVisible();
  const client = (await rows.first().getAttribute('aria-label')) ?? '';
  const attempts = async () =>
    Number(/(\d+) attempt/.exec((await rowOf(client).textContent()) ?? '')?.[1] ?? 0);
  const rowOf = (name: string) => page.getByRole('article', { name, exact: true });
  const before = await attempts();

  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /No answer/ })
    .click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(attempts).toBe(before + 1);

  await rowOf(client).focus();
  await page.keyboard.press('m');
  const form = page.getByRole('dialog', { name: 'New deal' });
  await form.getByLabel('Deal title').fill('First party');
  await form.getByText('The client came').click();
  await form.getByText('Short way', { exact: true }).click();
  await form.getByRole('button', { name: 'Create deal' }).click();
  await expect(page).toHaveURL(/#\/deals\//);
  await expect(
    page.getByRole('list', { name: 'Stages' }).getByRole('button', { name: /^Proposal/ }),
  ).toHaveAttribute('aria-current', 'step');
  await page.goBack();
  await expect(rows.first()).toBeVisible();
  await expect(rowOf(client)).toHaveCount(0);
});

test('between sales shows the last deal and why the client is contacted next', async () => {
  const { page } = cuepoint;
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/view=between/);
  await expect(page.locator('[data-client]').first()).toBeVisible();
  await expect(page.getByText(/^(Won|Lost|Cancelled) · /).first()).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('[');
  await expect(page.locator('[data-count]').first()).toBeVisible();
});
