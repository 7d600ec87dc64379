import { basename } from 'node:path';
import { expect } from '@playwright/test';
import type { Cuepoint } from '@test/support/window';
import { answerOpenDialog, answerSaveDialog } from '@test/support/window-dialogs';
import { screenLink, written } from './frame';

const KINDS = {
  products: ['product', 'products'],
  clients: ['client', 'clients'],
  deals: ['deal', 'deals'],
} as const;

/** The Import screen as a user works with it: a file, its questions, the check, the import. */
export function importScreen({ app, page }: Cuepoint) {
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  /** Opens the screen on its first step, wherever it was left. */
  const open = async (): Promise<void> => {
    await screenLink(page, 'Import').click();
    const fresh = button('Choose file');
    const another = button('Import another file');
    await expect(fresh.or(another)).toBeVisible();
    if (await another.isVisible()) await another.click();
    await expect(fresh).toBeVisible();
  };
  const choose = async (path: string, rows: number): Promise<void> => {
    await answerOpenDialog(app, path);
    await button('Choose file').click();
    await expect(button(`Check ${written(rows)} row`)).toBeEnabled();
  };
  const check = (rows: number) => button(`Check ${written(rows)} row`).click();
  /** Presses the button that names how many records it writes, and waits for what it says afterwards. */
  const write = async (kind: keyof typeof KINDS, count: number): Promise<void> => {
    const [one, many] = KINDS[kind];
    const word = `${written(count)} ${count === 1 ? one : many}`;
    await button(`Import ${word}`).click();
    await expect(page.getByRole('status').getByRole('heading')).toContainText(word);
  };
  return {
    open,
    choose,
    check,
    write,
    question: (name: string) => page.locator(`[data-question="${name}"]`),
    /** A file of which every row is taken as proposed. */
    wholeFile: async (path: string, kind: keyof typeof KINDS, rows: number): Promise<void> => {
      await open();
      await choose(path, rows);
      await check(rows);
      await write(kind, rows);
    },
    /** A file that is there already: nothing can be imported. */
    sameFile: async (path: string, rows: number, answer: () => Promise<void>): Promise<void> => {
      await open();
      await choose(path, rows);
      await answer();
      await check(rows);
      await expect(page.getByText('Nothing to import: no row brings anything new')).toBeVisible();
      await expect(button(/^Import 0 /)).toBeDisabled();
      await button('Back').click();
      await button('Back').click();
    },
    /** Shows only the rows of this verdict. */
    only: (verdict: string) =>
      page.getByRole('group', { name: 'Rows by what happens to them' }).getByText(verdict).click(),
    rows: () => page.getByRole('grid', { name: 'Rows of the file' }),
    saveRejected: async (path: string): Promise<void> => {
      await answerSaveDialog(app, path);
      await button('Save rejected rows').click();
      await expect(page.getByText(`Saved: ${basename(path)}`)).toBeVisible();
    },
    takeBack: async (name: string): Promise<void> => {
      await open();
      await button(`Take back the import ${name}`).click();
      await expect(page.locator(`[data-batch="${name}"]`)).toHaveCount(0);
      // An "Undo" beside it would be about an earlier import.
      await expect(page.getByText(`${name} is taken back`)).toBeVisible();
      expect(await button('Undo').count()).toBe(0);
    },
  };
}
