import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { present } from '@shared/errors';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint | null = null;

test.afterEach(async () => {
  await cuepoint?.close();
  cuepoint = null;
});

async function opened(options: Parameters<typeof launchCuepoint>[0] = {}, section = ''): Promise<Page> {
  cuepoint = await launchCuepoint(options);
  const { page } = cuepoint;
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate((search) => {
    window.location.hash = `/settings${search}`;
  }, section && `?section=${section}`);
  await expect(page.getByRole('tabpanel')).toBeVisible();
  return page;
}

test('a new file speaks the language of the system and knows its holidays', async () => {
  const page = await opened({ language: 'sl-SI', zone: 'Europe/Ljubljana' }, 'time');
  await expect(page.getByRole('link', { name: 'Prodajni lijak' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Časovni pas' })).toHaveValue('Europe/Ljubljana · UTC+1');
  await expect(page.getByRole('combobox', { name: 'Prazniki' })).toHaveValue('Slovenija');
  await expect(page.getByText('Božič', { exact: true })).toBeVisible();
  // What the program did by itself is not the user's to undo.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Ni česa razveljaviti')).toBeVisible();
});

test('another language is there at once, stays after a restart, and undo takes it back', async () => {
  let page = await opened();
  await page.getByText('Русский').click();
  await expect(page.getByRole('link', { name: 'Воронка' })).toBeVisible();
  cuepoint = (await cuepoint?.restart()) ?? null;
  page = cuepoint?.page ?? page;
  await expect(page.getByRole('link', { name: 'Воронка' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('link', { name: 'Pipeline' })).toBeVisible();
});

test('another name of one’s own goes to all that carries the old one, or to nothing else', async () => {
  const page = await opened({ demo: true });
  const name = page.getByRole('textbox', { name: 'Your name' });
  const question = page.getByRole('dialog', { name: 'Rename in your records too?' });
  await name.fill('Maja Kos');
  await name.press('Enter');
  const carried = /Still under “Maja Novak”: \d+ clients, \d+ deals, \d+ contacts and \d+ other record/;
  await expect(question).toContainText(carried);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(name).toHaveValue('Maja Kos');
  await expect(page.getByText(carried)).toBeVisible();
  await page.getByRole('button', { name: 'Rename these too…' }).click();
  await question.getByRole('button', { name: 'Rename everywhere' }).click();
  await expect(page.getByText('Renamed “Maja Novak” to “Maja Kos” everywhere')).toBeVisible();
  await expect(page.getByText(carried)).toHaveCount(0);
  await page.getByRole('link', { name: 'Today' }).click();
  const managers = page.getByRole('combobox', { name: 'Manager' });
  await managers.click();
  await expect(page.getByRole('option', { name: 'Maja Kos' })).toBeVisible();
  await expect(page.getByRole('option', { name: 'Maja Novak' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await managers.click();
  await expect(page.getByRole('option', { name: 'Maja Novak' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Settings' }).click();
  await name.fill('Maja');
  await name.press('Enter');
  await question.getByRole('button', { name: 'Only my name' }).click();
  await expect(page.getByText('Changed the settings')).toBeVisible();
  await name.fill('Ana');
  await name.press('Enter');
  // Nothing carries “Maja”, so there is nothing to ask.
  await expect(question).toHaveCount(0);
});

test('a renamed stage has its new name on the board; Esc keeps the old one', async () => {
  const page = await opened({ demo: true }, 'process');
  const name = page.getByRole('region', { name: 'Proposal' }).getByLabel('Name of the stage');
  await name.fill('Something else');
  await name.press('Escape');
  await expect(name).toHaveValue('Proposal');
  await name.fill('Offer');
  await name.press('Enter');
  await expect(page.getByText('Changed the sales process')).toBeVisible();
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await expect(page.getByRole('region', { name: 'Offer' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('region', { name: 'Proposal' })).toBeVisible();
});

test('a control point of the user’s own, and the way back to the standard process', async () => {
  const page = await opened({}, 'process');
  const stage = page.getByRole('region', { name: 'Contract' });
  await stage.getByLabel('Add a control point').fill('Site visit');
  await stage.getByLabel('Add a control point').press('Enter');
  const days = page.getByLabel('Days: Site visit');
  await days.fill('7');
  await days.press('Enter');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Process' }).click();
  await expect(days).toHaveValue('7');
  await page.getByRole('button', { name: 'Back to the standard process' }).click();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(days).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Back to the standard process' })).toBeDisabled();
});

test('a stage shows what meets its points, refuses what cannot be, and goes back to the standard', async () => {
  const page = await opened({}, 'process');
  const stage = page.getByRole('region', { name: 'Payment' });
  await expect(stage.getByText('one for each payment before the event; met when it is in')).toBeVisible();
  await expect(
    stage.getByRole('button', { name: 'Remove “Payment received”: Comes from records' }),
  ).toHaveAttribute('aria-disabled', 'true');
  const days = stage.getByLabel('Days: Payment received');
  await days.fill('5000');
  await days.press('Enter');
  await expect(stage.getByRole('alert')).toHaveText('At most 1000 days before or after');
  await expect(days).toHaveValue('0');
  await days.fill('2');
  await days.press('Enter');
  await expect(stage.getByRole('alert')).toHaveCount(0);
  const added = stage.getByLabel('Add a control point');
  await added.fill('act sent');
  await expect(stage.getByText('There is already a control point “act sent”')).toBeVisible();
  await added.fill('');
  await stage.getByText('Act and VAT invoice').click();
  await expect(stage.getByRole('checkbox', { name: 'Act and VAT invoice' })).toBeChecked();
  await stage.getByRole('button', { name: 'Back to the standard: Payment' }).click();
  await expect(days).toHaveValue('0');
  await expect(stage.getByRole('checkbox', { name: 'Act and VAT invoice' })).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(days).toHaveValue('2');
});

test('a new deal asks how it came about; one we found cannot be short', async () => {
  const page = await opened({ demo: true });
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: /deal/i }).click();
  const dialog = page.getByRole('dialog');
  const short = dialog.getByRole('radio', { name: 'Short way' });
  await expect(dialog.getByText(/We present ourselves .* Starts at: Presentation\./)).toBeVisible();
  await expect(short).toBeDisabled();
  await expect(dialog.getByText(/A client we found ourselves needs a presentation first/)).toBeVisible();
  await dialog.getByText('The client came').click();
  await expect(dialog.getByText(/get to know us first. Starts at: Presentation\./)).toBeVisible();
  await dialog.getByText('Short way', { exact: true }).click();
  await expect(dialog.getByText(/straight to the proposal. Starts at: Proposal\./)).toBeVisible();
  await dialog.getByText('We found the client').click();
  await expect(dialog.getByRole('radio', { name: 'Long way' })).toBeChecked();
  await expect(short).toBeDisabled();
});

test('a backup lands where the user says', async () => {
  const page = await opened({ demo: true }, 'data');
  const { app, dataFolder } = present(cuepoint, 'it was just opened');
  const path = join(dataFolder, 'copy.sqlite');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup copy.sqlite is written and was checked')).toBeVisible();
  expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
});

test('axe finds nothing serious in any section, light and dark', async () => {
  test.slow();
  const page = await opened({ demo: true });
  for (const section of ['General', 'Time and days off', 'Process', 'Products', 'Data']) {
    await page.getByRole('tab', { name: section }).click();
    await expect(page.getByRole('tabpanel')).toBeVisible();
    expect([section, await faultsInBothSchemes(page)]).toEqual([section, []]);
  }
});
