import { join, resolve } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

const root = resolve(import.meta.dirname, '..', '..');
const LANGUAGES = ['en', 'ru', 'sl'] as const;
const SCHEMES = ['light', 'dark'] as const;
const SCREENS = ['today', 'pipeline', 'clients', 'calendar', 'plan', 'import', 'settings'] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** A Monday with something overdue, due and planned in the demo data. */
const TODAY = '2026-11-23';

for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    test(`${language} ${scheme}`, async () => {
      const cuepoint = await launchCuepoint({ args: ['--demo'], today: TODAY, language });
      const { page } = cuepoint;
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const size of SIZES) {
        await resize(cuepoint, size);
        for (const screen of SCREENS) await take(page, screen, `${language}-${scheme}-${size.width}`);
      }
      await cuepoint.close();
    });
  }
}

test('the picture of the README', async () => {
  const cuepoint = await launchCuepoint({ args: ['--demo'], today: TODAY });
  await cuepoint.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await resize(cuepoint, { width: 1440, height: 900 });
  await open(cuepoint.page, 'pipeline');
  await cuepoint.page.screenshot({ path: join(root, 'build', 'pictures', 'pipeline.png') });
  await cuepoint.close();
});

const resize = (cuepoint: Cuepoint, size: { width: number; height: number }): Promise<void> =>
  cuepoint.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height);
  }, size);

async function take(page: Page, screen: string, folder: string): Promise<void> {
  await open(page, screen);
  await page.screenshot({ path: join(root, 'test-results', 'screens', folder, `${screen}.png`) });
}

/** Open and at rest: loaded, fonts in place, nothing moving. */
async function open(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => {
    window.location.hash = `#/${name}`;
  }, screen);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
}
