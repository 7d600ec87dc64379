import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
});

test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

const rows = () => cuepoint.page.locator('[data-occasion]');
const rowOf = (client: string) => rows().filter({ hasText: client });

async function openList(): Promise<void> {
  const { page } = cuepoint;
  const strip = page.getByRole('region', { name: 'Occasions' });
  await strip.getByRole('link', { name: 'All occasions' }).click();
  await expect(rows().first()).toBeVisible();
}

async function openClient(name: string): Promise<void> {
  const { page } = cuepoint;
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(name);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
}

test('from Today to the list: planned, let pass, several at once, and taken back', async () => {
  const { page } = cuepoint;
  await openList();
  const birthday = rowOf('Nikola Jurić turns 45');
  await expect(birthday).toBeVisible();
  await birthday.focus();
  await page.keyboard.press('p');
  await expect(birthday).toHaveCount(0);
  await expect(page.getByText('Planned 1 contact about an occasion').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(birthday).toBeVisible();

  const before = await rows().count();
  const shown = page.getByRole('button', { name: /^Birthdays/ });
  await shown.click();
  await expect(rows().filter({ hasText: 'Yearly event' })).toHaveCount(0);
  await rows().first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: '2 selected' })).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('Let 2 occasions pass').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await shown.click();
  await expect(rows()).toHaveCount(before);
});

test('on another day with other words, and it stands on the client’s card', async () => {
  const { page } = cuepoint;
  await openList();
  await rowOf('Nikola Jurić turns 45').focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Flowers to the desk');
  await dialog.getByLabel('Day', { exact: true }).fill('27.11.');
  await dialog.getByLabel('Reason').focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await openClient('Blue Harbour');
  const card = page.locator('[data-section="occasions"]');
  await expect(card.locator('[data-state="planned"]')).toContainText('Nikola Jurić turns 45');
  await expect(page.getByText('Flowers to the desk').first()).toBeVisible();
});

test('a client’s yearly event is added, changed, deleted and brought back', async () => {
  const { page } = cuepoint;
  await openClient('Lumen Studio');
  const card = page.locator('[data-section="occasions"]');
  await card.getByRole('button', { name: 'Add yearly event' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What the client holds').fill('Open studio');
  await dialog.getByLabel(/^Day( |$)/).fill('15.12.');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const line = card.getByRole('listitem').filter({ hasText: 'Open studio' });
  await expect(line).toContainText('15 Dec');
  await line.getByRole('button', { name: 'Edit Open studio' }).click();
  await dialog.getByLabel(/^Day( |$)/).fill('29.2.');
  await page.keyboard.press('Enter');
  // 2027 has no 29 February.
  await expect(line).toContainText('28 Feb');
  await line.getByRole('button', { name: 'Delete Open studio' }).click();
  await expect(line).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line).toBeVisible();
});

test('a holiday is chosen by its name and greeted by all its clients in one step', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Occasions' }).click();
  // The Orthodox one comes later.
  const christmas = page.getByRole('checkbox', { name: 'Christmas Day', exact: true }).first();
  // Checked when it is kept.
  await christmas.click();
  await expect(christmas).toBeChecked();
  await page.getByRole('link', { name: 'Today' }).click();
  await openList();
  await page.getByText('3 months').click();
  await page.getByRole('button', { name: /^Public holidays/ }).click();
  const holiday = page.locator('[data-holiday="2026-12-25"]');
  await expect(holiday).toContainText('Christmas');
  await holiday.hover();
  await holiday.getByRole('button', { name: /^Plan \d+ greetings/ }).click();
  await expect(holiday).toHaveCount(0);
  await expect(page.getByText(/Planned \d+ greetings: Christmas/).first()).toBeVisible();
  // Whom the one greets the other does not greet again within a week.
  await expect(page.locator('[data-holiday="2027-01-01"]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(holiday).toBeVisible();
});

test('nothing serious for those who hear or see differently, light and dark', async () => {
  const { page } = cuepoint;
  await openList();
  await rows().first().focus();
  await page.keyboard.press('Space');
  expect(['list', await faultsInBothSchemes(page)]).toEqual(['list', []]);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Occasions' }).click();
  await expect(page.getByRole('checkbox', { name: 'Christmas Day', exact: true }).first()).toBeVisible();
  expect(['settings', await faultsInBothSchemes(page)]).toEqual(['settings', []]);
});
