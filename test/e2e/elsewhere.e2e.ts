import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { drag, middleOf } from './support/pointer';

let cuepoint: Cuepoint;

/** The demo was planned in Ljubljana; its user sits in Tokyo now, eight hours ahead. */
test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true, today: '2026-11-26' });
  const { page } = cuepoint;
  await page.getByRole('navigation').first().waitFor();
  await page.evaluate(() => {
    window.location.hash = '/settings?section=time';
  });
  await page.getByRole('combobox', { name: 'Time zone' }).fill('tokyo');
  await page.getByRole('option', { name: /Tokyo/ }).first().click();
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue(/Tokyo/);
});
test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

const later = (time: string): string =>
  `${String((Number(time.slice(0, 2)) + 8) % 24).padStart(2, '0')}${time.slice(2)}`;

test('Today, the client and the calendar tell whose clock a contact goes by', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Today' }).click();
  const line = page.getByRole('article').filter({ has: page.getByText('Ljubljana', { exact: true }) });
  const when = line.first().locator('time');
  await expect(when).toHaveText(/^\d\d:\d\d Ljubljana$/);
  const time = ((await when.textContent()) ?? '').slice(0, 5);
  await expect(when).toHaveAttribute(
    'title',
    new RegExp(`^${time} in Europe/Ljubljana, .*${later(time)} on your clock$`),
  );

  await page.getByRole('link', { name: 'Calendar' }).click();
  await page.getByRole('radio', { name: 'Week' }).locator('..').click();
  const first = page
    .locator('.rbc-day-slot .cue-event-planned [data-item]', { has: page.locator('time') })
    .first();
  // Another one may come first once the whole week is there.
  const item = page.locator(`.rbc-day-slot [data-item="${await first.getAttribute('data-item')}"]`);
  const hint = (await item.getAttribute('title')) ?? '';
  const agreed = /(\d\d:\d\d) in Europe\/Ljubljana/.exec(hint)?.[1] ?? '';
  await expect(item.locator('time')).toHaveText(later(agreed));
});

test('dragged to another day a contact keeps its own clock and its hour', async () => {
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Calendar' }).click();
  for (const name of ['Control points', 'Events', 'Occasions'])
    await page.getByRole('button', { name, exact: true }).click();
  const planned = page.locator('.cue-event-planned [data-item]', { hasText: /\d\d:\d\d/ }).first();
  const item = page.locator(`[data-item="${await planned.getAttribute('data-item')}"]`);
  const before = (await item.getAttribute('title')) ?? '';
  const agreed = /\d\d:\d\d in Europe\/Ljubljana/.exec(before)?.[0] ?? 'nothing';
  const shown = (await item.locator('time').textContent()) ?? '';
  const from = await middleOf(item);
  const to = await middleOf(page.locator('.rbc-month-row').last().locator('.rbc-day-bg').last());
  await drag(page, from, to);
  await expect(item).toHaveAttribute('data-day', '2026-12-06');
  await expect(item).toHaveAttribute('title', new RegExp(agreed));
  await expect(item.locator('time')).toHaveText(shown);
  await page.keyboard.press('Control+z');
  await expect(item).not.toHaveAttribute('data-day', '2026-12-06');
});
