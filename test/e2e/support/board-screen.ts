import { expect, type Page } from '@playwright/test';
import type { BoardTotal } from '@test/support/opportunities';
import { screenLink } from './frame';

/** Amounts of the board are whole euros: "€12,500". */
const inCents = (text: string): number => Number(text.replaceAll(/[^\d.]/g, '')) * 100;

/** What the heads of the columns say, as it is to be read in the window. */
async function headsOf(page: Page): Promise<BoardTotal[]> {
  const heads = await page.locator('[data-count]').evaluateAll((counts) =>
    counts.map((count) => {
      const stage = count.getAttribute('data-count') ?? '';
      const sum = document.querySelector(`[data-sum="${stage}"]`)?.textContent?.trim() ?? '';
      return { stage, count: Number(count.textContent?.replaceAll(',', '')), sum };
    }),
  );
  return heads.map(({ stage, count, sum }) => ({
    stage,
    count,
    sums: sum === '' ? [] : [{ minor: inCents(sum), currency: sum.startsWith('€') ? 'EUR' : sum }],
  }));
}

/** The board as a user works with it. */
export function boardScreen(page: Page) {
  const column = (name: string) => page.getByRole('region', { name, exact: true });
  const first = (stage: string) => column(stage).locator('[data-card]').first();
  return {
    open: async (): Promise<void> => {
      await screenLink(page, 'Pipeline').click();
      await expect(page.locator('[data-count]').first()).toBeVisible();
    },
    expectTotals: (wanted: readonly BoardTotal[]) => expect.poll(() => headsOf(page)).toEqual(wanted),
    card: (id: string) => page.locator(`[data-card="${id}"]`),
    cardIn: (stage: string, id: string) => column(stage).locator(`[data-card="${id}"]`),
    clientOfFirst: async (stage: string) =>
      (await first(stage).locator('[title]').first().getAttribute('title')) ?? '',
    /** Opens the first deal of a column as a page of its own, but that one not; gives its id, title and client. */
    openFirst: async (stage: string, but = ''): Promise<{ id: string; title: string; client: string }> => {
      const other = column(stage).locator(`[data-card]:not([data-card="${but}"])`).first();
      const id = (await other.getAttribute('data-card')) ?? '';
      // By its id from here on: the column may still be sorting itself after the step before.
      const card = column(stage).locator(`[data-card="${id}"]`);
      const [client, title] = await card
        .locator('[title]')
        .evaluateAll((lines) => lines.map((line) => line.getAttribute('title') ?? ''));
      await card.click();
      const preview = page.getByRole('complementary', { name: 'Preview' });
      await expect(preview).toContainText(client ?? '');
      await preview.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`#/deals/${id}`));
      return { id, title: title ?? '', client: client ?? '' };
    },
  };
}
