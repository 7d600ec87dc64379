import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { samplePath } from '@test/support/samples';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerOpenDialog, answerSaveDialog } from '@test/support/window-dialogs';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint();
  await cuepoint.page.getByRole('link', { name: 'Import' }).click();
  await expect(button('Choose file')).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const button = (name: string | RegExp) => cuepoint.page.getByRole('button', { name });
const question = (name: string) => cuepoint.page.locator(`[data-question="${name}"]`);

/** Chooses a file in the system's dialog; the columns are there afterwards. */
async function open(path: string): Promise<void> {
  await answerOpenDialog(cuepoint.app, path);
  await button('Choose file').click();
}

/** A whole import with what is proposed, by keys alone. */
async function importAsProposed(name: string): Promise<void> {
  const { page } = cuepoint;
  await open(samplePath(`opportunities/${name}.csv`));
  await expect(button(/^Check \d/)).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(button(/^Import \d/)).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(button('Take back')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(button('Choose file')).toBeVisible();
}

test('an empty pipeline leads here', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Import a file' }).click();
  await expect(button('Choose file')).toBeVisible();
});

test('products, accounts, then the pipeline with its traps; the board shows it, and it is taken back', async () => {
  const { page, app, dataFolder } = cuepoint;
  await importAsProposed('products');
  await importAsProposed('accounts');
  await open(samplePath('opportunities/sales_pipeline.csv'));
  await expect(question('product').getByText('GalaPro')).toBeVisible();
  await expect(question('stage')).toContainText('Prospecting');
  await expect(question('no-client')).toContainText('4 rows name no client');

  await button('Check 41 rows').click();
  await page.getByText('Rejected', { exact: false }).first().click();
  await expect(page.getByRole('grid')).toContainText('There is no client.');
  const rejects = join(dataFolder, 'rejected.csv');
  await answerSaveDialog(app, rejects);
  await button('Save rejected rows').click();
  await expect(page.getByText('Saved: rejected.csv')).toBeVisible();
  expect(readFileSync(rejects, 'utf8')).toContain('OP036Q');

  await button('Back').click();
  await button('It is Gala Pro').click();
  await question('no-client').getByText('Attach them to one client').click();
  await button('Check 41 rows').click();
  await button('Import 41 deals').click();
  await expect(page.getByText('41 deals are imported')).toBeVisible();
  await page.getByRole('link', { name: 'Show deals' }).click();
  await expect(page.locator('[data-count="presentation"]')).toHaveText('6');

  await page.getByRole('link', { name: 'Import' }).click();
  await button('Import another file').click();
  await expect(page.locator('[data-batch]')).toHaveCount(3);
  await button('Take back the import sales_pipeline.csv').click();
  await expect(page.locator('[data-batch]')).toHaveCount(2);
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await expect(page.locator('[data-card]')).toHaveCount(0);
});

test('a second import of the same file changes nothing', async () => {
  await importAsProposed('accounts');
  await open(samplePath('opportunities/accounts.csv'));
  await button('Check 8 rows').click();
  await expect(button(/^Import 0 clients/)).toBeDisabled();
  await expect(cuepoint.page.getByText('Nothing to import: no row brings anything new')).toBeVisible();
});

test('a bad file is told in place, with what to do', async () => {
  const { page, dataFolder } = cuepoint;
  const write = (name: string, text: string | Uint8Array): string => {
    const path = join(dataFolder, name);
    writeFileSync(path, text);
    return path;
  };
  await open(write('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText('The file is empty');
  await open(write('broken.xlsx', 'PK\u0003\u0004 no workbook'));
  await expect(page.getByRole('alert')).toContainText('broken.xlsx');
  await open(write('one.csv', 'name\nAlfa\n'));
  await expect(page.getByRole('alert')).toContainText('Only one column was found');
  await button('Choose another file').click();
  await expect(page.getByRole('alert')).toBeEmpty();
});

test('a long import stops when asked, and nothing is changed', async () => {
  const { page, dataFolder } = cuepoint;
  const path = join(dataFolder, 'many.csv');
  const rows = Array.from(
    { length: 60_000 },
    (_, row) => `Client ${row},City ${row % 90},+386 41 ${100_000 + row}`,
  );
  writeFileSync(path, `client,city,phone\n${rows.join('\n')}\n`);
  await open(path);
  await button('Check 60,000 rows').click();
  await button('Import 60,000 clients').click();
  await button('Cancel').click();
  await expect(page.getByText('Stopped as you asked. Nothing was changed.')).toBeVisible();
  await page.getByRole('link', { name: 'Clients' }).click();
  await expect(page.locator('[data-row]')).toHaveCount(0);
});

test('axe finds nothing serious in any step, light and dark', async () => {
  test.slow();
  const { page } = cuepoint;
  const look = async (): Promise<void> => expect(await faultsInBothSchemes(page)).toEqual([]);
  await importAsProposed('accounts');
  await look();
  await open(samplePath('opportunities/sales_pipeline.csv'));
  await expect(question('stage')).toBeVisible();
  await look();
  await button('Check 41 rows').click();
  await expect(page.getByRole('row', { name: 'Gala Basic' }).first()).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByLabel('About this row')).toBeVisible();
  await look();
});
