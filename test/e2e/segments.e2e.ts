import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { colourIn, contrast, groundOf } from './support/contrast';
import { screenLink } from './support/frame';

/** Text, and marks that are not text (WCAG 2.2, 1.4.3 and 1.4.11). */
const READABLE = 4.5;
const VISIBLE = 3;

let cuepoint: Cuepoint;
test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
});
test.afterEach(async () => {
  await cuepoint.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme} colours a switch shows what is chosen, what is not and what has the focus`, async () => {
    const { page } = cuepoint;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await screenLink(page, 'Pipeline').click();
    const views = page.getByRole('radiogroup', { name: 'Part of the pipeline' });
    const label = (name: string) => views.locator('label', { hasText: name });
    const chosen = label('Sale').first();
    const other = label('Attraction');
    await expect(views.getByRole('radio', { name: 'Sale', exact: true })).toBeChecked();

    const grounds = { chosen: await groundOf(chosen), other: await groundOf(other) };
    expect(contrast(await colourIn(chosen, 'color'), grounds.chosen)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(await colourIn(other, 'color'), grounds.other)).toBeGreaterThanOrEqual(READABLE);
    expect(contrast(grounds.chosen, grounds.other)).toBeGreaterThan(1.1);
    expect(await colourIn(chosen, 'color')).not.toEqual(await colourIn(other, 'color'));

    await views.getByRole('radio', { name: 'Sale', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    const now = label('Between sales');
    await expect(views.getByRole('radio', { name: 'Between sales' })).toBeFocused();
    await expect(now).toHaveCSS('outline-style', 'solid');
    expect(contrast(await colourIn(now, 'outline-color'), await groundOf(views))).toBeGreaterThanOrEqual(
      VISIBLE,
    );
    await expect(chosen).toHaveCSS('outline-style', 'none');
  });
}
