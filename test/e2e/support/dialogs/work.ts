import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '@shared/domain/words';
import type { Cuepoint } from '@test/support/window';
import { wordsOf } from '@test/support/words';
import { openAddress, type ScreenAddress, EVERY_SCREEN } from '../every-screen';
import { standsStill } from '../rest';

/** The window in some language, for hands that do not know which. */
export interface Work {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A text of the program in its language, by its key in the catalogue. */
  readonly say: (key: string) => string;
  press(...keys: string[]): Promise<void>;
  /** The first thing to press that has exactly this name. */
  button(key: string): Locator;
}

/** What lies over the screen: a dialog, a menu, a list of choices, or a line that came instead of one. */
export interface Opening {
  /** Where it begins: a screen, or a client or deal as the palette finds it. */
  readonly at: ScreenAddress | { readonly found: string };
  open(work: Work): Promise<void>;
  /** Takes back what opening it changed. */
  leave?(work: Work): Promise<void>;
}

export function workIn({ app, page }: Cuepoint, language: Language): Work {
  const say = wordsOf(language);
  return {
    app,
    page,
    say,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    button: (key) => page.getByRole('button', { name: say(key), exact: true }).first(),
  };
}

/** What an opening has brought, as selectors. */
export const OVERLAYS = ['[role=dialog]', '[role=alertdialog]', '[role=menu]', '[role=listbox]'] as const;
const overlays = ({ page }: Work) => page.locator(OVERLAYS.join(', ')).filter({ visible: true });

/** Goes where an opening begins, unless the one before it began there, and opens it. */
export async function show(work: Work, { at, open }: Opening, before?: Opening): Promise<void> {
  const isThere = before !== undefined && JSON.stringify(before.at) === JSON.stringify(at);
  if (!isThere && typeof at === 'string') await openAddress(work.page, EVERY_SCREEN[at]);
  else if (!isThere && typeof at === 'object') await find(work, at.found);
  await open(work);
  await overlays(work).first().waitFor();
  await standsStill(work.page);
}

/** Closes whatever is open, by key. */
export async function closeAll(work: Work, opening: Opening): Promise<void> {
  await opening.leave?.(work);
  for (let tries = 0; tries < 5; tries += 1) {
    const open = await overlays(work).count();
    if (open === 0) return;
    await work.press('Escape');
    // One Escape too many would leave the page; one that stores something first takes its time.
    await expect
      .poll(() => overlays(work).count(), { intervals: [30], timeout: 1_500 })
      .toBeLessThan(open)
      .catch(() => undefined);
  }
  throw new Error('it does not close with Escape');
}

/** Opens a client or a deal by its name, as the palette finds it. */
async function find({ page, press }: Work, title: string): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type(title);
  await page.getByRole('option', { name: title }).first().click();
  await page.getByRole('option').first().waitFor({ state: 'hidden' });
  await standsStill(page);
}

/** The key acts on the first row of the list. */
export const onFirstRow =
  (...keys: string[]) =>
  async ({ page, press }: Work): Promise<void> => {
    await press('j');
    await page.locator('[data-active]').first().waitFor();
    await press(...keys);
  };
