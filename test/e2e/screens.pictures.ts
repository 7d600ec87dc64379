import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Page, test } from '@playwright/test';
import { OVERFULL_CLIENT, OVERFULL_DEAL, overfill } from '@test/support/overfull-file';
import { samplePath } from '@test/support/samples';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerOpenDialog } from '@test/support/window-dialogs';
import { putDemo } from '@test/support/window-demo';
import { closeAll, EVERY_DIALOG, show, workIn } from './support/every-dialog';
import { EVERY_SCREEN, openAddress } from './support/every-screen';

const root = resolve(import.meta.dirname, '..', '..');
const LANGUAGES = ['en', 'ru', 'sl'] as const;
const SCHEMES = ['light', 'dark'] as const;
/** A client of the demo data with everything that a card can show. */
const CLIENT = 'Kestrel Insurance';
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
/** The usual window first; then a large one, and the smallest that the program allows. */
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 960, height: 640 },
] as const;
/** Where an empty file and a too full one tell the most. */
const TELLING = [
  ...['today', 'pipeline', 'attraction', 'between-sales', 'losing-touch', 'clients', 'trash'],
  ...['calendar', 'calendar-week', 'calendar-day', 'agenda', 'plan', 'left-out', 'reports'],
  ...['receivables', 'receivables-clients', 'surveys', 'occasions', 'triage', 'import', 'session'],
] as readonly (keyof typeof EVERY_SCREEN)[];

/** Why the program may not open its file; what is returned still has it. */
const STOPPED: Readonly<Record<string, (dataFolder: string) => Promise<Cuepoint | null>>> = {
  'second-copy': (dataFolder) => launchCuepoint({ dataFolder, today: '2026-11-23' }),
  damaged: async (dataFolder) => {
    writeFileSync(
      join(dataFolder, 'cuepoint.sqlite'),
      'no database at all, but long enough to look like one',
    );
    return null;
  },
};

/** A Monday with something overdue, due and planned in the demo data. */
const TODAY = '2026-11-23';
const ZONE = 'Europe/Ljubljana';

for (const language of LANGUAGES) {
  for (const scheme of SCHEMES) {
    test(`${language} ${scheme}`, async () => {
      test.setTimeout(360_000);
      const cuepoint = await launchCuepoint({ demo: true, today: TODAY, language });
      await inEverySize(cuepoint, `${language}-${scheme}`, async (folder) => {
        for (const [name, address] of entries(EVERY_SCREEN)) await take(cuepoint.page, name, address, folder);
        await openAddress(cuepoint.page, EVERY_SCREEN.today);
        await takeFound(cuepoint.page, CLIENT, 'client', folder);
        for (const [at, deal] of DEALS.entries())
          await takeFound(cuepoint.page, deal, `deal-${at + 1}`, folder);
      });
      await cuepoint.close();
    });

    test(`${language} ${scheme} dialogs`, async () => {
      test.setTimeout(600_000);
      const cuepoint = await launchCuepoint({ demo: true, today: TODAY, language });
      await cuepoint.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await resize(cuepoint, SIZES[0]);
      const work = workIn(cuepoint, language);
      for (const [name, opening] of Object.entries(EVERY_DIALOG)) {
        await show(work, opening);
        await cuepoint.page.mouse.move(0, 0);
        await shoot(cuepoint.page, `${language}-${scheme}-dialogs`, name);
        await closeAll(work, opening);
      }
      await cuepoint.close();
    });

    test(`${language} ${scheme} at work`, async () => {
      const cuepoint = await launchCuepoint({ demo: true, today: TODAY, language });
      await inEverySize(cuepoint, `${language}-${scheme}`, (folder) => takeAtWork(cuepoint, folder));
      await cuepoint.close();
    });
  }

  test(`${language} empty`, async () => {
    const cuepoint = await launchCuepoint({ today: TODAY, language });
    await inEverySize(cuepoint, `${language}-empty`, async (folder) => {
      for (const name of TELLING) await take(cuepoint.page, name, EVERY_SCREEN[name], folder);
    });
    await cuepoint.close();
  });

  for (const [name, spoil] of Object.entries(STOPPED))
    test(`${language} stopped: ${name}`, async () => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'cuepoint-stopped-'));
      const first = await spoil(dataFolder);
      const cuepoint = await launchCuepoint({ dataFolder, today: TODAY, language });
      await cuepoint.page.getByRole('heading').first().waitFor();
      await inEverySize(cuepoint, `${language}-stopped`, (folder) => shoot(cuepoint.page, folder, name));
      await cuepoint.close();
      await first?.close();
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
    });

  test(`${language} overfull`, async () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'cuepoint-overfull-'));
    const file = join(dataFolder, 'cuepoint.sqlite');
    putDemo(file, TODAY, ZONE);
    overfill(file, TODAY);
    const cuepoint = await launchCuepoint({ dataFolder, today: TODAY, language });
    await inEverySize(cuepoint, `${language}-overfull`, async (folder) => {
      for (const name of TELLING) await take(cuepoint.page, name, EVERY_SCREEN[name], folder);
      await openAddress(cuepoint.page, EVERY_SCREEN.today);
      await takeFound(cuepoint.page, OVERFULL_CLIENT, 'client', folder);
      await takeFound(cuepoint.page, OVERFULL_DEAL, 'deal', folder);
    });
    await cuepoint.close();
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 3 });
  });
}

test('the picture of the README', async () => {
  const cuepoint = await launchCuepoint({ demo: true, today: TODAY });
  await cuepoint.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await resize(cuepoint, { width: 1440, height: 900 });
  await openAddress(cuepoint.page, EVERY_SCREEN.pipeline);
  await cuepoint.page.mouse.move(0, 0);
  await cuepoint.page.screenshot({ path: join(root, 'build', 'pictures', 'pipeline.png') });
  await cuepoint.close();
});

const entries = <K extends string, V>(of: Readonly<Record<K, V>>): [K, V][] => Object.entries(of) as [K, V][]; // the keys of a literal are the ones it was written with

/** Dark where the name of the pictures says so. */
async function inEverySize(
  cuepoint: Cuepoint,
  name: string,
  takeAll: (folder: string) => Promise<unknown>,
): Promise<void> {
  const colorScheme = name.endsWith('dark') ? 'dark' : 'light';
  await cuepoint.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  for (const size of SIZES) {
    await resize(cuepoint, size);
    await takeAll(`${name}-${size.width}`);
  }
}

const resize = (cuepoint: Cuepoint, size: { width: number; height: number }): Promise<void> =>
  cuepoint.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(wanted.width, wanted.height);
  }, size);

/** What stands only while somebody works: the preview, forms, the steps of an import, the week with its plan, a call. */
async function takeAtWork({ app, page }: Cuepoint, folder: string): Promise<void> {
  const shootAtRest = async (name: string): Promise<void> => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(900);
    await shoot(page, folder, name);
  };
  const primary = page.locator('main .mantine-Button-root:not([data-variant])').first();
  await openAddress(page, EVERY_SCREEN.pipeline);
  await page.locator('[data-card]').nth(1).click();
  await shootAtRest('preview');
  await page.keyboard.press('Escape');
  await openAddress(page, EVERY_SCREEN.clients);
  for (const key of ['j', 'Space', 'j', 'Space']) await page.keyboard.press(key);
  await shootAtRest('chosen');
  await page.keyboard.press('Escape');
  for (const [at, name] of ['new-client', 'new-person', 'new-deal', 'new-contact', 'new-talk'].entries()) {
    await page.keyboard.press('n');
    await page.getByRole('menuitem').nth(at).click();
    await shootAtRest(name);
    await page.keyboard.press('Escape');
  }
  await openAddress(page, EVERY_SCREEN.import);
  await answerOpenDialog(app, samplePath('opportunities/sales_pipeline.csv'));
  if (await primary.isVisible()) await primary.click();
  await shootAtRest('import-columns');
  await page.keyboard.press('Control+Enter');
  await shootAtRest('import-check');
  await openAddress(page, EVERY_SCREEN.plan);
  await page.keyboard.press('g');
  await page.waitForTimeout(2_000);
  await page.keyboard.press('Escape');
  await shootAtRest('plan-generated');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await shootAtRest('plan-line');
  await openAddress(page, EVERY_SCREEN['left-out']);
  await shootAtRest('plan-left-out');
  await openAddress(page, EVERY_SCREEN.session);
  if (await primary.isVisible()) await primary.click();
  await shootAtRest('session-call');
}

async function take(page: Page, name: string, address: string, folder: string): Promise<void> {
  await openAddress(page, address);
  await shoot(page, folder, name);
}

/** A picture of the page as it stands. */
const shoot = (page: Page, folder: string, name: string): Promise<unknown> =>
  page.screenshot({ path: join(root, 'test-results', 'screens', folder, `${name}.png`) });

/** A client or a deal as the palette finds it by its name. */
async function takeFound(page: Page, title: string, name: string, folder: string): Promise<void> {
  await page.keyboard.press('Control+k');
  // Letters that no key of the test's keyboard gives are put in where the focus is, and wait for no field.
  await page.locator('[role="combobox"]:focus').waitFor();
  await page.keyboard.type(title);
  await page.getByRole('option', { name: title }).first().click();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(900);
  await shoot(page, folder, name);
}
