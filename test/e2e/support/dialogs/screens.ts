import { samplePath } from '@test/support/samples';
import { answerOpenDialog } from '@test/support/window-dialogs';
import { onFirstRow, type Opening, type Work } from './work';

/** The first list of choices among the filters of a screen. */
const firstFilter = async ({ page }: Work): Promise<void> =>
  page.locator('header input[readonly], header [role=combobox]').first().click();

/** The key acts on the chosen item of the calendar. */
const onItem =
  (key: string) =>
  async ({ page, press, say }: Work): Promise<void> => {
    await page.locator('.rbc-event').first().waitFor();
    await press('j');
    await page.getByRole('region', { name: say('calendar:selected') }).waitFor();
    await press(key);
  };

/** What the other screens open: their menus, filters and decisions. */
export const OF_SCREENS: Readonly<Record<string, Opening>> = {
  'board-filter': { at: 'pipeline', open: firstFilter },
  'calendar-move': { at: 'calendar', open: onItem('s') },
  'calendar-layers': {
    at: 'calendar',
    open: ({ page }) => page.locator('header [aria-haspopup]').first().click(),
  },
  'plan-export': { at: 'plan', open: ({ press }) => press('Shift+e') },
  'plan-add': { at: 'plan', open: ({ press }) => press('a') },
  'reports-export': { at: 'reports', open: ({ press }) => press('Shift+e') },
  'reports-behind': {
    at: 'reports-week',
    open: ({ page }) => page.locator('main td button, main [role=cell] button').first().click(),
  },
  'receivables-export': {
    at: 'receivables',
    open: ({ button }) => button('payments:receivables.export').click(),
  },
  'receivables-remind': { at: 'receivables', open: onFirstRow('p') },
  'triage-move': { at: 'triage', open: onFirstRow('s') },
  'triage-drop': { at: 'triage', open: onFirstRow('x') },
  'triage-done': { at: 'triage', open: onFirstRow('d') },
  'settings-zone': { at: 'settings-time', open: ({ page }) => page.locator('main input').first().click() },
  'settings-reset': {
    at: 'settings-process',
    open: async ({ page, button }) => {
      await page.locator('main input').first().fill('Hello');
      await page.locator('main input').first().press('Enter');
      await button('settings:process.reset').click();
    },
  },
  'settings-template': {
    at: 'settings-documents',
    open: ({ button }) => button('documents:settings.addTemplate').click(),
  },
  'import-column': {
    at: 'import',
    open: async ({ app, page }) => {
      await answerOpenDialog(app, samplePath('opportunities/sales_pipeline.csv'));
      await page.locator('main .mantine-Button-root:not([data-variant])').first().click();
      await page.locator('main [role=columnheader] input, main th input').first().click();
    },
  },
};
