import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { faultsInBothSchemes, seriousFaults } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
  await expect(cuepoint.page.locator('[data-section="overdue"]')).toBeVisible();
});

test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

const dialog = () => cuepoint.page.getByRole('dialog');
const press = (key: string) => cuepoint.page.keyboard.press(key);
const activeName = () => cuepoint.page.locator('[data-row][data-active]').getAttribute('aria-label');

/** Goes down the list with J until the row of that client is the active one. */
async function goTo(client: string): Promise<void> {
  await press('Home');
  for (let steps = 0; steps < 40; steps += 1) {
    await expect(cuepoint.page.locator('[data-active]:focus')).toHaveCount(1);
    if ((await activeName()) === client) return;
    await press('j');
  }
  throw new Error(`no row of ${client}`);
}

test('by keys: two calls nobody answered, each with its proposal; the lines stay struck through', async () => {
  const { page } = cuepoint;
  await press('j');
  const first = (await activeName()) ?? '';
  await press('d');
  await expect(dialog()).toBeVisible();
  await press('2');
  await expect(dialog().getByText(/^2nd attempt, /)).toBeVisible();
  await expect(dialog().getByRole('button', { name: 'Plan next contact' })).toBeEnabled();
  await expect(dialog().getByRole('button', { name: 'No answer' })).toBeFocused();
  await press('Enter');
  await expect(dialog()).toBeHidden();
  await expect(page.locator('[data-just-done]', { hasText: first })).toBeVisible();
  // The keys are on the next line already.
  const second = (await activeName()) ?? '';
  expect(second).not.toBe(first);
  await press('d');
  await expect(dialog()).toContainText(second);
  await press('1');
  await expect(dialog().getByText(/^two weeks after a talk/)).toBeVisible();
  await press('Escape');
  await expect(dialog()).toBeHidden();
  // Esc has stored nothing: the line is there, and so is the first one.
  await expect(page.locator('[data-just-done]')).toHaveCount(1);
  expect(await activeName()).toBe(second);
  await press('d');
  await press('1');
  await expect(dialog().getByRole('button', { name: 'No next contact' })).toBeEnabled();
  await press('0');
  await expect(dialog()).toBeHidden();
  await expect(page.locator('[data-just-done]')).toHaveCount(2);
  await press('Control+z');
  await expect(page.locator('[data-just-done]')).toHaveCount(1);
});

test('call back: the day that the client names is typed at once, and kept as asked for', async () => {
  const { page } = cuepoint;
  await press('j');
  const client = (await activeName()) ?? '';
  await press('d');
  await expect(dialog()).toBeVisible();
  await press('3');
  await expect(dialog().getByLabel('Call back on')).toBeFocused();
  await page.keyboard.type('05/12/2026');
  await expect(dialog().getByText('That is Sat 5 Dec')).toBeVisible();
  await expect(dialog().getByLabel('The client asked for it')).toBeChecked();
  await expect(dialog().getByRole('status')).toContainText('day off');
  await press('Enter');
  await expect(dialog()).toBeHidden();
  await page.getByText(client, { exact: true }).first().click();
  await press('Control+k');
  await page.keyboard.type(client.slice(0, 12));
  await press('Enter');
  await expect(page.getByText('as asked').first()).toBeVisible();
});

test('put off for the third time: whether it is alive is asked, and the client rests', async () => {
  const { page } = cuepoint;
  await goTo('ООО «СтройИнвест»');
  await expect(page.locator('[data-active]')).toContainText('put off 2×, first for 11 Nov');
  await press('s');
  await expect(dialog()).toContainText('Is it still alive?');
  expect(await seriousFaults(cuepoint.page)).toEqual([]);
  await press('1');
  await press('2');
  await expect(dialog()).toBeHidden();
  await press('Control+z');
  await expect(page.locator('article', { hasText: 'put off 2×, first for 11 Nov' })).toBeVisible();

  await goTo('ООО «СтройИнвест»');
  await press('s');
  await press('3');
  // It stood in a sale: that is what rests, by its own decision.
  await expect(dialog()).toContainText('Pause the deal');
  await press('ArrowDown');
  await press('ArrowDown');
  await press('Enter');
  await dialog().getByRole('button', { name: 'Pause' }).click();
  await expect(dialog()).toBeHidden();
  await expect(page.locator('article', { hasText: 'put off 2×, first for 11 Nov' })).toBeHidden();
});

test('put off by editing for the third time is asked about at one key, and does not stop the hand', async () => {
  const { page } = cuepoint;
  await goTo('ООО «СтройИнвест»');
  await press('e');
  await dialog().getByRole('button', { name: 'In a month' }).click();
  await dialog().getByRole('button', { name: 'Save' }).click();
  await expect(dialog()).toBeHidden();
  const notice = page.getByRole('alert').filter({ hasText: 'Put off 3 times already, first for Wed 11 Nov' });
  await expect(notice).toBeVisible();
  await press('Shift+s');
  await expect(dialog()).toContainText('Is it still alive?');
  await press('4');
  await expect(dialog()).toContainText('Close as lost');
  await press('Escape');
  await expect(dialog()).toBeHidden();
  await press('Control+z');
  await expect(page.locator('article', { hasText: 'put off 2×, first for 11 Nov' })).toBeVisible();
});

test('a contact that was not planned: N, whom, how it ended, and what comes next', async () => {
  const { page } = cuepoint;
  await press('n');
  await page.getByRole('menuitem', { name: 'Record a contact' }).click();
  await expect(dialog().getByRole('combobox', { name: 'Client' })).toBeFocused();
  await page.keyboard.type('Lumen');
  await page.getByRole('option', { name: 'Lumen Studio' }).first().click();
  await expect(dialog()).toContainText('Contact that took place · Lumen Studio');
  await dialog().getByRole('textbox', { name: 'What it was about' }).fill('asks for a second day');
  expect(await seriousFaults(cuepoint.page)).toEqual([]);
  await dialog()
    .getByRole('button', { name: /Agreed/ })
    .click();
  await dialog()
    .getByRole('button', { name: /Plan next contact|Finish/ })
    .click();
  await expect(dialog()).toBeHidden();
  await press('Control+k');
  await page.keyboard.type('Lumen Studio');
  await expect(page.getByRole('option').filter({ hasText: 'Lumen Studio' }).first()).toBeVisible();
  await press('Enter');
  await expect(page.getByRole('list', { name: 'Timeline' })).toContainText('Agreed · asks for a second day');
  await press('l');
  await expect(dialog()).toContainText('Contact that took place · Lumen Studio');
  await press('Escape');
  await expect(dialog()).toBeHidden();
});

test('a weekly call: planned by keys, done twice, ended from the card', async () => {
  const { page } = cuepoint;
  await page
    .getByRole('navigation', { name: 'What waits' })
    .getByRole('button', { name: /^No next/ })
    .click();
  await expect(page.locator('[data-active]:focus')).toHaveCount(1);
  const client = (await activeName()) ?? '';
  await press('p');
  await expect(dialog().getByLabel('Purpose')).toBeFocused();
  await page.keyboard.type('Weekly check call');
  await dialog().getByRole('button', { name: 'Today' }).click();
  await dialog().getByRole('combobox', { name: 'Repeats' }).focus();
  // The list comes up with the present answer highlighted; only then do the arrows lead on.
  const highlighted = page.locator('[role="option"][data-combobox-selected]');
  await press('ArrowDown');
  await expect(highlighted).toHaveText('Does not repeat');
  await press('ArrowDown');
  await expect(highlighted).toHaveText('Every week');
  await press('Enter');
  await expect(dialog().getByRole('combobox', { name: 'Repeats' })).toHaveValue('Every week');
  expect(await seriousFaults(cuepoint.page)).toEqual([]);
  await dialog().getByLabel('Purpose').focus();
  await press('Enter');
  await expect(dialog()).toBeHidden();

  await press('Control+k');
  await page.keyboard.type(client);
  await expect(page.getByRole('option').filter({ hasText: client }).first()).toBeVisible();
  await press('Enter');
  const section = page.getByRole('region', { name: 'Comes again' });
  const weekly = section.getByRole('listitem').filter({ hasText: 'Weekly check call' });
  await expect(weekly).toContainText('every week');
  await expect(weekly).toContainText('Thu 26 Nov');
  const nextContact = page.getByRole('region', { name: 'Next contact' });
  for (const [day, next] of [
    ['Today', 'Thu 3 Dec'],
    ['Thu 3 Dec', 'Thu 10 Dec'],
  ] as const) {
    await expect(nextContact).toContainText(day);
    await press('d');
    await expect(dialog()).toContainText('Weekly check call');
    await press('1');
    await expect(dialog().getByText(`Comes again: ${next}`)).toBeVisible();
    await expect(dialog().getByRole('button', { name: /Finish/ })).toBeEnabled();
    await press('Enter');
    await expect(dialog()).toBeHidden();
    await expect(weekly).toContainText(next);
  }
  await weekly.getByRole('button', { name: /More/ }).click();
  await page.getByRole('menuitem', { name: 'End' }).click();
  await expect(weekly).toBeHidden();
  await press('Control+z');
  await expect(weekly).toContainText('Thu 10 Dec');
});

test('nothing serious for those who hear or see differently, light and dark', async () => {
  test.slow();
  const { page } = cuepoint;
  await press('j');
  await press('d');
  await expect(dialog()).toBeVisible();
  await press('2');
  await expect(dialog().getByRole('button', { name: 'Plan next contact' })).toBeEnabled();
  expect(await faultsInBothSchemes(page)).toEqual([]);
  await press('Enter');
  await expect(page.locator('[data-just-done]')).toHaveCount(1);
  expect(await faultsInBothSchemes(page)).toEqual([]);
  await press('s');
  await expect(dialog()).toBeVisible();
  expect(await faultsInBothSchemes(page)).toEqual([]);
});
