import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await cuepoint.page.getByRole('link', { name: 'Pipeline' }).click();
  await expect(cuepoint.page.locator('[data-card]').first()).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const column = (name: string) => cuepoint.page.getByRole('region', { name });
const count = (of: string) => cuepoint.page.locator(`[data-count="${of}"]`);
const titleOf = (card: string) => cuepoint.page.locator(`[data-card="${card}"]`);

test('a card dragged forward stops at the gate, goes on with a reason, and comes back by undo', async () => {
  const { page } = cuepoint;
  const before = Number(await count('proposal').textContent());
  const card = column('Presentation').locator('[data-card]').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await card.dragTo(column('Proposal'));

  const gate = page.getByRole('dialog', { name: 'Still open before: Proposal' });
  await expect(gate).toBeVisible();
  await expect(gate.getByRole('button', { name: 'Move anyway' })).toBeDisabled();
  await gate.getByLabel('Why go on all the same').fill('The client knows us');
  await gate.getByRole('button', { name: 'Move anyway' }).click();
  await expect(column('Proposal').locator(`[data-card="${id}"]`)).toBeVisible();
  await expect(count('proposal')).toHaveText(String(before + 1));

  await page.keyboard.press('Control+z');
  await expect(column('Presentation').locator(`[data-card="${id}"]`)).toBeVisible();
  await expect(count('proposal')).toHaveText(String(before));
});

test('a card can be carried from its first picture on', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.locator('[data-card]')).toHaveCount(0);
  // Who watches the page is told between the drawing of the cards and their first picture.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const card = document.querySelector('[data-column="presentation"] [data-card]');
      if (!card) return;
      watch.disconnect();
      document.body.dataset.carried = card.getAttribute('draggable') ?? 'not yet';
    });
    watch.observe(document.body, { subtree: true, childList: true });
  });
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-carried', 'true');
});

test('a refused drop puts the card back and says why', async () => {
  const { page } = cuepoint;
  const card = column('Presentation').locator('[data-card]').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await card.dragTo(column('Between sales'));
  await expect(page.getByText('Only a deal in closure can be closed as won.')).toBeVisible();
  await expect(column('Presentation').locator(`[data-card="${id}"]`)).toBeVisible();
});

test('while a card is carried the columns that refuse it are dimmed and say why', async () => {
  const { page } = cuepoint;
  const from = await column('Presentation').locator('[data-card]').first().boundingBox();
  if (!from) throw new Error('the board is not laid out');
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + 80, from.y + 60, { steps: 4 });
  await expect(column('Between sales')).toHaveAttribute('data-refused', 'true');
  await expect(column('Proposal')).not.toHaveAttribute('data-refused', 'true');
  // Held at the right edge, the board scrolls to the columns that are not in the window.
  const width = await page.evaluate(() => window.innerWidth);
  await page.mouse.move(width - 8, from.y + 200, { steps: 8 });
  await expect(column('Between sales')).toBeInViewport({ ratio: 0.9 });
  await page.mouse.move(width - 80, from.y + 260, { steps: 4 });
  await expect(column('Between sales').getByText('Only a deal in closure')).toBeVisible();
  await page.mouse.move(width / 2, 20, { steps: 8 });
  await page.mouse.up();
  await expect(column('Between sales')).not.toHaveAttribute('data-refused', 'true');
});

test('everything by keys: walk, carry with M, close a deal with its next contact', async () => {
  const { page } = cuepoint;
  const before = Number(await count('between-sales').textContent());
  await page.keyboard.press('j');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('l');
  const card = column('Closure').locator('[data-card]').first();
  await expect(card).toBeFocused();
  const id = (await card.getAttribute('data-card')) ?? '';

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Over Between sales. Enter drops it here.')).toBeAttached();
  const bar = page.getByRole('region', { name: 'The card that is moved' });
  await expect(bar.getByRole('button', { name: 'Drop here' })).toBeInViewport({ ratio: 1 });
  await page.screenshot({ path: 'test-results/carry.png' });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const win = page.getByRole('dialog', { name: 'Close as won' });
  await expect(win).toBeVisible();
  await win.getByText('Plan a call').click();
  await win.getByRole('button', { name: 'Close as won' }).click();
  const gate = page.getByRole('dialog', { name: 'Still open before: Between sales' });
  await gate.getByLabel('Why go on all the same').fill('Settled by phone');
  await page.keyboard.press('Enter');
  await expect(titleOf(id)).toHaveCount(0);
  await expect(count('between-sales')).toHaveText(String(before + 1));
});

test('a click shows the deal beside the board, a second one opens it whole', async () => {
  const { page } = cuepoint;
  const card = column('Proposal').locator('[data-card]').first();
  await card.click();
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(column('Proposal').locator('[data-card]').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/deals\//);
});

test('the filter narrows columns and heads, and stays in the address', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('/');
  await page.keyboard.type('party');
  await expect(page).toHaveURL(/text=party/);
  await expect(page.locator('[data-card]').filter({ hasNotText: /party/i })).toHaveCount(0);
  const shown = await page.locator('[data-card]').count();
  const counts = await page.locator('[data-count]').allTextContents();
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(shown);
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(page.locator('[data-card]').filter({ hasNotText: /party/i }).first()).toBeVisible();
});

test('axe finds nothing serious, light and dark', async () => {
  const { page } = cuepoint;
  await column('Presentation').locator('[data-card]').first().click();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
  expect(await faultsInBothSchemes(page)).toEqual([]);
});
