import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

let cuepoint: Cuepoint;

/** A deal whose amount holds a text that cannot be read, in a program that stays in the tray without its window. */
test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  const { app, page } = cuepoint;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
  await page.getByRole('switch', { name: 'Stay in the tray' }).click();
  await expect(page.getByRole('switch', { name: 'Stay in the tray' })).toBeChecked();
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await page.locator('[data-card]').first().click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('textbox', { name: 'Amount' }).fill('12 or so');
  await expect.poll(() => windows(app)).toBe(1);
});

const windows = (app: Cuepoint['app']) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const question = () => cuepoint.page.getByRole('dialog', { name: '“12 or so” cannot be read' });

/** Asks twice: the first time the window stays, with the field in focus. */
async function closes(how: 'close' | 'quit'): Promise<void> {
  const { app, page } = cuepoint;
  const amount = page.getByRole('textbox', { name: 'Amount' });
  const close = () =>
    app.evaluate(({ app, BrowserWindow }, how) => {
      if (how === 'quit') app.quit();
      else BrowserWindow.getAllWindows()[0]?.close();
    }, how);
  await close();
  await question().getByRole('button', { name: 'Cancel' }).click();
  await expect(question()).toHaveCount(0);
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue('12 or so');
  await close();
  await expect(question()).toContainText('If you close the window now, it is not stored.');
}

const without = () => question().getByRole('button', { name: 'Close without it' }).click();

test('the window is not closed over a text that cannot be read before that is asked', async () => {
  await closes('close');
  await without();
  await expect.poll(() => windows(cuepoint.app)).toBe(0);
  // It was no end of the program.
  await cuepoint.close();
});

test('nor is the program ended, and after a yes it is', async () => {
  await closes('quit');
  const closed = cuepoint.app.waitForEvent('close');
  await without();
  await closed;
});
