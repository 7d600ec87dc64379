import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { screenLink } from './support/frame';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await expect(cuepoint.page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const find = async (text: string) => {
  await cuepoint.page.keyboard.press('Control+k');
  await cuepoint.page.getByRole('combobox', { name: /Find/ }).fill(text);
};

test('Ctrl-K finds a record by a part of its name, phone or address, as it is written anywhere, and opens its client', async () => {
  const { page } = cuepoint;
  for (const [text, found] of [
    ['alpska', /Alpska Hiša d\.o\.o\./],
    ['hisa', /Alpska Hiša d\.o\.o\./],
    ['СНЕЖ', /ООО «Снежинка»/],
    ['снежинка', /ООО «Снежинка»/],
    ['031 000 120', /Marjeta Žnidaršič/],
    ['znidarsic', /Marjeta Žnidaršič/],
    ['marjeta@alpskahisa', /Marjeta Žnidaršič/],
  ] as const) {
    await test.step(text, async () => {
      await screenLink(page, 'Today').click();
      await expect(page).toHaveURL(/#\/today/);
      await find(text);
      await page.getByRole('option', { name: found }).first().click();
      await expect(page).toHaveURL(/#\/clients\//);
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  }
});

test('a deleted client is not found until it is restored', async () => {
  const { page } = cuepoint;
  await find('alpska');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Alpska');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete client' }).click();
  await expect(page.getByText('This client is in the trash.')).toBeVisible();
  await find('alpska');
  await expect(page.getByText('Nothing found for “alpska”')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This client is in the trash.')).toHaveCount(0);
  await find('alpska');
  await expect(page.getByRole('option', { name: 'Alpska Hiša d.o.o.', exact: true })).toBeVisible();
});
