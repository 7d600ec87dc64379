import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { type SaleScreen, saleScreen } from './support/sale-screen';

/** `product.md` §3: the path that goes right and the six detours, each from start to end by keys and clicks. */

let cuepoint: Cuepoint;
let sale: SaleScreen;

let dataFolder: string;

test.beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'cuepoint-story-'));
  await launch('2026-11-23');
});

test.afterEach(async () => {
  await cuepoint.close();
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
});

async function launch(today: string): Promise<void> {
  cuepoint = await launchCuepoint({ demo: true, dataFolder, today });
  sale = saleScreen(cuepoint.page);
}

/** The presentation agreed for today and held, and its minutes sent. */
async function presented(): Promise<void> {
  const { page } = cuepoint;
  await sale.press('Plan presentation');
  await sale.dialog.getByRole('button', { name: 'Today', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(sale.dialog).toHaveCount(0);
  await sale.press('Enter result');
  await expect(sale.dialog.getByRole('button', { name: /Held/ })).toBeFocused();
  await page.keyboard.press('1');
  await sale.dialog.getByRole('textbox', { name: /^Purpose/ }).fill('Talk about the proposal');
  await page.keyboard.press('Control+Enter');
  await expect(sale.dialog).toHaveCount(0);
  await sale.writeAndSend('minutes');
  await sale.goOn('Proposal');
}

/** Says when the client hears of us next, as it is proposed. */
async function planNext(): Promise<void> {
  await sale.press('Plan next contact');
  await sale.dialog.getByRole('textbox', { name: /^Purpose/ }).fill('Talk about the proposal');
  await cuepoint.page.keyboard.press('Control+Enter');
  await expect(sale.dialog).toHaveCount(0);
}

/** A proposal accepted as it was sent. */
async function agreed(): Promise<void> {
  await sale.writeAndSend('proposal');
  await sale.press('Client accepted');
  await sale.goOn('Contract');
}

/** The same for a client who came: nobody has said yet when they hear of us. */
async function agreedAtOnce(): Promise<void> {
  await sale.writeAndSend('proposal');
  await planNext();
  await sale.press('Client accepted');
  await sale.goOn('Contract');
}

/** The contract signed as it was sent, and a schedule of payments. */
async function signed(schedule: string): Promise<void> {
  await sale.press('Prepare contract');
  await sale.dialog.getByRole('button', { name: 'Create document' }).click();
  await expect(sale.dialog).toHaveCount(0);
  // Nobody has to be asked here.
  await sale.region('Documents').getByRole('button', { name: 'Mark as sent' }).click();
  await sale.sign();
  await sale.goOn('Payment');
  await sale.press('Plan payments');
  await sale.region('Payments').getByRole('button', { name: 'Choose a schedule' }).click();
  await cuepoint.page.getByRole('menuitem', { name: schedule }).click();
  await sale.writeAndSend('invoice');
}

/** The money that is due came in today. */
async function paid(): Promise<void> {
  await sale.press('Record payment');
  await cuepoint.page.keyboard.press('Enter');
  await expect(sale.dialog).toHaveCount(0);
}

/** To the event, paid in full, on a day to come. */
async function beforeEvent(title: string, amount: string): Promise<void> {
  await sale.begin(title, { amount, quick: true });
  await agreedAtOnce();
  await signed('100 % before the event');
  await paid();
  await sale.goOn('Event');
  await sale.press('Set event day');
  await sale.setEventDay('18.12.2026');
}

/** The program is started again on the day of the event, and the deal found by its title. */
async function onTheDay(title: string): Promise<void> {
  await cuepoint.close();
  await launch('2026-12-18');
  const { page } = cuepoint;
  await expect(page.getByRole('link', { name: 'Pipeline' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find clients/ }).fill(title);
  await page
    .getByRole('option', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  // The call that was planned comes first; it is done, and the next one asks how it was.
  await sale.press('Enter result');
  await expect(sale.dialog.getByRole('button', { name: /Spoke/ })).toBeFocused();
  await page.keyboard.press('1');
  await sale.dialog.getByRole('textbox', { name: /^Purpose/ }).fill('Ask how it was');
  await page.keyboard.press('Control+Enter');
  await expect(sale.dialog).toHaveCount(0);
}

test('the path that goes right, to the next sale', async () => {
  const { page } = cuepoint;
  const title = 'New Year evening';
  await sale.begin(title, { amount: '18,800' });
  await presented();
  await agreed();
  await signed('100 % before the event');
  await paid();
  await sale.goOn('Event');
  await sale.press('Set event day');
  await sale.setEventDay('18.12.2026');
  const preparation = sale.region('Preparation');
  await preparation.getByRole('textbox', { name: 'What must be ready' }).fill('Band booked');
  await page.keyboard.press('Enter');
  await sale.press('Done');
  await onTheDay(title);
  await sale.press('Event took place');
  await sale.goOn('Closure');
  await sale.writeAndSend('act');
  await sale.press('Enter answer');
  await cuepoint.page.keyboard.press('1');
  await cuepoint.page.keyboard.press('0');
  await cuepoint.page.keyboard.press('Control+Enter');
  await sale.sign();
  await sale.press('Plan thanks');
  await sale.press('Close as won');
  await sale.dialog.getByText('Plan a call').click();
  await sale.dialog.getByLabel('Purpose').fill('Off-site team-building training');
  await sale.dialog.getByRole('combobox', { name: 'Product to offer' }).fill('Off-site');
  await cuepoint.page.getByRole('option', { name: 'Off-site team-building training' }).click();
  await sale.dialog.getByRole('button', { name: 'Close as won' }).click();
  await expect(cuepoint.page.getByText('Won Fri 18 Dec').first()).toBeVisible();
  await sale.picture('right');
  // First the thanks, and in two months the next sale.
  await expect(sale.region('Next contact')).toContainText('Thank for the high score');
  await cuepoint.page.getByRole('link', { name: 'Kestrel Insurance' }).first().click();
  await expect(cuepoint.page.getByText('Off-site team-building training').first()).toBeVisible();
});

test('the presentation is refused, and tried again on a day', async () => {
  const { page } = cuepoint;
  await sale.begin('Summer day', { amount: '5,200' });
  await sale.press('Plan presentation');
  await sale.dialog.getByRole('button', { name: 'Today', exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await expect(sale.dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Close as lost…' }).click();
  await sale.dialog.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Refused the presentation' }).click();
  await sale.dialog.getByLabel('What happened').fill('Not before the winter');
  await sale.dialog.getByLabel('Try again on').fill('23.12.2026');
  await sale.dialog.getByRole('button', { name: 'Close as lost' }).click();
  await expect(page.getByText('Lost Mon 23 Nov at Presentation · Refused the presentation')).toBeVisible();
  await expect(sale.region('Next contact')).toContainText('Wed 23 Dec, call: Try again: Summer day');
  await page.getByRole('button', { name: 'Reopen' }).first().click();
  // The call of the winter is the client's; the deal that goes on gets a contact of its own.
  await presented();
  await sale.picture('refused');
});

test('the proposal is corrected twice', async () => {
  const { page } = cuepoint;
  await sale.begin('Conference', { amount: '26,400', quick: true });
  await sale.writeAndSend('proposal');
  await planNext();
  for (const [version, wish] of [
    [2, 'A smaller hall'],
    [3, 'Dinner elsewhere'],
  ] as const) {
    await sale.press('Changes wanted');
    await sale.dialog.getByLabel('What should change').fill(wish);
    await sale.dialog.getByRole('button', { name: 'Ask for corrections' }).click();
    await expect(sale.dialog).toHaveCount(0);
    await sale.press('Make next version');
    await expect(sale.dialog).toContainText(`v${version}`);
    await page.keyboard.press('Escape');
    await expect(sale.dialog).toHaveCount(0);
    await sale.press('Mark proposal as sent');
  }
  await sale.press('Client accepted');
  await sale.picture('corrected');
});

test('director and accountant decide about the contract, with one rejection', async () => {
  const { page } = cuepoint;
  await sale.begin('Partners evening', { amount: '19,900', quick: true });
  await agreedAtOnce();
  await sale.press('Prepare contract');
  await sale.dialog.getByRole('button', { name: 'Create document' }).click();
  await expect(sale.dialog).toHaveCount(0);
  await sale.press('Ask for approval');
  const approvals = sale.region('Approvals');
  await sale.dialog.getByText('All at once').click();
  await sale.dialog.getByRole('button', { name: 'Director', exact: true }).click();
  await sale.dialog.getByRole('button', { name: 'Accountant', exact: true }).click();
  await sale.dialog.getByRole('button', { name: 'Ask now' }).click();
  await approvals.getByRole('button', { name: 'Director says yes' }).click();
  await approvals.getByRole('button', { name: 'Accountant says no' }).click();
  await sale.dialog.getByRole('textbox', { name: /What must be changed/ }).fill('Payment in 15 days');
  await sale.dialog.getByRole('button', { name: 'Record the no' }).click();
  await expect(approvals.getByText('Payment in 15 days')).toBeVisible();
  await sale.press('Make next version');
  await expect(sale.dialog).toContainText('v2');
  await page.keyboard.press('Escape');
  await expect(sale.dialog).toHaveCount(0);
  await approvals.getByRole('button', { name: 'Director says yes' }).click();
  await approvals.getByRole('button', { name: 'Accountant says yes' }).click();
  await expect(sale.now).toContainText('The contract is not sent yet');
  await sale.openSection('Approvals');
  await expect(approvals.getByText('approved, Mon 23 Nov')).toBeVisible();
  await sale.press('Mark contract as sent');
  await sale.picture('approved');
  await sale.sign();
  await sale.goOn('Payment');
});

test('half is paid, the client withdraws and gets it back', async () => {
  const { page } = cuepoint;
  await sale.begin('Crew days', { amount: '12,600', quick: true });
  await agreedAtOnce();
  await signed('50 % before, 50 % after');
  await paid();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Client withdrew…' }).click();
  await expect(sale.dialog.getByText('€6,300 came in and is with you.')).toBeVisible();
  await sale.dialog.getByRole('button', { name: 'Cancel the deal' }).click();
  await sale.press('Record refund');
  await sale.dialog.getByRole('button', { name: 'Save refund' }).click();
  await expect(page.getByText('Everything was given back').first()).toBeVisible();
  await sale.picture('withdrawn');
});

test('a preparation step is rejected once by the client', async () => {
  const { page } = cuepoint;
  await beforeEvent('Evening with guests', '16,200');
  await sale.press('Plan preparation');
  const preparation = sale.region('Preparation');
  await preparation.getByRole('combobox', { name: 'Type of event' }).click();
  await page.getByRole('option', { name: 'Company party' }).click();
  await preparation.getByRole('button', { name: 'Plan the steps' }).click();
  await expect(preparation.getByText('0 of 9')).toBeVisible();
  const menu = preparation.getByRole('checkbox', { name: 'Done: Menu agreed' });
  const choose = async (what: string) => {
    await menu.click();
    await page.getByRole('menuitem', { name: what }).click();
  };
  await choose('Client asked today');
  await choose('Rejected…');
  await page.keyboard.type('Too heavy, rather fish');
  await page.keyboard.press('Enter');
  await expect(preparation.getByText('Too heavy, rather fish')).toBeVisible();
  await choose('Client asked again today');
  await choose('Signed off today');
  await expect(preparation.getByText('1 of 9')).toBeVisible();
  await sale.picture('rejected-step');
});

test('an unhappy client: causes, prevention, and told what was changed', async () => {
  const title = 'Awards evening';
  await beforeEvent(title, '15,400');
  await onTheDay(title);
  const { page } = cuepoint;
  await sale.press('Event took place');
  await sale.goOn('Closure');
  await sale.writeAndSend('act');
  await sale.press('Enter answer');
  await page.keyboard.press('4');
  await sale.dialog.getByLabel('Comment').fill('The music was late');
  await page.keyboard.press('Control+Enter');
  await sale.press('Call back');
  await sale.dialog.getByRole('button', { name: /Spoke/ }).click();
  await page.keyboard.press('0');
  const unhappy = page.getByRole('article', { name: 'Unhappy client' });
  await unhappy.getByRole('textbox', { name: 'Causes' }).fill('The sound came at seven');
  await unhappy
    .getByRole('textbox', { name: 'What we change' })
    .fill('The sound is there three hours earlier');
  await unhappy.getByRole('textbox', { name: /prevent/i }).fill('A step the day before');
  await unhappy.getByRole('button', { name: 'Tell the client what was changed' }).click();
  await sale.dialog.getByText('Plan a call').click();
  await sale.dialog.getByRole('button', { name: 'Close the case' }).click();
  await expect(unhappy.getByText(/Closed/)).toBeVisible();
  await sale.sign();
  await sale.picture('unhappy');
});
