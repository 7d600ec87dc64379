import { expect, type Page } from '@playwright/test';

interface Contact {
  /** Chosen in the form; absent when the form knows it already. */
  readonly client?: string;
  readonly quickDay?: string;
  /** Typed, `HHMM`. */
  readonly time?: string;
  readonly purpose: string;
}

/** Fills the open form of a planned contact and sends it off with Enter. */
export async function planContact(page: Page, { client, quickDay, time, purpose }: Contact): Promise<void> {
  const form = page.getByRole('dialog');
  if (client !== undefined) {
    await form.getByRole('combobox', { name: 'Client', exact: true }).fill(client);
    await page.getByRole('option').filter({ hasText: client }).first().click();
  }
  if (quickDay !== undefined) await form.getByRole('button', { name: quickDay, exact: true }).click();
  if (time !== undefined) await form.getByLabel('Time').fill(time);
  await form.getByLabel('Purpose').fill(purpose);
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}
