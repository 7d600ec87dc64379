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

test('an event is prepared, a step rejected once, and the event moved and moved back', async () => {
  const { page } = cuepoint;
  await newDeal(page, 'Winter gala');
  await page.getByRole('button', { name: /^Event day/ }).click();
  const dialog = page.getByRole('dialog');
  const day = dialog.getByRole('textbox', { name: 'Event day' });
  await day.fill('18.12.2026');
  await day.press('Tab');
  await dialog.getByRole('button', { name: 'Set the day' }).click();
  await expect(dialog).toHaveCount(0);

  await addPart(page, 'Preparation');
  const section = page.getByRole('region', { name: 'Preparation', exact: true });
  await section.getByRole('combobox', { name: 'Type of event' }).click();
  await page.getByRole('option', { name: 'Team building' }).click();
  await section.getByRole('button', { name: 'Plan the steps' }).click();
  await expect(section.getByText('0 of 9')).toBeVisible();

  await section.getByRole('checkbox', { name: 'Done: Venue booked' }).click();
  await expect(section.getByText('1 of 9')).toBeVisible();
  await section.getByRole('checkbox', { name: 'Done: Menu agreed' }).click();
  await page.getByRole('menuitem', { name: 'Rejected…' }).click();
  // The focus waits in the field.
  await page.keyboard.type('No soup');
  await page.keyboard.press('Enter');
  await expect(section.getByText('No soup')).toBeVisible();
  await section.getByRole('checkbox', { name: 'Done: Menu agreed' }).click();
  await page.getByRole('menuitem', { name: 'Signed off today' }).click();
  await expect(section.getByText('2 of 9')).toBeVisible();

  await section.getByRole('button', { name: 'Move the event' }).click();
  await day.fill('1.12.2026');
  await day.press('Tab');
  await expect(dialog.getByText('2 are done already')).toBeVisible();
  await expect(dialog.getByText(/becomes? impossible/)).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Move it anyway' }).click();
  await expect(section.getByText('Event Tue 1 Dec')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(section.getByText('Event Fri 18 Dec')).toBeVisible();
  expect(cuepoint.problems).toEqual([]);
});
