import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await expect(cuepoint.page.locator('#content [data-row]').first()).toBeVisible();
});

test.afterEach(async () => {
  await cuepoint.close();
});

const focused = () => cuepoint.page.locator(':focus');
const screen = () => cuepoint.page.locator('#content');

test('a screen that is opened has the focus, and back leads to the row, the scroll and the preview', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'Clients' })).toBeVisible();
  await expect(page.locator('tbody tr[data-record]').first()).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(focused()).toHaveAttribute('data-record', /./);
  const record = (await focused().getAttribute('data-record')) ?? '';
  const name = (await focused().locator('td').nth(1).textContent()) ?? '';
  const scrolled = () => page.locator('[role=grid]').evaluate((grid) => grid.parentElement?.scrollTop ?? 0);
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('v');
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(screen()).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeHidden();

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator(`[data-record="${record}"]`)).toBeFocused();
  expect(await scrolled()).toBe(before);
  await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
  const row = Number(await focused().getAttribute('data-row'));
  await page.keyboard.press('k');
  await expect(focused()).toHaveAttribute('data-row', String(row - 1));
});

test('who is shown goes with the list, also where the next one is on the same screen', async () => {
  const { page } = cuepoint;
  const preview = page.getByRole('complementary', { name: 'Preview' });
  await page.keyboard.press('Control+2');
  await expect(screen().locator('[data-row]').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(preview).toBeVisible();
  await page.keyboard.press('[');
  await expect(page.getByRole('radio', { name: 'Attraction' })).toBeChecked();
  await expect(preview).toBeHidden();
});

test('Today, board and plan are found again as they were left', async () => {
  const { page } = cuepoint;
  for (const [key, steps] of [
    ['Control+1', ['j', 'j', 'j']],
    ['Control+2', ['j', 'l', 'j']],
    ['Control+5', ['j', 'j']],
  ] as const) {
    await page.keyboard.press(key);
    await expect(screen().locator('[data-row]').first()).toBeVisible();
    for (const step of steps) await page.keyboard.press(step);
    await expect(focused()).toHaveAttribute('data-row', /./);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
    // The board gives the focus to its card in the frame after the key.
    const [row, text] = [await focused().getAttribute('data-row'), await focused().textContent()];
    await page.keyboard.press('Enter');
    await expect(screen()).toBeFocused();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(focused()).toHaveAttribute('data-row', row ?? '');
    await expect(focused()).toContainText((text ?? '').slice(0, 12));
    await page.keyboard.press('Escape');
  }
});

test('the palette opens a record with the focus in it, and undo in the plan leaves it in the list', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('kestrel');
  await expect(page.getByRole('dialog').getByText('Kestrel').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kestrel');
  await expect(screen()).toBeFocused();

  await page.keyboard.press('Control+5');
  await expect(page.getByRole('button', { name: /^Generate/ }).first()).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByText('Generated the call plan').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText(/^Moved contact/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: moved/).first()).toBeVisible();
  await expect(page.locator('body')).not.toBeFocused();
  await expect(focused()).toHaveAttribute('data-row', /./);
});

test('a switch is found again among those that look alike; a field that was typed into is not typed into again', async () => {
  const { page } = cuepoint;
  const thereAndBack = async (): Promise<void> => {
    await page.keyboard.press('Control+2');
    await expect(page.locator('[data-card]').first()).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
  };
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: 'Reminders' }).click();
  const tray = page.getByRole('switch', { name: 'Stay in the tray' });
  await tray.focus();
  await thereAndBack();
  await expect(tray).toBeFocused();
  await page.getByRole('tab', { name: 'General' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).focus();
  await thereAndBack();
  await expect(screen()).toBeFocused();
});
