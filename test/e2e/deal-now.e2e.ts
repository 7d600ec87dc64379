import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await expect(page.locator('[data-card]').first()).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByRole('combobox', { name: 'Client' }).fill('alfa');
  await page
    .getByRole('option', { name: /^Alfa Events/ })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: 'Deal title' }).fill('Spring party');
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(now()).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const now = () => cuepoint.page.getByRole('region', { name: 'Now' });

test('the strip names what is missing and its one button does it', async () => {
  const { page } = cuepoint;
  await expect(now()).toContainText(/The presentation has no date yet\s*due \w/);
  await expect(now().getByRole('button')).toHaveCount(1);
  await now().getByRole('button', { name: 'Plan presentation' }).click();
  const plan = page.getByRole('dialog');
  await expect(plan.getByLabel('Purpose')).toHaveValue('Presentation');
  await page.keyboard.press('Control+Enter');
  await expect(now()).toContainText('Meeting: Presentation');
});

test('Ctrl-Enter with the first picture of the form plans once the client is read', async () => {
  const { page } = cuepoint;
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('[aria-modal="true"] form') === null) return;
      watch.disconnect();
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', ctrlKey: true }));
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await now().getByRole('button', { name: 'Plan presentation' }).click();
  await expect(now()).toContainText('Meeting: Presentation');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('sections are walked with J and K, folded with the arrows, entered with Enter', async () => {
  const { page } = cuepoint;
  const fold = (name: string) => page.getByRole('button', { name, exact: true });
  const folded = (name: RegExp) => page.getByRole('button', { name, expanded: false });
  await page.locator('#content').focus();
  await page.keyboard.press('j');
  await expect(fold('Hide Control points')).toBeFocused();
  await page.keyboard.press('j');
  await expect(fold('Hide Documents')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(folded(/^Documents \S/)).toBeFocused();
  await page.keyboard.press('k');
  await expect(fold('Hide Control points')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Control points' }).locator('[data-row="0"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Control points' }).locator('[data-row="1"]')).toBeFocused();
  // At the end of the rows the next section follows.
  await page.keyboard.press('j');
  await expect(folded(/^Documents \S/)).toBeFocused();
});

test('what comes later waits in one menu', async () => {
  const { page } = cuepoint;
  await expect(page.getByRole('region', { name: 'Payments' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Add…', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Payments' }).click();
  await expect(page.getByRole('region', { name: 'Payments' })).toBeVisible();
});

test('beside the board nothing scrolls sideways, and the strip is the same', async () => {
  const { page, app } = cuepoint;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await page.getByRole('link', { name: 'Pipeline' }).click();
  const card = page.getByRole('region', { name: 'Closure' }).locator('[data-card]').first();
  const before = await card.boundingBox();
  await card.click();
  await expect(now()).toBeVisible();
  expect(await card.boundingBox()).toEqual(before);
  const sideways = await page
    .locator('[data-column]')
    .first()
    .evaluate(({ parentElement }) => (parentElement?.scrollWidth ?? 0) - (parentElement?.clientWidth ?? 0));
  expect(sideways).toBe(0);
  // The card is not under the panel: a second click opens the deal whole.
  await card.click();
  await expect(page).toHaveURL(/#\/deals\//);
});
