import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { present } from '@shared/errors';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerOpenDialog, answerSaveDialog } from '@test/support/window-dialogs';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint | null = null;

test.afterEach(async () => {
  await cuepoint?.close();
  cuepoint = null;
});

async function opened(options: Parameters<typeof launchCuepoint>[0] = {}): Promise<Page> {
  cuepoint = await launchCuepoint({ ...options, demo: true });
  const { page } = cuepoint;
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '/settings?section=data';
  });
  await expect(page.getByRole('tabpanel')).toBeVisible();
  return page;
}

test('a backup takes the place of everything, what it replaces is kept, and that can come back too', async () => {
  const page = await opened();
  const { app, dataFolder } = present(cuepoint, 'it was just opened');
  const path = join(dataFolder, 'copy.sqlite');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup copy.sqlite is written and was checked')).toBeVisible();
  const restore = async (from: string): Promise<void> => {
    await answerOpenDialog(app, from);
    await page.evaluate(() => {
      window.location.hash = '/settings?section=data';
    });
    await page.getByRole('button', { name: 'Restore a backup…' }).click();
  };
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New client' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kavarna Pod Lipo');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kavarna Pod Lipo');

  await restore(path);
  const dialog = page.getByRole('dialog', { name: 'Restore copy.sqlite?' });
  await expect(dialog).toBeVisible();
  const [then = 0, now = 0] = (
    await dialog
      .getByRole('row', { name: /^Clients/ })
      .getByRole('cell')
      .allTextContents()
  ).map(Number);
  expect(now).toBe(then + 1);
  await dialog.getByRole('button', { name: 'Replace with the backup' }).click();
  const notice = page.getByText(
    /^copy\.sqlite is restored\. What was here before is kept in the data folder as /,
  );
  await expect(notice).toBeVisible({ timeout: 15_000 });
  const kept = /as (\S+)$/.exec((await notice.textContent()) ?? '')?.[1] ?? '';
  expect(existsSync(join(dataFolder, kept))).toBe(true);
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Kavarna');
  await expect(page.getByText('Nothing found')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await restore(join(dataFolder, kept));
  await expect(page.getByText(/^1 file, /)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace with the backup' }).click();
  await expect(page.getByText(`${kept} is restored`, { exact: false })).toBeVisible({ timeout: 15_000 });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Kavarna Pod');
  await expect(page.getByRole('dialog').getByText('Kavarna Pod Lipo').first()).toBeVisible();
});

test('what is no backup, or is gone by then, changes nothing and is told', async () => {
  const page = await opened();
  const { app, dataFolder } = present(cuepoint, 'it was just opened');
  const path = join(dataFolder, 'copy.sqlite');
  writeFileSync(path, 'name;phone\nAnna;1');
  await answerOpenDialog(app, path);
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(
    page.getByText(/^The backup was not restored: .* The present records were kept/),
  ).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  rmSync(path);

  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('The backup copy.sqlite is written and was checked')).toBeVisible();
  await page.getByRole('button', { name: 'Restore a backup…' }).click();
  await expect(page.getByRole('dialog', { name: 'Restore copy.sqlite?' })).toBeVisible();
  rmSync(path);
  await page.getByRole('button', { name: 'Replace with the backup' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 15_000 });
  await expect(
    page.getByText('The backup was not restored: it is not there', { exact: false }),
  ).toBeVisible();
  await page.getByRole('link', { name: 'Clients' }).click();
  await expect(page.getByText('Alfa Events Ltd')).toBeVisible();
});

test('where the file cannot be opened a backup brings the records back, and the damaged file is kept', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'cuepoint-test-'));
  const file = join(dataFolder, 'cuepoint.sqlite');
  const backup = join(dataFolder, 'copy.sqlite');
  const damaged = 'no database at all, but long enough to look like one';
  try {
    const before = await opened({ dataFolder });
    await answerSaveDialog(present(cuepoint, 'it was just opened').app, backup);
    await before.getByRole('button', { name: 'Back up now' }).click();
    await expect(before.getByText('The backup copy.sqlite is written and was checked')).toBeVisible();
    await cuepoint?.close();
    writeFileSync(file, damaged);

    cuepoint = await launchCuepoint({ dataFolder });
    const { app, page } = cuepoint;
    await expect(page.getByRole('heading', { name: 'Cuepoint cannot work with the database' })).toBeVisible();
    await answerOpenDialog(app, file);
    await page.getByRole('button', { name: 'Restore a backup…' }).click();
    await expect(page.getByText(/^The backup was not restored: /)).toBeVisible();
    await answerOpenDialog(app, backup);
    await page.getByRole('button', { name: 'Restore a backup…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Restore copy.sqlite?' });
    await expect(dialog.getByRole('row', { name: /^Clients/ }).getByRole('cell')).toHaveCount(1);
    expect(await faultsInBothSchemes(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Replace with the backup' }).click();

    const notice = page.getByText(/^copy\.sqlite is restored\. What was here before is kept .* as /);
    await expect(notice).toBeVisible({ timeout: 15_000 });
    await page.getByRole('link', { name: 'Clients' }).click();
    await expect(page.getByText('Alfa Events Ltd')).toBeVisible();
    const kept = /as (\S+)$/.exec((await notice.textContent()) ?? '')?.[1] ?? '';
    expect(readFileSync(join(dataFolder, kept), 'utf8')).toBe(damaged);
  } finally {
    await cuepoint?.close();
    cuepoint = null;
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  }
});
