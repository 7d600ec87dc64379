import { expect, test } from '@playwright/test';
import { launchCuepoint } from '@test/support/window';
import { EVERY_SCREEN, openAddress } from './support/every-screen';
import { brokenWords } from './support/whole-words';

/** The smallest window that the program is made for (`README`). */
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
