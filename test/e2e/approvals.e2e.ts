import { expect, test } from '@playwright/test';
import { addPart, newDeal } from '@test/e2e/support/new-deal';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
});

test.afterEach(async () => {
  await cuepoint.close();
});

const region = (name: string) => cuepoint.page.getByRole('region', { name, exact: true });

test('a proposal is asked about in order, rejected once with corrections, and approved in its next version', async () => {
  const { page } = cuepoint;
  await newDeal(page, 'Winter gala');
  const approvals = region('Approvals');
  await region('Documents').getByRole('button', { name: 'Add document' }).click();
  await page.getByRole('menuitem', { name: /^Proposal/ }).click();
  await page
    .getByRole('button', { name: /^(Save|Create)/ })
    .first()
    .click();
  await addPart(page, 'Approvals');
  await approvals.getByRole('button', { name: 'Ask for approval' }).click();
  const ask = page.getByRole('dialog', { name: 'Who has to approve?' });
  await ask.getByText('One after the other').click();
  await ask.getByRole('button', { name: 'Director', exact: true }).click();
  await ask.getByRole('button', { name: 'Accountant', exact: true }).click();
  await ask.getByRole('textbox', { name: 'Approver 2: deputy' }).fill('Gleb');
  await ask.getByRole('button', { name: 'Ask now' }).click();
  await expect(approvals.getByText('0 of 2 said yes')).toBeVisible();
  await expect(approvals.getByText('comes next')).toBeVisible();

  // With the keys: the first says yes, the second no.
  await approvals.getByRole('listitem').first().focus();
  await page.keyboard.press('1');
  await expect(approvals.getByText('1 of 2 said yes')).toBeVisible();
  await approvals.getByRole('listitem').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  const no = page.getByRole('dialog', { name: 'Accountant says no' });
  await no.getByRole('textbox', { name: /What must be changed/ }).fill('Payment in 14 days');
  await no.getByLabel('Who decided').fill('Gleb');
  await no.getByRole('button', { name: 'Record the no' }).click();
  await expect(approvals.getByText('Payment in 14 days')).toBeVisible();
  await expect(approvals.getByText('Gleb decided')).toBeVisible();
  await expect(region('Control points').getByText('Corrections sent').first()).toBeVisible();

  await approvals.getByRole('button', { name: 'Make the next version' }).click();
  await expect(approvals.getByText(/version 2 · round 2/)).toBeVisible();
  await approvals.getByRole('button', { name: 'Director says yes' }).click();
  await approvals.getByRole('button', { name: 'Accountant says yes' }).click();

  await expect(approvals.getByText('approved, Mon 23 Nov')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(approvals.getByText('1 of 2 said yes')).toBeVisible();
  expect(cuepoint.problems).toEqual([]);

  expect(await seriousFaults(page)).toEqual([]);
});
