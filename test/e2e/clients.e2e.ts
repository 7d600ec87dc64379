import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';
import { seriousFaults } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await cuepoint.page.getByRole('link', { name: 'Clients' }).click();
  await expect(row('Alfa Events Ltd')).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const row = (name: string) => cuepoint.page.getByRole('row', { name: new RegExp(name) });
const names = () => cuepoint.page.locator('tbody tr td:nth-child(2)');
const find = async (text: string) => {
  await cuepoint.page.keyboard.press('Control+k');
  await cuepoint.page.getByRole('combobox', { name: /Find/ }).fill(text);
};

test('clients are found, sorted and filtered; columns and order are remembered', async () => {
  const { page } = cuepoint;
  const total = await page.getByText(/^\d+ clients$/).textContent();
  await page.getByRole('searchbox').fill('alpsk');
  await expect(names()).toHaveText(['Alpska Hiša d.o.o.']);
  await page.keyboard.press('Escape');
  await expect(page.getByText(String(total))).toBeVisible();

  await page.getByRole('combobox', { name: 'Next contact' }).click();
  await page.getByRole('option', { name: 'Overdue' }).click();
  await expect(page.locator('tbody [data-sign]').first()).toHaveAttribute('data-sign', 'overdue');
  const signs = await page
    .locator('tbody [data-sign]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-sign')));
  expect(new Set(signs)).toEqual(new Set(['overdue']));
  await page.getByRole('button', { name: 'Clear the filter' }).click();

  await page.getByRole('columnheader', { name: 'Next contact' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'City' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: 'Clients' }).click();
  await expect(page.getByRole('columnheader', { name: 'City' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Next contact' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('the buttons of the list have words, and a filter moves no column', async () => {
  const { page } = cuepoint;
  for (const name of ['Receivables', 'Trash', 'Columns', 'Export'])
    await expect(page.getByRole('button', { name, exact: true })).toHaveText(name);
  const places = () =>
    page
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().right)));
  const before = await places();
  await page.getByRole('searchbox').fill('alpsk');
  await expect(names()).toHaveText(['Alpska Hiša d.o.o.']);
  expect(await places()).toEqual(before);
  await page.getByRole('searchbox').fill('nobody of this name');
  await expect(page.getByRole('button', { name: 'Clear the filter' })).toHaveCount(1);
});

test('a contact that was noted by mistake goes from its form and from its line, and comes back', async () => {
  const { page } = cuepoint;
  await find('Kestrel Insurance');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kestrel Insurance');
  const timeline = page.getByRole('list', { name: 'Timeline' });
  const planned = timeline.locator('li[data-planned] button');
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByLabel('Purpose').fill('Ask about the spring');
  await page.keyboard.press('Enter');
  await planned.click();
  const form = page.getByRole('dialog', { name: 'Contact with Kestrel Insurance' });
  await form.getByRole('button', { name: 'Call off' }).click();
  await expect(page.getByText('Cancelled 1 contact')).toBeVisible();
  await expect(page.getByText('has no next contact now.')).toBeVisible();
  await expect(planned).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(planned).toHaveCount(1);

  const lines = timeline.getByRole('listitem');
  const before = await lines.count();
  await lines.last().scrollIntoViewIfNeeded();
  const done = lines.filter({ has: page.getByRole('button', { name: /^Delete contact of/ }) }).first();
  await done.hover();
  await done.getByRole('button', { name: /^Delete contact of/ }).click();
  await expect(lines).toHaveCount(before - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lines).toHaveCount(before);
});

test('a double click opens the client whole, also when the first click opens the preview', async () => {
  const { page } = cuepoint;
  await row('Alfa Events Ltd').click();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Alfa Events Ltd');
  await page.getByRole('button', { name: 'Close the preview' }).click();
  await row('Banka Sava').dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Banka Sava');
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(row('Banka Sava')).toBeVisible();
});

test('many clients are edited and deleted by keyboard in steps that can be undone', async () => {
  const { page } = cuepoint;
  for (const key of ['j', 'j', ' ', 'Shift+ArrowDown']) await page.keyboard.press(key);
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Set manager' }).click();
  await page.getByRole('combobox', { name: 'Manager of the selected clients' }).fill('Zora Kos');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/Edited 2 clients/)).toBeVisible();
  await expect(page.locator('tbody').getByText('Zora Kos')).toHaveCount(2);

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(row('Alpska Hiša')).toHaveCount(0);
  await page.getByRole('button', { name: 'Trash' }).click();
  await page.getByRole('button', { name: /Restore Alpska/ }).click();
  await page.getByRole('button', { name: 'Back to the clients' }).click();
  await expect(row('Alpska Hiša')).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(page.locator('tbody').getByText('Zora Kos')).toHaveCount(0);
});

test('what is shown is exported as it is shown', async () => {
  const { page, app, dataFolder } = cuepoint;
  const file = join(dataFolder, 'export.csv');
  await answerSaveDialog(app, file);
  await page.getByRole('searchbox').fill('+386 31');
  await expect(names().first()).toHaveText('Alpska Hiša d.o.o.');
  const shown = await names().allTextContents();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export as CSV' }).click();
  await expect(page.getByText('Saved as export.csv')).toBeVisible();
  const lines = readFileSync(file, 'utf8').trim().split('\r\n').slice(1);
  const exported = lines.map((line) => line.split(',')[0] ?? '');
  expect(exported).toHaveLength(shown.length);
  // Beside a name may stand its mark, which the file has not.
  for (const [at, name] of exported.entries())
    expect(shown[at]).toMatch(new RegExp(`^${name}(Do not contact)?$`));
});

test('a new client with a person: written once, found again after a restart', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New client' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kavarna Pod Lipo');
  await page.getByRole('textbox', { name: 'Number' }).fill('+386 41 555 666');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kavarna Pod Lipo');
  await expect(page.getByText('No next contact')).toBeVisible();
  await page.getByRole('button', { name: 'Add person' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Jure Lipar');
  await page.getByRole('textbox', { name: 'Birthday' }).fill('29.2.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Birthday: 29 Feb')).toBeVisible();
  await page.getByRole('textbox', { name: 'Notes' }).fill('Only in the mornings');
  // Leaves the field and the screen by one key.
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('searchbox')).toBeVisible();

  cuepoint = await cuepoint.restart();
  await expect(cuepoint.page.getByRole('navigation', { name: 'Main navigation' })).toBeVisible();
  await find('jure lip');
  await cuepoint.page.getByRole('option', { name: /Jure Lipar/ }).click();
  await expect(cuepoint.page.getByRole('textbox', { name: 'Notes' })).toHaveValue('Only in the mornings');
  await expect(cuepoint.page.getByRole('link', { name: '+386 41 555 666' })).toBeVisible();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on list, card, dialogs and trash, ${theme}`, async () => {
    const { page } = cuepoint;
    await find(theme === 'light' ? 'Light colours' : 'Dark colours');
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', theme);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+a');
    await expect(page.getByText(/\d+ selected/)).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await row('Alpska Hiša').click();
    await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Alpska Hiša');
    expect(await seriousFaults(page)).toEqual([]);
    await row('Alpska Hiša').dblclick();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Alpska Hiša');
    await page.getByRole('tab', { name: 'History' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('e');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Delete client' }).click();
    await expect(page.getByText('This client is in the trash.')).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    expect(cuepoint.problems).toEqual([]);
  });
}
