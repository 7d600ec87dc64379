import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Faults that axe-core calls serious or critical on the page as it stands, as "rule: where"; on all of it unless some
 * parts (selectors) are named.
 */
export async function seriousFaults(page: Page, ...parts: readonly string[]): Promise<string[]> {
  // Electron has no pages for axe to open frames in, and what is in a frame (the paper of a document) would be waited for in vain.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ iframes: false });
  for (const part of parts) axe.include(part);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    .filter((fault) => !IN_MENUS.test(fault));
}

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
