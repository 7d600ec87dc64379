import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';
import { faultsInBothSchemes } from './support/accessibility';
import { drag, middleOf, restingBox } from './support/pointer';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
  await cuepoint.page.getByRole('link', { name: 'Calendar' }).click();
  await expect(cuepoint.page.locator('.rbc-month-view .rbc-event').first()).toBeVisible();
});

test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

const dialog = () => cuepoint.page.getByRole('dialog');
const item = (id: string) => cuepoint.page.locator(`[data-item="${id}"]`);
const layer = (name: string) => cuepoint.page.getByRole('button', { name, exact: true });
/** Only this layer is on. */
async function only(name: 'Contacts' | 'Control points'): Promise<void> {
  for (const each of ['Contacts', 'Control points', 'Events', 'Occasions'])
    if (each !== name) await layer(each).click();
}
/** The whole of an item in a week or a day. */
const box = (id: string) => cuepoint.page.locator('.rbc-day-slot .rbc-event', { has: item(id) });
/**
 * The last contact of the week that is planned at a time, by its id: days are drawn in slices, so the last one is another one a
 * moment later.
 */
const lastPlanned = async (): Promise<string> =>
  (await cuepoint.page
    .locator('.rbc-day-slot .cue-event-planned [data-item]')
    .last()
    .getAttribute('data-item')) ?? '';
const dayOf = (id: string) => item(id).getAttribute('data-day');

test('an empty day opens the form for that day, and the contact stands in its place', async () => {
  const { page } = cuepoint;
  await layer('Control points').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('January 2027');
  const cell = page.locator('.rbc-month-row').nth(2).locator('.rbc-day-bg').nth(2);
  const at = await middleOf(cell);
  await page.mouse.click(at.x, at.y + 30);
  await expect(dialog().getByLabel('Day', { exact: true })).toHaveValue('13 Jan 2027');
  await dialog().getByRole('combobox', { name: 'Client' }).fill('Alfa');
  await page
    .getByRole('option', { name: /Alfa Events/ })
    .first()
    .click();
  await dialog().getByLabel('Time').fill('930');
  await dialog().getByLabel('Purpose').fill('Talk about spring');
  await page.keyboard.press('Enter');
  await expect(dialog()).toBeHidden();
  const made = page.locator('[data-item][data-day="2027-01-13"]', { hasText: '09:30' });
  await expect(made).toContainText('Alfa Events');
  await page.keyboard.press('Control+z');
  await expect(made).toBeHidden();
});

test('a contact dragged to another day of the month moves and keeps its time; undo brings it back', async () => {
  const { page } = cuepoint;
  await only('Contacts');
  // The other layers have their places only when these are gone.
  await expect(page.locator('.cue-event-pending')).toHaveCount(0);
  const planned = page.locator('.cue-event-planned [data-item]').first();
  const id = (await planned.getAttribute('data-item')) ?? '';
  const day = (await dayOf(id)) ?? '';
  const time = await item(id).locator('time').textContent();
  const cell = page.locator('.rbc-month-row').last().locator('.rbc-day-bg').last();
  await drag(cuepoint.page, await middleOf(item(id)), await middleOf(cell));
  await expect.poll(() => dayOf(id)).toBe('2026-12-06');
  await expect(item(id).locator('time')).toHaveText(time ?? '');
  await page.keyboard.press('Control+z');
  await expect.poll(() => dayOf(id)).toBe(day);
});

test('a control point dragged to another day is due then', async () => {
  const { page } = cuepoint;
  await only('Control points');
  const pending = page.locator('.cue-event-pending [data-item]').first();
  const id = (await pending.getAttribute('data-item')) ?? '';
  const cell = page.locator('.rbc-month-row').last().locator('.rbc-day-bg').nth(5);
  await drag(cuepoint.page, await middleOf(item(id)), await middleOf(cell));
  await expect.poll(() => dayOf(id)).toBe('2026-12-05');
});

test('in a week a contact is moved to another hour and made longer', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('23–29 Nov');
  const id = await lastPlanned();
  const before = await restingBox(box(id));
  const time = (await item(id).locator('time').textContent()) ?? '';
  const from = { x: before.x + before.width / 2, y: before.y + 8 };
  await drag(cuepoint.page, from, { x: from.x, y: from.y - 90 });
  const hour = String(Number(time.slice(0, 2)) - 2).padStart(2, '0');
  await expect(item(id).locator('time')).toHaveText(`${hour}${time.slice(2)}`);

  const moved = await restingBox(box(id));
  await box(id).hover();
  const edge = { x: moved.x + moved.width / 2, y: moved.y + moved.height - 4 };
  await drag(cuepoint.page, edge, { x: edge.x, y: edge.y + 45 });
  await expect
    .poll(async () => (await box(id).boundingBox())?.height ?? 0)
    .toBeGreaterThan(moved.height + 15);
});

test('by keys: views, steps, today, an item and what can be done with it', async () => {
  const { page } = cuepoint;
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('November 2026');
  await page.keyboard.press('ArrowRight');
  await expect(title).toHaveText('December 2026');
  await page.keyboard.press('t');
  await page.keyboard.press('2');
  await expect(title).toHaveText('23–29 Nov');
  await page.keyboard.press('3');
  await expect(title).toHaveText('Thu 26 Nov');
  await page.keyboard.press('4');
  await page.keyboard.press('j');
  const chosen = page.getByRole('region', { name: 'Chosen item' });
  await expect(chosen).toBeVisible();
  await page.keyboard.press('s');
  await expect(dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog()).toBeHidden();
  await page.keyboard.press('1');
  await expect(title).toHaveText('November 2026');
});

test('a choice by keys moves nothing on the screen, and goes along through time and views', async () => {
  const { page } = cuepoint;
  const chosen = page.getByRole('region', { name: 'Chosen item' });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? '');
  await expect(layer('Contacts')).toHaveText('Contacts');
  const before = await restingBox(page.locator('.rbc-month-view'));
  const narrow = await restingBox(layer('Capacity and hours'));
  await page.keyboard.press('j');
  await expect(chosen).toBeVisible();
  expect(await restingBox(page.locator('.rbc-month-view'))).toEqual(before);
  expect(await restingBox(layer('Capacity and hours'))).toEqual(narrow);
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toMatch(/^2026-12-/);
  await expect(chosen).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(focused).toMatch(/^2026-11-/);
  await page.keyboard.press('4');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('November 2026');
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  await expect(chosen).toBeVisible();
  await page.keyboard.press('j');
  await expect(chosen).toBeVisible();
});

test('"+N" opens the day; a layer that is off shows nothing of itself', async () => {
  const { page } = cuepoint;
  await page.locator('.cue-more').last().click();
  await expect(page.locator('.rbc-time-view')).toBeVisible();
  await page.keyboard.press('1');
  await layer('Contacts').click();
  await expect(page.locator('.rbc-event time')).toHaveCount(0);
  for (const name of ['Control points', 'Events', 'Occasions']) await layer(name).click();
  await expect(page.locator('.rbc-event')).toHaveCount(0);
  // What is off stays off.
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: 'Calendar' }).click();
  await expect(layer('Contacts')).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.rbc-event')).toHaveCount(0);
});

test('carried by keys: to another day and hour, longer, and put back by undo', async () => {
  const { page } = cuepoint;
  await only('Contacts');
  await page.keyboard.press('2');
  const id = await lastPlanned();
  const day = (await dayOf(id)) ?? '';
  const time = (await item(id).locator('time').textContent()) ?? '';
  await box(id).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  const bar = page.getByRole('region', { name: 'Move with arrows' });
  await expect(bar).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect.poll(() => dayOf(id)).not.toBe(day);
  const hour = String(Number(time.slice(0, 2)) - 1).padStart(2, '0');
  await expect(item(id).locator('time')).toHaveText(`${hour}${time.slice(2)}`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => dayOf(id)).toBe(day);
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect.poll(() => dayOf(id)).toBe(day);
});

test('who waits for a place gets one: dragged into the month, or carried there by keys', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('w');
  const list = page.getByRole('complementary', { name: 'To be placed' });
  const waiting = list.getByRole('region', { name: 'No next contact' }).getByRole('button');
  const first = (await waiting.first().locator('b').textContent()) ?? '';
  const cell = page.locator('.rbc-month-row').last().locator('.rbc-day-bg').nth(3);
  await drag(cuepoint.page, await middleOf(waiting.first()), await middleOf(cell));
  const placed = page.locator('[data-item][data-day="2026-12-03"]', { hasText: first });
  await expect(placed).toBeVisible();
  await expect(waiting.filter({ hasText: first })).toHaveCount(0);

  const next = (await waiting.first().locator('b').textContent()) ?? '';
  await waiting.first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-item][data-day="2026-12-02"]', { hasText: next })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(waiting.filter({ hasText: next })).toHaveCount(1);
});

test('a contact that the plan has without a time gets one from the list: dragged there, and put back by undo', async () => {
  const { page } = cuepoint;
  await page.keyboard.press('2');
  const id = await lastPlanned();
  await box(id).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('m');
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(item(id).locator('time')).toHaveCount(0);
  await page.keyboard.press('w');
  const list = page.getByRole('complementary', { name: 'To be placed' });
  const line = list
    .getByRole('region', { name: 'In the call plan, no time yet' })
    .locator(`[data-waiting="${id}"]`);
  const column = await restingBox(page.locator('.rbc-day-slot').nth(4));
  const scroller = await restingBox(page.locator('.rbc-time-content'));
  await drag(cuepoint.page, await middleOf(line), { x: column.x + 40, y: scroller.y + scroller.height / 2 });
  await expect(item(id)).toHaveAttribute('data-day', '2026-11-27');
  await expect(item(id).locator('time')).toHaveText(/^\d\d:\d\d$/);
  await expect(list.locator(`[data-waiting="${id}"]`)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(list.locator(`[data-waiting="${id}"]`)).toHaveCount(1);
});

test('what is in the way of a contact is marked and said; capacity stands in the heads of the days', async () => {
  const { page } = cuepoint;
  // In the month, and in the day.
  await expect(page.locator('.rbc-month-view .cue-event-against').first()).toBeVisible();
  await page.keyboard.press('3');
  const marked = page.locator('.cue-event-against').first();
  await expect(marked).toBeVisible();
  await expect(marked.locator('[data-item]')).toHaveAttribute('title', /\n./);
  await page.getByText('Week', { exact: true }).click();
  const calls = page.getByRole('img', { name: /^calls \d+ of \d+/ }).first();
  await expect(calls).toBeVisible();
  const ofAll = (await calls.getAttribute('aria-label')) ?? '';
  await page.getByRole('combobox', { name: 'Manager' }).click();
  await page.getByRole('option', { name: 'Maja Novak' }).click();
  await page.keyboard.press('Escape');
  await expect(calls).not.toHaveAttribute('aria-label', ofAll);
  await layer('Capacity and hours').click();
  await expect(page.getByRole('img', { name: /^calls \d+ of \d+/ })).toHaveCount(0);
});

test('a week is printed', async () => {
  const { page, app, dataFolder } = cuepoint;
  const path = join(dataFolder, 'week.pdf');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: 'Print week' }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
});

test('nothing serious for those who hear or see differently, in every view, light and dark', async () => {
  test.slow();
  const { page } = cuepoint;
  for (const key of ['1', '2', '3', '4']) {
    await page.keyboard.press(key);
    await expect(page.locator('[data-item]').first()).toBeVisible();
    expect([key, await faultsInBothSchemes(page)]).toEqual([key, []]);
  }
});
