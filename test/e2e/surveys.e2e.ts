import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { answerOpenDialog } from '@test/support/window-dialogs';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';
import { boardScreen } from './support/board-screen';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
});

test.afterEach(async () => {
  await cuepoint.close();
});

const satisfaction = () => cuepoint.page.getByRole('region', { name: 'Satisfaction' });

/** Opens a deal in closure and its empty form. */
async function ask(): Promise<{ client: string }> {
  const { page } = cuepoint;
  const board = boardScreen(page);
  await board.open();
  const deal = await board.openFirst('Closure');
  await satisfaction().getByRole('button', { name: 'Enter answer' }).click();
  return deal;
}

test('an unhappy client is entered by digits, called back, told what was changed', async () => {
  const { page } = cuepoint;
  const { client } = await ask();
  const form = page.getByRole('dialog', { name: 'Enter an answer' });
  await expect(form.getByRole('radio', { name: '0', exact: true }).first()).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('0');
  await expect(form.getByRole('radio', { name: '10' }).first()).toBeChecked();
  await page.keyboard.press('3');
  await expect(form.getByText('Unhappy: a call back within 24 hours is planned')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('7');
  await expect(
    form.getByRole('radiogroup', { name: 'Meeting' }).getByRole('radio', { name: '7' }),
  ).toBeChecked();
  await form.getByLabel('Comment').fill('The food was cold');
  await page.keyboard.press('Control+Enter');
  await expect(form).toHaveCount(0);

  const unhappy = satisfaction().getByRole('article', { name: 'Unhappy client' });
  await expect(unhappy.getByText(/left to call/)).toBeVisible();
  await expect(satisfaction().getByText('The food was cold')).toBeVisible();
  await page.getByRole('link', { name: 'Today' }).click();
  const strip = page.getByRole('region', { name: 'Unhappy clients to call back' });
  await expect(strip).toContainText(client);
  await strip.getByRole('button', { name: 'Call back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /Spoke/ }).click();
  await page.keyboard.press('0');
  await expect(strip).toHaveCount(0);

  await page.goBack();
  await expect(unhappy.getByText(/Called back/)).toBeVisible();
  await unhappy.getByRole('textbox', { name: 'What we change' }).fill('Another caterer');
  await unhappy.getByRole('textbox', { name: 'Causes' }).fill('The kitchen was late');
  await unhappy.getByRole('button', { name: 'Tell the client what was changed' }).click();
  const closing = page.getByRole('dialog', { name: 'Tell the client what was changed' });
  await expect(closing.getByLabel('What the client was told')).toHaveValue('Another caterer');
  await closing.getByText('Plan a call').click();
  await expect(closing.getByLabel('Purpose')).toHaveValue(
    'See how it goes after the change: Another caterer',
  );
  await closing.getByRole('button', { name: 'Close the case' }).click();
  await expect(unhappy.getByText(/Closed/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(unhappy.getByText(/Called back/)).toBeVisible();
});

test('a promoter is thanked by one button, and one undo takes it back', async () => {
  const { page } = cuepoint;
  await ask();
  await page.keyboard.press('9');
  await page.keyboard.press('Control+Enter');
  await satisfaction()
    .getByRole('button', { name: /^Plan thanks/ })
    .click();
  await expect(satisfaction().getByRole('button', { name: /^Thanks planned/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(satisfaction().getByRole('button', { name: /^Plan thanks/ })).toBeVisible();
  await satisfaction().getByRole('button', { name: 'Referral asked for' }).click();
  await expect(satisfaction().getByText(/^Referral asked/)).toBeVisible();
});

test('forms come from a file, each row with its verdict', async () => {
  const { page, app, dataFolder } = cuepoint;
  const board = boardScreen(page);
  await board.open();
  const { client } = await board.openFirst('Closure');
  const path = join(dataFolder, 'answers.csv');
  writeFileSync(
    path,
    [
      'Id,Client,Deal,Score,Team,Comments',
      `1,${client},,10,9,thanks`,
      '2,Nobody Ltd,,9,,',
      `3,${client},,12,,`,
    ].join('\n'),
  );
  await answerOpenDialog(app, path);
  await page.evaluate(() => {
    location.hash = '#/surveys';
  });
  const score = page.getByRole('complementary', { name: 'Recommendation score' });
  const answers = async (): Promise<number> => Number((await score.innerText()).match(/(\d+) answers/)?.[1]);
  const before = await answers();
  await page.getByRole('button', { name: 'Import answers' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Import answers' });
  await dialog.getByRole('button', { name: 'Choose a file' }).click();
  await expect(dialog.getByText('“Nobody Ltd” leads to no deal that has had its event.')).toBeVisible();
  await expect(dialog.getByText('“12” is no score from 0 to 10.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 answer' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('article', { name: client })).toContainText('Promoter');
  await expect.poll(answers).toBe(before + 1);
  expect(await seriousFaults(page)).toEqual([]);
});
