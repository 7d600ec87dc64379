import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { nothingMoves } from './rest';

/** A fault that axe-core finds, as "rule: where", and whether it calls it serious or critical. */
interface Fault {
  readonly said: string;
  readonly serious: boolean;
}

/**
 * Faults that axe-core calls serious or critical on the page as it stands, as "rule: where"; on all of it unless some
 * parts (selectors) are named.
 */
export async function seriousFaults(page: Page, ...parts: readonly string[]): Promise<string[]> {
  const faults = await faultsOn(page, parts);
  return faults.filter(({ serious, said }) => serious && !IN_MENUS.test(said)).map(({ said }) => said);
}

/** Whatever axe-core finds on the page, be it small. */
export const everyFault = async (page: Page): Promise<string[]> =>
  (await faultsOn(page, [])).map(({ said }) => said);

/** The library puts a place without a name first into each menu, which has the focus until an arrow is pressed. */
const IN_MENUS = /^aria-required-children: <div class="[^"]*mantine-M[^"]*"[^>]*role="menu"/;

/** The same in light colours and in dark ones, in which the page is left. For windows whose colours follow the system. */
export async function faultsInBothSchemes(page: Page, ...parts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    found.push(...(await seriousFaults(page, ...parts)).map((fault) => `${colorScheme}, ${fault}`));
  }
  return found;
}

/**
 * Asks axe-core once nothing moves: what is fading has colours that nobody reads in. It is put into the page once, and only
 * finds out where what it complains of stands: for all that is right it would take most of its time.
 */
async function faultsOn(page: Page, parts: readonly string[]): Promise<Fault[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  await nothingMoves(page);
  return page.evaluate(async (include) => {
    const { axe: loaded } = window as unknown as { readonly axe: typeof import('axe-core') };
    const { violations } = await loaded.run(include.length === 0 ? document : { include: [...include] }, {
      // What is in a frame (the paper of a document) has no axe, and would be waited for in vain.
      iframes: false,
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html }) => ({
        said: `${id}: ${html.slice(0, 160)}`,
        serious: impact === 'serious' || impact === 'critical',
      })),
    );
  }, parts);
}
