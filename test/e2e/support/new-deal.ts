import { expect, type Page } from '@playwright/test';

/** A deal of a client who came, made as a user does; it starts at the proposal and knows no day of its event. */
export async function newDeal(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByRole('combobox', { name: 'Client' }).fill('alfa');
  await page
    .getByRole('option', { name: /^Alfa Events/ })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: 'Deal title' }).fill(title);
  await dialog.getByText('The client came').click();
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
}

/** Brings a part of the sale whose time has not come onto the screen of the deal. */
export async function addPart(page: Page, part: string): Promise<void> {
  await page.getByRole('button', { name: 'Add…', exact: true }).click();
  await page.getByRole('menuitem', { name: part, exact: true }).click();
}
