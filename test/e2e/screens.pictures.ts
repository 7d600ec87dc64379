import { join, resolve } from 'node:path';
import { type Page, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';

const root = resolve(import.meta.dirname, '..', '..');
const LANGUAGES = ['en', 'ru', 'sl'] as const;
const SCHEMES = ['light', 'dark'] as const;
const SCREENS = [
  'today',
  'pipeline',
  'clients',
  'calendar',
  'plan',
  'reports',
  'import',
  'settings',
] as const;
/** Deals of the demo data at telling points of their sale: every stage, and the detours. */
const DEALS = [
  'Summer party on the site',
  'Konferenca distributerjev',
  'Večer za partnerje',
  'Two days in the Alps',
  'Večer z gosti',
  'Večer za zastopnike',
  'Cabin crew training days',
] as const;
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** A Monday with something overdue, due and planned in the demo data. */
const TODAY = '2026-11-23';

for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    test(`${language} ${scheme}`, async () => {
      const cuepoint = await launchCuepoint({ demo: true, today: TODAY, language });
      const { page } = cuepoint;
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      for (const size of SIZES) {
        await resize(cuepoint, size);
        for (const screen of SCREENS) await take(page, screen, `${language}-${scheme}-${size.width}`);
      }
      for (const size of SIZES) {
        await resize(cuepoint, size);
        for (const deal of DEALS) await takeDeal(page, deal, `${language}-${scheme}-${size.width}`);
      }
      await cuepoint.close();
    });
  }
}

test('the picture of the README', async () => {
  const cuepoint = await launchCuepoint({ demo: true, today: TODAY });
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

/** The deal as the palette finds it by its title. */
async function takeDeal(page: Page, title: (typeof DEALS)[number], folder: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(title);
  await page.getByRole('option', { name: title }).first().click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(900);
  const name = `deal-${DEALS.indexOf(title) + 1}.png`;
  await page.screenshot({ path: join(root, 'test-results', 'screens', folder, name) });
}

/** Open and at rest: loaded, fonts in place, nothing moving. */
async function open(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => {
    window.location.hash = `#/${name}`;
  }, screen);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(700);
}
