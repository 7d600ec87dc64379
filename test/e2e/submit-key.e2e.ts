import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
});

test.afterEach(async () => {
  await cuepoint.close();
});

test('Ctrl-Enter twice in a row stores a form once', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Clients' }).click();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New client' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kavarna Pod Lipo');
  await page.evaluate(async () => {
    const press = () =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Enter',
          code: 'Enter',
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    press();
    await new Promise((next) => setTimeout(next));
    press();
  });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kavarna Pod Lipo');
  await page.keyboard.press('Control+3');
  await page.getByRole('searchbox').fill('Kavarna Pod Lipo');
  await expect(page.getByText('1 client', { exact: true })).toBeVisible();
});
