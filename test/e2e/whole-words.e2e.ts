import { expect, type Page, test } from '@playwright/test';
import { launchCuepoint } from '@test/support/window';
import { EVERY_SCREEN, openAddress } from './support/every-screen';
import { brokenWords, overlapsInBar } from './support/whole-words';

/** The window that the program is made for (`README`). */
for (const language of ['en', 'ru', 'sl'] as const) {
  test(`in ${language} every word of the program stands whole at 1280 pixels`, async () => {
    test.setTimeout(120_000);
    const { page, app, close } = await launchCuepoint({ demo: true, language });
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
    });
    const broken: Record<string, string[]> = {};
    for (const [name, address] of Object.entries(EVERY_SCREEN)) {
      await openAddress(page, address);
      const found = await brokenWords(page);
      if (found.length > 0) broken[name] = found;
    }
    expect(broken).toEqual({});
    await close();
  });
}

// The language with the longest words.
test('in the smallest window nothing in the bar lies over anything else', async () => {
  test.setTimeout(120_000);
  const { page, app, close } = await launchCuepoint({ demo: true, language: 'ru' });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640);
  });
  const found: Record<string, string[]> = {};
  for (const [name, address] of Object.entries(EVERY_SCREEN)) {
    if (name.startsWith('settings-')) continue; // all have the bar of `settings`
    await openAddress(page, address);
    const overlaps = await overlapsInBar(page);
    if (overlaps.length > 0) found[name] = overlaps;
  }
  expect(found).toEqual({});
  await close();
});

test('in the smallest window nothing of an occasion or of the plan’s settings lies outside', async () => {
  const { page, app, close } = await launchCuepoint({ demo: true, language: 'ru' });
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(960, 640);
  });
  await openAddress(page, EVERY_SCREEN.occasions);
  expect(await sidewaysIn(page)).toEqual([]);
  await openAddress(page, EVERY_SCREEN['settings-planner']);
  const last = page.getByText('Сначала встречи');
  await expect(last).toBeVisible();
  const beyond = await last.evaluate((label) => {
    const group = label.closest('[role=radiogroup]');
    return label.getBoundingClientRect().right - (group?.getBoundingClientRect().right ?? 0);
  });
  expect(beyond).toBeLessThanOrEqual(0);
  await close();
});

/** What scrolls sideways, by its class. */
const sidewaysIn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map((element) => element.getAttribute('class') ?? element.tagName),
  );
