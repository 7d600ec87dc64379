import { expect, type Page, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await cuepoint.page.getByRole('link', { name: 'Clients' }).click();
  await expect(cuepoint.page.getByRole('searchbox')).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

/** Enter a second time while the first is still being stored. */
const enterTwice = (page: Page, ctrlKey: boolean) =>
  page.evaluate(async (withCtrl) => {
    const init = { key: 'Enter', code: 'Enter', ctrlKey: withCtrl, bubbles: true, cancelable: true };
    const press = () => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    press();
    await new Promise((next) => setTimeout(next));
    press();
  }, ctrlKey);

test('Ctrl-Enter twice in a row stores a client once', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New client' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kavarna Pod Lipo');
  await enterTwice(page, true);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kavarna Pod Lipo');
  await page.keyboard.press('Control+3');
  await page.getByRole('searchbox').fill('Kavarna Pod Lipo');
  await expect(page.getByText('1 client', { exact: true })).toBeVisible();
});

test('Enter twice in a row notes once what a person said', async () => {
  const { page } = cuepoint;
  await page.getByText('Alfa Events Ltd').first().dblclick();
  await page.getByRole('button', { name: /Permission and times of Anna Palmer/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Contacts with Anna Palmer' });
  await dialog.getByRole('textbox', { name: 'What was said' }).fill('Please write instead');
  await enterTwice(page, false);
  const said = dialog.getByRole('list', { name: 'What was said so far' });
  await expect(said.getByText('Please write instead')).toHaveCount(1);
  // By keys nothing more can come: what was typed is gone from the field.
  await expect(dialog.getByRole('textbox', { name: 'What was said' })).toHaveValue('');
  await expect(said.getByText('Please write instead')).toHaveCount(1);
});

test('a deal is made without the mouse: what is typed of the client is taken, and what is missing says so', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  const client = dialog.getByRole('combobox', { name: 'Client' });
  await expect(client).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toHaveText('Fill this in.');
  await expect(client).toBeFocused();
  await page.keyboard.type('alfa ev');
  await expect(page.locator('[data-combobox-selected]', { hasText: 'Alfa Events' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(client).toHaveValue(/^Alfa Events/);
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  const title = dialog.getByRole('textbox', { name: 'Deal title' });
  await title.focus();
  await page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await expect(dialog.getByRole('alert')).toHaveText('Fill this in.');
  await page.screenshot({ path: 'test-results/missing.png' });
  await page.keyboard.type('Typed gala');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Typed gala' })).toBeVisible();
});
