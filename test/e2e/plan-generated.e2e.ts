import { expect, type Locator, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { faultsInBothSchemes } from './support/accessibility';

/** A Monday with the whole week ahead. */
const TODAY = '2026-11-23';
let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: TODAY });
  await cuepoint.page.getByRole('link', { name: 'Call plan' }).click();
  await expect(lines().first()).toBeVisible();
  await expect(cuepoint.page.getByText('Not generated yet', { exact: false })).toBeVisible();
  await cuepoint.page.keyboard.press('g');
  await expect(cuepoint.page.getByText('contacts generated', { exact: false })).toBeVisible();
  await pastAppointments();
  await expect(made()).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const list = () => cuepoint.page.getByRole('region', { name: 'Contacts of the week' });
const lines = () => list().locator('article');
const dayButton = (day: string) =>
  cuepoint.page.getByRole('navigation', { name: 'Days of the week' }).locator(`[data-day="${day}"]`);
const clientOf = async (line: Locator) => (await line.getAttribute('aria-label')) ?? '';
const lineOf = (client: string) => list().locator(`article[aria-label="${client}"]`);
/** A line whose contact the plan made itself, below those with a time. */
const made = () => lines().filter({ hasText: 'Agree a day for the presentation' }).first();

/** Only what is seen is drawn, and what has a time stands first. */
const pastAppointments = () => list().evaluate((element) => element.scrollTo(0, 700));

/** Stands on a line with the keys. */
async function standOn(line: Locator): Promise<string> {
  await line.scrollIntoViewIfNeeded();
  const client = await clientOf(line);
  await line.focus();
  await expect(lineOf(client).first()).toHaveAttribute('data-active');
  return client;
}

test('a generated line explains itself, and one undo takes the week back', async () => {
  const { page } = cuepoint;
  const before = await page.getByText('contacts', { exact: false }).first().textContent();
  const client = await standOn(made());
  await page.keyboard.press('Space');
  const details = page.getByRole('region', { name: `Why ${client} is in the plan` });
  await expect(details).toBeVisible();
  await expect(details.getByRole('listitem').filter({ hasText: 'planned here' })).toHaveCount(1);
  await expect(details.getByRole('listitem').filter({ hasText: 'day off' })).toHaveCount(2);
  await page.keyboard.press('Space');
  await expect(details).toHaveCount(0);
  expect(before).not.toBe('');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Not generated yet', { exact: false })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('contacts generated', { exact: false })).toBeVisible();
});

test('a line is held, moved by keys and by mouse, and stays where it was put', async () => {
  const { page } = cuepoint;
  const client = await standOn(made());
  await page.keyboard.press('f');
  await expect(lineOf(client).first().getByRole('img', { name: 'held on this day' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(list().locator(`article[data-day="2026-11-24"][aria-label="${client}"]`)).toBeFocused();
  await list()
    .locator(`article[data-day="2026-11-24"][aria-label="${client}"]`)
    .dragTo(dayButton('2026-11-26'));
  await dayButton('2026-11-26').click();
  await expect(list().locator(`article[data-day="2026-11-26"][aria-label="${client}"]`)).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog').or(page.getByText('would change nothing')).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list().locator(`article[data-day="2026-11-26"][aria-label="${client}"]`)).toBeVisible();
});

test('who is taken out stands outside with why, comes back, and is shown before the week is generated again', async () => {
  const { page } = cuepoint;
  const client = await standOn(made());
  await page.keyboard.press('x');
  await expect(lineOf(client)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Next week instead' })).toBeVisible();
  await page.keyboard.press('l');
  const outside = page.getByRole('region', { name: 'Clients that are not in the plan' });
  const row = outside.locator(`article[aria-label="${client}"]`);
  await expect(row).toContainText('Taken out by you');
  await row.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: `Why ${client} is not in the plan` })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByText('1 change since')).toBeVisible({ timeout: 15_000 });
  await page.keyboard.press('l');
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: 'Generate week 48 again' });
  await expect(dialog.getByRole('heading', { name: 'New in the plan' })).toBeVisible();
  await expect(dialog).toContainText(client);
  await dialog.getByRole('button', { name: 'Make 1 change' }).click();
  await expect(dialog).toHaveCount(0);
  await pastAppointments();
  await expect(lineOf(client).first().getByText('new', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(lineOf(client)).toHaveCount(0);
});

test('a client is added by hand on a day, with what speaks against it', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Add to week 48' });
  await dialog.getByPlaceholder('Name, phone or person').fill('Občina');
  await page.getByRole('option', { name: 'Občina Črnomelj' }).first().click();
  await dialog.getByRole('radio', { name: 'Thu 26' }).click();
  await dialog.getByRole('textbox', { name: 'Why now' }).fill('Ask about the summer');
  await expect(dialog.getByRole('status')).toContainText('Občina Črnomelj');
  await dialog.getByRole('button', { name: 'Add to the plan' }).click();
  await expect(dialog).toHaveCount(0);
  await dayButton('2026-11-26').click();
  const added = list().locator('article[data-day="2026-11-26"]').filter({ hasText: 'Ask about the summer' });
  await expect(added.getByRole('img', { name: 'made by hand' })).toBeVisible();
});

test('the keys go on from the day that was chosen', async () => {
  const { page } = cuepoint;
  await dayButton('2026-11-26').click();
  const active = list().locator('article[data-active]');
  await expect(active).toHaveAttribute('data-day', '2026-11-26');
  await page.keyboard.press('Space');
  await expect(active).toHaveAttribute('data-opened');
});

test('several lines are chosen by keys and moved together', async () => {
  const { page } = cuepoint;
  await standOn(made());
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected')).toBeVisible();
  const chosen = await list()
    .locator('article[data-chosen]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
  await page.getByRole('button', { name: 'Move to', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Fri 27 Nov' }).click();
  await dayButton('2026-11-27').click();
  for (const client of chosen)
    await expect(list().locator(`article[data-day="2026-11-27"][aria-label="${client}"]`)).toBeVisible();
});

test('axe finds nothing serious on a generated week, its details and who is left out, light and dark', async () => {
  test.slow();
  const { page } = cuepoint;
  const look = async (): Promise<void> => expect(await faultsInBothSchemes(page)).toEqual([]);
  await standOn(made());
  await page.keyboard.press('Space');
  await look();
  await page.keyboard.press('Shift+ArrowDown');
  await look();
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: 'Clients that are not in the plan' })).toBeVisible();
  await look();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look();
});
