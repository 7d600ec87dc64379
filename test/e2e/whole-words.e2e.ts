import { expect, test } from '@playwright/test';
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
