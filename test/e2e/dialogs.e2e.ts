import { expect, test } from '@playwright/test';
import { LANGUAGES } from '@shared/domain/words';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { seriousFaults } from './support/accessibility';
import type { Opening } from './support/dialogs/work';
import { closeAll, EVERY_DIALOG, OVERLAYS, show, workIn } from './support/every-dialog';
import { brokenWords } from './support/whole-words';

/** The smallest window that the program is made for (`README`). */
const SIZE = { width: 1280, height: 800 };

for (const language of LANGUAGES) {
  test(`in ${language} every dialog, menu and list opens, stands whole at 1280 pixels and closes with Escape`, async () => {
    test.setTimeout(600_000);
    const cuepoint = await launchCuepoint({ demo: true, language });
    await cuepoint.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, SIZE);
    await cuepoint.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const work = workIn(cuepoint, language);
    const faults: Record<string, string[]> = {};
    let before: Opening | undefined;
    for (const [name, opening] of Object.entries(EVERY_DIALOG)) {
      await test.step(name, async () => {
        await show(work, opening, before);
        const found = await faultsOf(cuepoint, language === 'en');
        if (found.length > 0) faults[name] = found;
        await closeAll(work, opening);
        before = opening;
      });
    }
    expect(faults).toEqual({});
    expect(cuepoint.problems).toEqual([]);
    await cuepoint.close();
  });
}

/**
 * Words that do not stand whole, and where it is asked for what axe-core calls serious: in the dark, where the library's own colours are the
 * weakest; the stories of the screens ask in both schemes.
 */
async function faultsOf({ page }: Cuepoint, withAxe: boolean): Promise<string[]> {
  const found = await brokenWords(page);
  if (!withAxe) return found;
  // Lists of choices are walked from their field; axe wants their scrolled part to take the focus.
  const asked = OVERLAYS.filter((part) => part !== '[role=listbox]');
  const shown: string[] = [];
  for (const part of asked)
    if (await page.locator(part).filter({ visible: true }).first().isVisible()) shown.push(part);
  return shown.length === 0 ? found : [...found, ...(await seriousFaults(page, ...shown))];
}
