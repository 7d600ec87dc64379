import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';

/** A Thursday. */
const TODAY = '2026-11-26';
let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: TODAY });
  await cuepoint.page.getByRole('link', { name: 'Clients' }).click();
  await expect(cuepoint.page.getByRole('row', { name: /Alfa Events Ltd/ })).toBeVisible();
});
test.afterEach(async () => {
  await cuepoint.close();
});

const openClient = async (name: string) => {
  const { page } = cuepoint;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find/ }).fill(name);
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
};

test('a permission is withdrawn, the plan form warns, and the offered contact is taken', async () => {
  const { page } = cuepoint;
  await openClient('Alfa Events Ltd');
  await page.getByRole('button', { name: /Permission and times of Anna Palmer/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Contacts with Anna Palmer' });
  await expect(dialog.getByRole('combobox', { name: 'Channel' })).toBeFocused();
  expect(await seriousFaults(cuepoint.page, '[role=dialog]')).toEqual([]);
  // By keys: channel stays "Calls", the permission two to the right, then how and what was said.
  for (const key of ['Tab', 'ArrowRight', 'ArrowRight', 'Tab', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('in a call');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Please write instead');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: 'What was said so far' })).toContainText('Calls: Withdrawn');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Withdrawn: Calls');

  await page.keyboard.press('p');
  const form = page.getByRole('dialog', { name: /Plan contact/ });
  const warning = form.getByRole('status', { name: 'What speaks against it' });
  await expect(warning).toContainText('Anna Palmer does not want calls.');
  await expect(warning).toContainText('Thu 26 Nov: “Please write instead”');
  expect(await seriousFaults(cuepoint.page, '[role=dialog]')).toEqual([]);
  await warning.getByRole('button', { name: /instead/ }).click();
  await expect(warning).toBeEmpty();
  await form.getByRole('textbox', { name: /Purpose/ }).fill('Menu for the party');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText('Menu for the party').first()).toBeVisible();

  // The number asks before it calls; the card is read in the dark too.
  await page.getByRole('list', { name: 'People' }).getByRole('link', { name: '+44 7700 900123' }).click();
  await expect(page.getByRole('dialog', { name: 'Call +44 7700 900123?' })).toContainText(
    'Please write instead',
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await seriousFaults(cuepoint.page, '[aria-label="People"]')).toEqual([]);
});

test('a client that must not be contacted is seen in the list, in the preview and on the card', async () => {
  const { page } = cuepoint;
  await openClient('Kestrel Insurance');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Do not contact…' }).click();
  await page.keyboard.type('Never again');
  await page.keyboard.press('Enter');
  const note = page.getByRole('note', { name: 'Do not contact Kestrel Insurance' });
  await expect(note).toContainText('“Never again”');

  await page.getByRole('navigation').getByRole('link', { name: 'Clients' }).click();
  const row = page.getByRole('row', { name: /Kestrel Insurance/ });
  await expect(row).toContainText('Do not contact');
  await row.click();
  await expect(page.getByRole('complementary', { name: 'Preview' }).getByRole('note')).toContainText(
    'Never again',
  );
  expect(await seriousFaults(cuepoint.page, '[role=note]', 'tbody', '[aria-label="People"]')).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect(row).not.toContainText('Do not contact');
});

test('times of a person in another zone are written by keys and obeyed', async () => {
  const { page } = cuepoint;
  await openClient('Brightside Software');
  await page
    .getByRole('button', { name: /Permission and times of/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: 'Times' }).click();
  await dialog.getByRole('checkbox', { name: 'Friday' }).press('Space');
  await dialog.getByRole('textbox', { name: 'From' }).fill('8');
  await dialog.getByRole('textbox', { name: 'To' }).fill('930');
  await dialog.getByRole('combobox', { name: 'Time zone' }).fill('new york');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save times' }).click();
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Fri 08:00–09:30 in New York');
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Fri 14:00–15:30 your time');

  await page.keyboard.press('p');
  const warning = page.getByRole('dialog').getByRole('status', { name: 'What speaks against it' });
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(warning).toContainText('can be reached Fri 08:00–09:30 in New York');
  await warning.getByRole('button', { name: /^Take Fri/ }).click();
  await expect(page.getByRole('textbox', { name: 'Time', exact: true })).toHaveValue('14:00');
  await expect(warning).toBeEmpty();
});
