import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { faultsInBothSchemes } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
  await expect(cuepoint.page.locator('[data-section="overdue"]')).toBeVisible();
});

test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

const dialog = () => cuepoint.page.getByRole('dialog');
const counts = () => cuepoint.page.getByRole('navigation', { name: 'What waits' });

const countOf = (list: string) => counts().getByRole('button', { name: new RegExp(`^${list} [\\d,]+$`) });

/** The figure beside a list's name above the lists; 0 when the list is not named. */
async function waiting(list: string): Promise<number> {
  if ((await countOf(list).count()) === 0) return 0;
  const text = (await countOf(list).textContent()) ?? '';
  return Number(text.slice(list.length).replace(',', ''));
}
const expectWaiting = (list: string, count: number) => expect.poll(() => waiting(list)).toBe(count);

const jump = (list: string) => countOf(list).click();
const activeName = () => cuepoint.page.locator('[data-row][data-active]').getAttribute('aria-label');

test('a call by keys: no answer, the proposed next contact is accepted, and undone from the struck line', async () => {
  const { page } = cuepoint;
  const overdue = await waiting('Overdue');
  await page.keyboard.press('j');
  const client = (await activeName()) ?? '';
  await page.keyboard.press('d');
  await expect(dialog()).toContainText(client);
  await page.keyboard.press('2');
  await expect(dialog().getByLabel('Time')).toHaveValue(/^\d\d:(00|15|30|45)$/);
  await expect(dialog().getByRole('button', { name: 'Plan next contact' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(dialog()).toBeHidden();
  await expectWaiting('Overdue', overdue - 1);
  expect(await activeName()).not.toBe(client);

  // It stays in its place, struck through.
  const done = page.locator('[data-just-done]', { hasText: 'No answer' }).filter({ hasText: client });
  await done.getByRole('button', { name: 'Undo' }).click();
  await expectWaiting('Overdue', overdue);
  await expect(done).toBeHidden();
});

test('Esc changes nothing, before a result and after it; 0 leaves the client visibly without a next contact', async () => {
  const { page } = cuepoint;
  const [overdue, without] = [await waiting('Overdue'), await waiting('No next contact')];
  await page.keyboard.press('j');
  const client = (await activeName()) ?? '';
  await page.keyboard.press('d');
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await expectWaiting('Overdue', overdue);

  await page.keyboard.press('d');
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('1');
  await expect(dialog().getByRole('button', { name: 'Plan next contact' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await expectWaiting('Overdue', overdue);

  await page.keyboard.press('d');
  await page.keyboard.press('1');
  await expect(dialog().getByRole('button', { name: 'No next contact' })).toBeEnabled();
  await page.keyboard.press('0');
  await expect(dialog()).toBeHidden();
  await expectWaiting('Overdue', overdue - 1);
  await expectWaiting('No next contact', without + 1);

  await jump('No next contact');
  const line = page.getByRole('article', { name: client, exact: true });
  await line.click();
  await page.keyboard.press('p');
  await expect(dialog().getByText('no reason given')).toBeVisible();
  await page.keyboard.type('Ask again in spring');
  await expect(dialog().getByText('no reason given')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(dialog()).toBeHidden();
  await expectWaiting('No next contact', without);
});

test('S moves a contact to another day at one key, and Ctrl-Z brings it back', async () => {
  const { page } = cuepoint;
  const [overdue, next] = [await waiting('Overdue'), await waiting('Next 7 days')];
  await page.keyboard.press('j');
  await page.keyboard.press('s');
  await expect(dialog().getByRole('button', { name: /^Tomorrow/ })).toBeVisible();
  await page.keyboard.press('2');
  await expect(dialog()).toBeHidden();
  await expectWaiting('Overdue', overdue - 1);
  await expectWaiting('Next 7 days', next + 1);
  await page.keyboard.press('Control+z');
  await expectWaiting('Overdue', overdue);
});

test('a missed control point is met with D; the preview follows the keys; Enter twice opens the deal', async () => {
  const { page } = cuepoint;
  const missed = await waiting('Missed');
  await jump('Missed');
  await page.keyboard.press('d');
  await expectWaiting('Missed', missed - 1);
  await page.keyboard.press('Control+z');
  await expectWaiting('Missed', missed);

  await page.keyboard.press('Space');
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await expect(preview).toBeVisible();
  const first = await preview.textContent();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(preview).not.toHaveText(first ?? '');
  // The row takes the focus in the frame after the key.
  await expect(page.locator('[data-active]:focus')).toHaveCount(1);
  // The first brings the preview to the row, unless it has followed already.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/deals\//);
});

test('nothing serious for those who hear or see differently, light and dark', async () => {
  test.slow();
  const { page } = cuepoint;
  expect(await faultsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('Home');
  await page.keyboard.press('d');
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('1');
  await expect(dialog().getByRole('button', { name: 'Plan next contact' })).toBeEnabled();
  expect(await faultsInBothSchemes(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('p');
  await expect(dialog()).toBeVisible();
  expect(await faultsInBothSchemes(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
});
