import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Pipeline' }).click();
  // The first deal at the contract has one mandatory point open, on its day or late.
  const card = page.getByRole('region', { name: 'Contract' }).locator('[data-card]').first();
  await card.click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(/#\/deals\//);
});

test.afterEach(async () => {
  await cuepoint.close();
});

const points = () => cuepoint.page.getByRole('region', { name: 'Control points' });
const step = (name: string) =>
  cuepoint.page.getByRole('list', { name: 'Stages' }).getByRole('button', { name: new RegExp(`^${name}`) });

test('points are met, moved and taken back in place; the stage follows', async () => {
  const { page } = cuepoint;
  await expect(step('Contract')).toHaveAttribute('aria-current', 'step');
  await points().getByRole('button', { name: 'Contract signed, until' }).click();
  await page.getByRole('button', { name: '30 November 2026' }).click();
  await expect(points().getByText('Mon 30 Nov')).toBeVisible();
  await points().getByRole('button', { name: 'Contract signed, until' }).click();
  await page.getByRole('button', { name: 'Back to the day by rule' }).click();
  await expect(points().getByText('Mon 30 Nov')).toHaveCount(0);

  // A fact meets it, never a tick: the row leads there, and the menu can only waive.
  await points().getByRole('button', { name: 'Change the state of: Contract signed' }).click();
  await expect(page.getByRole('menuitem', { name: 'Waive…' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Met today' })).toHaveCount(0);
  await page.getByRole('menuitem', { name: 'Waive…' }).click();
  await page.getByLabel('Why it is not needed').fill('Signed on paper');
  await page.keyboard.press('Enter');
  await expect(points().getByText('Signed on paper')).toBeVisible();

  await page.getByRole('button', { name: 'On to: Payment' }).click();
  await expect(step('Payment')).toHaveAttribute('aria-current', 'step');
  await expect(points().getByRole('button', { name: 'Invoice sent, until' })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(step('Contract')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Control+z');
  await expect(points().getByText('Signed on paper')).toHaveCount(0);
});

test('what is typed in place is stored when the screen is left by a key, and undone as any change', async () => {
  const { page } = cuepoint;
  const amount = page.getByRole('textbox', { name: 'Amount' });
  const before = await amount.inputValue();
  await amount.fill('98765');
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('columnheader', { name: 'Client' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(amount).toHaveValue('98,765');
  await page.keyboard.press('Control+z');
  await expect(amount).toHaveValue(before);

  // Also by the palette, a link and the menu; what cannot be read is asked about.
  await amount.fill('12 or so');
  await page.getByRole('link', { name: 'Today' }).click();
  const question = page.getByRole('dialog', { name: '“12 or so” cannot be read' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(amount).toBeFocused();
  await expect(amount).toHaveValue('12 or so');
  await page.keyboard.press('Control+1');
  await question.getByRole('button', { name: 'Leave without it' }).click();
  await expect(page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(amount).toHaveValue(before);

  // And when the window is closed over it.
  const deal = new URL(page.url()).hash;
  await amount.fill('43210');
  cuepoint = await cuepoint.restart();
  // An address that is given before the program has gone to its first screen is passed by.
  await expect(cuepoint.page.getByRole('link', { name: 'Today' })).toHaveAttribute('aria-current', 'page');
  await cuepoint.page.evaluate((to) => window.location.assign(to), deal);
  const again = cuepoint.page.getByRole('textbox', { name: 'Amount' });
  await expect(again).toHaveValue('43,210');
  await cuepoint.page.keyboard.press('Control+z');
  await expect(again).toHaveValue(before);
});

test('a control point taken out of the process says so on the deal that waits for it, or is waived there', async () => {
  const { page } = cuepoint;
  const deal = new URL(page.url()).hash;
  const go = (hash: string) => page.evaluate((to) => window.location.assign(to), hash);
  const remove = page.getByRole('button', { name: 'Remove “Contract signed”', exact: true });
  const question = page.getByRole('dialog', { name: 'Take it out of the process?' });
  const why = points().getByText('No longer part of the process');
  await expect(points().getByRole('button', { name: 'Contract signed, until' })).toBeVisible();
  await expect(why).toHaveCount(0);

  await go('#/settings?section=process');
  await remove.click();
  await expect(question).toContainText(/\d+ open deals? (is|are) still waiting for this: Contract signed\./);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await remove.click();
  await question.getByRole('button', { name: 'Leave on the deals' }).click();
  await expect(remove).toHaveCount(0);
  await go(deal);
  await expect(why).toBeVisible();
  await expect(points().getByRole('button', { name: 'Contract signed, until' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(why).toHaveCount(0);

  await go('#/settings?section=process');
  await remove.click();
  await question.getByRole('button', { name: 'Waive on the deals' }).click();
  await expect(remove).toHaveCount(0);
  await go(deal);
  await expect(why).toBeVisible();
  await expect(points().getByRole('button', { name: 'Contract signed, until' })).toHaveCount(0);
  // The gate asks for nothing any more.
  await page.getByRole('button', { name: 'On to: Payment' }).click();
  await expect(step('Payment')).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(why).toHaveCount(0);
  await expect(points().getByRole('button', { name: 'Contract signed, until' })).toBeVisible();
});

test('a deal that was moved here is at no moment shown on the board where it was', async () => {
  const { page } = cuepoint;
  const id = new URL(page.url()).hash.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: 'On to: Payment' }).click();
  const gate = page.getByRole('dialog', { name: 'Still open before: Payment' });
  await gate.getByLabel('Why go on all the same').fill('Agreed on the phone');
  await gate.getByRole('button', { name: 'Move anyway' }).click();
  await expect(step('Payment')).toHaveAttribute('aria-current', 'step');
  // The columns in which the card stands in the pictures that the window paints from now on.
  await page.evaluate((card) => {
    const columns = new Set<string>();
    const look = (): void => {
      const at = document.querySelector(`[data-card="${card}"]`)?.closest('[data-column]');
      if (at) columns.add(at.getAttribute('data-column') ?? '');
      document.body.setAttribute('data-seen', [...columns].join());
      requestAnimationFrame(look);
    };
    look();
  }, id);
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await expect(page.locator(`[data-column="payment"] [data-card="${id}"]`)).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-seen', 'payment');
});

test('the gate lets the open point be waived on the spot', async () => {
  const { page } = cuepoint;
  await page.getByRole('button', { name: 'On to: Payment' }).click();
  const gate = page.getByRole('dialog', { name: 'Still open before: Payment' });
  await expect(gate.getByRole('button', { name: 'Met: Contract signed' })).toHaveCount(0);
  await gate.getByRole('button', { name: 'Waive: Contract signed' }).click();
  await gate.getByLabel('Why it is not needed').fill('Signed on paper');
  await page.keyboard.press('Enter');
  await gate.getByRole('button', { name: 'Move to: Payment' }).click();
  await expect(gate).toHaveCount(0);
  await expect(step('Payment')).toHaveAttribute('aria-current', 'step');
});

test('a mandatory point of one’s own stops the deal until it is waived with a reason', async () => {
  const { page } = cuepoint;
  await points().getByRole('button', { name: 'Add control point' }).click();
  await page.getByRole('menuitem', { name: 'Own control point…' }).click();
  await page.getByLabel('What must have happened').fill('Insurance checked');
  await page.getByLabel('Mandatory: stops the move forward').check();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(points().getByRole('button', { name: 'Insurance checked, until' })).toBeVisible();

  await points().getByRole('button', { name: 'Change the state of: Insurance checked' }).click();
  await page.getByRole('menuitem', { name: 'Waive…' }).click();
  await page.getByLabel('Why it is not needed').fill('The hall has its own');
  await page.keyboard.press('Enter');
  await expect(points().getByText('The hall has its own')).toBeVisible();
});

test('a deal is lost with a reason and a day to try again, and reopened', async () => {
  const { page } = cuepoint;
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Close as lost…' }).click();
  const lose = page.getByRole('dialog', { name: 'Close as lost' });
  await lose.getByRole('combobox', { name: 'Reason' }).click();
  await page.getByRole('option', { name: 'Price' }).click();
  await lose.getByLabel('What happened').fill('Ten per cent too dear');
  await lose.getByLabel('Try again on').fill('1.3.2027');
  await lose.getByRole('button', { name: 'Close as lost' }).click();
  await expect(page.getByText('Lost Mon 23 Nov at Contract · Price')).toBeVisible();
  await expect(page.getByText('Ten per cent too dear')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Next contact' })).toContainText('Mon 1 Mar 2027');

  await page.getByRole('button', { name: 'Reopen' }).click();
  await expect(step('Contract')).toHaveAttribute('aria-current', 'step');
});

test('a new deal starts where its kind begins', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('n');
  await page.getByRole('menuitem', { name: 'New deal' }).click();
  const dialog = page.getByRole('dialog', { name: 'New deal' });
  await dialog.getByRole('combobox', { name: 'Client' }).fill('alfa');
  await page
    .getByRole('option', { name: /^Alfa Events/ })
    .first()
    .click();
  await dialog.getByRole('textbox', { name: 'Deal title' }).fill('Spring party');
  await dialog.getByRole('textbox', { name: 'Amount' }).fill('12,500.50');
  await dialog.getByText('The client came').click();
  await dialog.getByText('Short way', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Create deal' }).click();
  await expect(step('Proposal')).toHaveAttribute('aria-current', 'step');
  await expect(page.getByText('€12,500.50')).toBeVisible();
  await expect(points().getByRole('button', { name: 'Proposal sent, until' })).toBeVisible();
});

test('axe finds nothing serious, light and dark', async () => {
  await expect(points()).toBeVisible();
  expect(await faultsInBothSchemes(cuepoint.page)).toEqual([]);
});
