import { join, resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';

const PICTURES = resolve(import.meta.dirname, '..', '..', '..', 'test-results', 'stories');

/** The screen of one deal as a user carries the sale through: mostly by the one button of its strip "Now". */
export function saleScreen(page: Page) {
  const now = page.getByRole('region', { name: 'Now' });
  const dialog = page.getByRole('dialog');
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const press = (verb: string) => now.getByRole('button', { name: verb, exact: true }).click();
  return {
    now,
    dialog,
    region,
    press,
    /** A new deal of a client that we found, or who came and is quick: that one starts at the proposal. Made with the keyboard from the board. */
    begin: async (title: string, { amount, quick = false }: { amount: string; quick?: boolean }) => {
      await page.getByRole('link', { name: 'Pipeline' }).click();
      await expect(page.locator('[data-card]').first()).toBeVisible();
      await page.keyboard.press('n');
      await page.getByRole('menuitem', { name: 'New deal' }).click();
      await dialog.getByRole('combobox', { name: 'Client' }).fill('kestrel');
      await page
        .getByRole('option', { name: /^Kestrel Insurance/ })
        .first()
        .click();
      await dialog.getByRole('textbox', { name: 'Deal title' }).fill(title);
      await dialog.getByRole('textbox', { name: 'Amount' }).fill(amount);
      if (quick) {
        await dialog.getByText('The client came', { exact: true }).click();
        await dialog.getByText('Short way', { exact: true }).click();
      }
      await dialog.getByRole('button', { name: 'Create deal' }).click();
      await expect(page.getByRole('article', { name: title })).toBeVisible();
    },
    /** Presses the strip's button, keeps the document as it is proposed, and marks it as sent. */
    writeAndSend: async (kind: string) => {
      await press(`Prepare ${kind}`);
      await dialog.getByRole('button', { name: 'Create document' }).click();
      await expect(dialog).toHaveCount(0);
      await press(`Mark ${kind} as sent`);
    },
    /** Records a signing of today. */
    sign: async () => {
      await press('Record signing');
      await dialog.getByRole('button', { name: 'Signed' }).click();
      await expect(dialog).toHaveCount(0);
    },
    goOn: async (stage: string) => {
      await press(`On to: ${stage}`);
      await expect(
        page.getByRole('list', { name: 'Stages' }).getByRole('button', { name: new RegExp(`^${stage}`) }),
      ).toHaveAttribute('aria-current', 'step');
    },
    openSection: async (name: string) => {
      await page.getByRole('button', { name: new RegExp(`^${name} `), expanded: false }).click();
    },
    setEventDay: async (day: string) => {
      const field = dialog.getByRole('textbox', { name: 'Event day' });
      await field.fill(day);
      await field.press('Tab');
      await dialog.getByRole('button', { name: 'Set the day' }).click();
      await expect(dialog).toHaveCount(0);
    },
    /** A picture of the deal, without the notices that pass, left in `test-results/stories`. */
    picture: async (name: string) => {
      await page.setViewportSize({ width: 1280, height: 1400 });
      await page.mouse.move(0, 0);
      await page.locator('#content').evaluate((content) => content.scrollTo(0, 0));
      // What folds and unfolds has come to rest.
      await page.waitForTimeout(400);
      const style = '.mantine-Notifications-root { visibility: hidden }';
      await page.screenshot({ path: join(PICTURES, `${name}.png`), style });
    },
  };
}

export type SaleScreen = ReturnType<typeof saleScreen>;
