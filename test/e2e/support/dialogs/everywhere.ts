import { onFirstRow, type Opening, type Work } from './work';

const newRecord =
  (at: number, ...then: string[]) =>
  async ({ page, press }: Work): Promise<void> => {
    await press('n');
    await page.getByRole('menuitem').nth(at).click();
    await page.getByRole('dialog').waitFor();
    await page.waitForTimeout(300);
    await press(...then);
  };

const palette =
  (typed: string) =>
  async ({ page, press }: Work): Promise<void> => {
    await press('Control+k');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.type(typed);
  };

/** The dialogs about a contact, from the rows of Today, and what can be opened from anywhere. */
export const EVERYWHERE: Readonly<Record<string, Opening>> = {
  'contact-plan': { at: 'today', open: onFirstRow('p') },
  'contact-edit': { at: 'today', open: onFirstRow('e') },
  'contact-move': { at: 'today', open: onFirstRow('s') },
  'contact-result': { at: 'today', open: onFirstRow('d') },
  'contact-spoke': { at: 'today', open: onFirstRow('d', '1') },
  'contact-no-answer': { at: 'today', open: onFirstRow('d', '2') },
  'contact-call-back': { at: 'today', open: onFirstRow('d', '3') },
  'contact-refused': { at: 'today', open: onFirstRow('d', '4') },
  'contact-alive': {
    at: 'today',
    open: async ({ page, press }) => {
      const row = page.locator('[data-row]').filter({ hasText: 'ООО «СтройИнвест»' }).first();
      // Rows far below the edge are not drawn: the keys lead there.
      for (let step = 0; step < 60 && (await row.count()) === 0; step += 1) await press('j');
      await row.focus();
      await press('s');
    },
  },
  'point-move': {
    at: 'today',
    open: async ({ page, press }) => {
      await press('j', 'End', 'k');
      await page.locator('[data-active]').first().waitFor();
      await press('s');
    },
  },
  'keys-of-today': { at: 'today', open: onFirstRow('?') },
  'keys-of-board': { at: 'pipeline', open: onFirstRow('?') },
  'keys-of-plan': { at: 'plan', open: onFirstRow('?') },
  palette: { at: 'today', open: palette('') },
  'palette-found': { at: 'today', open: palette('ke') },
  'palette-nothing': { at: 'today', open: palette('qwqw') },
  'new-menu': { at: 'today', open: ({ press }) => press('n') },
  'new-client': { at: 'today', open: newRecord(0) },
  'new-client-more': {
    at: 'today',
    open: async (work) => {
      await newRecord(0)(work);
      await work.button('clients:more').click();
    },
  },
  'new-person': { at: 'today', open: newRecord(1) },
  'new-deal': { at: 'today', open: newRecord(2) },
  'new-contact': { at: 'today', open: newRecord(3) },
  'new-contact-wrong': { at: 'today', open: newRecord(3, 'Control+Enter') },
  'new-talk': { at: 'today', open: newRecord(4) },
  'new-product': { at: 'today', open: newRecord(5) },
};
