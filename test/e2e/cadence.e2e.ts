import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';
import { screenLink } from './support/frame';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
});

test.afterEach(async () => {
  await cuepoint.close();
});

test('who is losing touch is found from Today and planned by keys, one and all, with one undo', async () => {
  const { page } = cuepoint;
  await page.locator('a[data-section="losing"]').click();
  await expect(page).toHaveURL(/view=losing/);
  const rows = page.locator('[data-client]');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  const silent = page.getByRole('article', { name: 'Gostilna Pri Lipi', exact: true });
  await expect(silent).toContainText('No next contact');
  expect(await seriousFaults(cuepoint.page)).toEqual([]);

  // One: the usual form, its reason at hand.
  await silent.focus();
  await page.keyboard.press('p');
  const form = page.getByRole('dialog');
  await form.getByLabel('Purpose').fill('How was the summer?');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);
  await expect(silent).toContainText('How was the summer?');
  await page.keyboard.press('Control+z');
  await expect(silent).toContainText('No next contact');

  // All that are shown: who has a contact already is left alone.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByLabel('Purpose').fill('Ask what is coming up');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Plan \d+ contacts?$/ })
    .click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(silent).toContainText('Ask what is coming up');
  // A planned contact is no talk: they are silent until it takes place.
  await expect(rows).toHaveCount(before);
  await silent.focus();
  await page.keyboard.press('Control+z');
  await expect(silent).toContainText('No next contact');
});

test('a segment is changed and named anew with its clients; a client gets days of its own', async () => {
  const { page } = cuepoint;
  await screenLink(page, 'Settings').click();
  await page
    .getByRole('link', { name: 'Segments, cadence' })
    .or(page.getByRole('tab', { name: 'Segments, cadence' }))
    .click();
  const row = page.getByRole('row').filter({ has: page.getByLabel('Name of VIP') });
  const count = (await row.getByRole('link').textContent()) ?? '';
  await row.getByLabel('Name of VIP').fill('Key');
  await page.keyboard.press('Enter');
  const renamed = page.getByRole('row').filter({ has: page.getByLabel('Name of Key') });
  await expect(renamed.getByRole('link')).toHaveText(count);
  await renamed.getByLabel('Key: At the latest after').fill('5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Must not be less than the ideal')).toBeVisible();
  await renamed.getByLabel('Key: Ideally every').fill('10');
  await page.keyboard.press('Enter');
  await expect(renamed.getByLabel('Key: Ideally every')).toHaveValue('10 d');
  expect(await seriousFaults(cuepoint.page)).toEqual([]);

  await renamed.getByRole('link').click();
  await expect(page).toHaveURL(/segment=Key/);
  await expect(page.getByText(`${count} clients`)).toBeVisible();
  // Keys find rows that stand there, and the count stands before them.
  await expect(page.locator('main [data-row]')).toHaveCount(Number(count));
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const line = page.getByRole('button', { name: /^Change the cadence/ });
  await expect(line).toContainText('Every 10 days, at most 14');
  await line.click();
  await page.getByLabel('Ideally every').fill('30');
  await page.keyboard.press('Enter');
  await expect(line).toContainText('Every 30 days, at most 42');
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('Every 10 days, at most 14');
});
