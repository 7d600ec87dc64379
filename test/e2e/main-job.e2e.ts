import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commandLine } from '@test/support/command-line';
import { boardOf, dealsInFile, NO_REAL_DATA, OPPORTUNITY_SETS } from '@test/support/opportunities';
import { readPlainCsv } from '@test/support/plain-csv';
import { dealsIn, tablesIn } from '@test/support/stored';
import { weekInCsv, weekInIcs, weekInXlsx } from '@test/support/week-files';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerSaveDialog } from '@test/support/window-dialogs';
import { boardScreen } from './support/board-screen';
import { planContact } from './support/contact-form';
import { screenLink } from './support/frame';
import { importScreen } from './support/import-screen';

const TODAY = '2026-11-23';
const NOBODY = 'Walk-in customers';
const CALL_TODAY = 'Agree on the date of the party';
const CALL_TOMORROW = 'Ask what went wrong';
const CALL_MISSED = 'Send the menu';

/** A step of thousands of records is waited for: how long it takes is the benchmark's subject, and other work may go on beside. */
const LARGE = { timeout: 30_000 };

let cuepoint: Cuepoint;
const file = () => join(cuepoint.dataFolder, 'cuepoint.sqlite');

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ today: TODAY });
  await expect(cuepoint.page.getByRole('heading', { name: 'Whom will you call first?' })).toBeVisible();
});
test.afterEach(async () => {
  expect(cuepoint.problems).toEqual([]);
  await cuepoint.close();
});

for (const set of OPPORTUNITY_SETS) {
  test.describe(set.name, () => {
    test.skip(set.folder === null, NO_REAL_DATA);
    test.setTimeout(180_000);
    const source = (name: string) => join(set.folder ?? '', `${name}.csv`);
    const pipeline = source('sales_pipeline');

    test('is imported as it stands, imported again without effect, and taken back whole', async () => {
      const { page, dataFolder } = cuepoint;
      const screen = importScreen(cuepoint);
      const board = boardScreen(page);
      await importLists();
      const before = tablesIn(file());
      const rows = readPlainCsv(pipeline);
      const nobody = rows.filter(({ account }) => account === '').map((row) => row.opportunity_id);
      const wanted = dealsInFile(pipeline, set, null);

      await test.step('the user says what the misspelt product is, and sees what is rejected', async () => {
        await screen.open();
        await screen.choose(pipeline, rows.length);
        await expect(screen.question('product')).toContainText(set.product.written);
        await sayProduct();
        await expect(screen.question('no-client').getByLabel('Reject them')).toBeChecked();
        await screen.check(rows.length);
        await screen.only('Rejected');
        await expect(screen.rows()).toHaveAttribute('aria-rowcount', String(nobody.length + 1));
        await expect(screen.rows().getByRole('row').nth(1)).toContainText('There is no client.');
        const rejects = join(dataFolder, 'rejected.csv');
        await screen.saveRejected(rejects);
        expect(readPlainCsv(rejects).map((row) => row.opportunity_id)).toEqual(nobody);
        expect(tablesIn(file())).toEqual(before);
        await screen.write('deals', wanted.length);
      });

      await test.step('the board says what the file says', async () => {
        expect(dealsIn(file(), TODAY)).toEqual(wanted);
        const totals = boardOf(wanted);
        await board.open();
        await board.expectTotals(totals);
        expect(await commandLine(file(), TODAY).json('board')).toEqual(totals);
      });

      const after = tablesIn(file());
      await test.step('the same files again change nothing', async () => {
        const none = () => Promise.resolve();
        await screen.sameFile(source('products'), readPlainCsv(source('products')).length, none);
        await screen.sameFile(source('accounts'), readPlainCsv(source('accounts')).length, none);
        await screen.sameFile(pipeline, rows.length, sayProduct);
        expect(tablesIn(file())).toEqual(after);
      });

      await test.step('taken back, the tables are as before', async () => {
        await screen.takeBack('sales_pipeline.csv');
        expect(tablesIn(file())).toEqual(before);
        await screenLink(page, 'Pipeline').click();
        await expect(page.getByRole('heading', { name: 'No deals yet' })).toBeVisible();
      });
    });

    test('is worked with from the board to the printed week, undone step by step, done again and found after a restart', async () => {
      const { page, app, dataFolder } = cuepoint;
      const screen = importScreen(cuepoint);
      const board = boardScreen(page);
      const cli = commandLine(file(), TODAY);
      const empty = tablesIn(file());
      await importLists();
      const wanted = dealsInFile(pipeline, set, NOBODY);

      await test.step('deals of nobody are attached to a client with a name', async () => {
        await screen.open();
        await screen.choose(pipeline, wanted.length);
        await sayProduct();
        await screen.question('no-client').getByText('Attach them to one client').click();
        await screen.question('no-client').getByLabel('Name of that client').fill(NOBODY);
        await page.keyboard.press('Enter');
        await screen.check(wanted.length);
        await expect(page.getByText('Also adds 1 client')).toBeVisible();
        await screen.write('deals', wanted.length);
        expect(dealsIn(file(), TODAY)).toEqual(wanted);
      });

      /** The tables after each thing that was done, with its name in the history. */
      const done: { label: string; tables: Record<string, string> }[] = [];
      const imported = tablesIn(file());
      const did = (label: string): void => {
        done.push({ label, tables: tablesIn(file()) });
      };
      const [presentation, proposal, ...rest] = boardOf(wanted);

      const moved = await test.step('a deal moves on past its gate, with a reason', async () => {
        await board.open();
        const deal = await board.openFirst('Proposal');
        await page.getByRole('button', { name: 'On to: Contract' }).click();
        const gate = page.getByRole('dialog', { name: 'Still open before: Contract' });
        await expect(gate).toContainText('Proposal sent');
        await expect(gate.getByRole('button', { name: 'Move anyway' })).toBeDisabled();
        await gate.getByLabel('Why go on all the same').fill('They agreed on the phone');
        await gate.getByRole('button', { name: 'Move anyway' }).click();
        await expect(gate).toBeHidden();
        await expect(
          page.getByRole('list', { name: 'Stages' }).getByRole('button', { name: /^Contract/ }),
        ).toHaveAttribute('aria-current', 'step');
        did(`moved ${deal.title}`);
        await page.getByRole('textbox', { name: 'Amount' }).fill('12,500');
        await page.keyboard.press('Enter');
        await expect(page.getByText('€12,500', { exact: true })).toBeVisible();
        did(`edited deal ${deal.title}`);
        return deal;
      });

      const lost = await test.step('another one is lost, with its reason', async () => {
        await board.open();
        const deal = await board.openFirst('Proposal', moved.id);
        await page.getByRole('button', { name: 'More' }).click();
        await page.getByRole('menuitem', { name: 'Close as lost…' }).click();
        const lose = page.getByRole('dialog', { name: 'Close as lost' });
        await lose.getByRole('combobox', { name: 'Reason' }).click();
        await page.getByRole('option', { name: 'Price' }).click();
        await lose.getByLabel('What happened').fill('Ten per cent too dear');
        await lose.getByRole('button', { name: 'Close as lost' }).click();
        await expect(page.getByText('Lost Mon 23 Nov at Proposal · Price')).toBeVisible();
        did(`closed ${deal.title} as lost`);
        return deal;
      });

      await test.step('the board has followed', async () => {
        await board.open();
        const totals = await cli.json('board');
        await board.expectTotals(totals);
        expect(totals.slice(0, 3)).toEqual([
          presentation,
          { ...proposal, count: (proposal?.count ?? 0) - 2 },
          { ...rest[0], count: 1, sums: [{ minor: 1_250_000, currency: 'EUR' }] },
        ]);
        await expect(board.cardIn('Contract', moved.id)).toBeVisible();
      });

      const late = await board.clientOfFirst('Presentation');
      await test.step('three contacts are planned: from the deal, from "New", in the calendar', async () => {
        await board.openFirst('Contract');
        await page.keyboard.press('p');
        await planContact(page, { quickDay: 'Today', time: '1400', purpose: CALL_TODAY });
        await expect(page.getByRole('region', { name: 'Next contact' })).toContainText(CALL_TODAY);
        did(`planned contact with ${moved.client}`);

        await page.keyboard.press('n');
        await page.getByRole('menuitem', { name: 'Plan contact' }).click();
        await planContact(page, { client: lost.client, quickDay: 'Tomorrow', purpose: CALL_TOMORROW });
        did(`planned contact with ${lost.client}`);

        await screenLink(page, 'Calendar').click();
        // The Friday before: the fourth row of November 2026.
        await page.locator('.rbc-month-row').nth(3).locator('.rbc-day-bg').nth(4).click();
        await expect(page.getByRole('dialog').getByLabel('Day', { exact: true })).toHaveValue('20 Nov 2026');
        await planContact(page, { client: late, purpose: CALL_MISSED });
        did(`planned contact with ${late}`);
      });

      const seeContacts = async (): Promise<void> => {
        await screenLink(page, 'Calendar').click();
        for (const [day, client] of [
          ['2026-11-20', late],
          ['2026-11-23', moved.client],
          ['2026-11-24', lost.client],
        ] as const)
          await expect(page.locator(`[data-item][data-day="${day}"]`)).toContainText(client);
        await screenLink(page, 'Today').click();
        const waiting = page.getByRole('navigation', { name: 'What waits' });
        for (const name of ['Overdue 1', 'Today 1', 'Next 7 days 1'])
          await expect(waiting.getByRole('button', { name, exact: true })).toBeVisible();
        for (const purpose of [CALL_MISSED, CALL_TODAY, CALL_TOMORROW])
          await expect(page.getByRole('article').filter({ hasText: purpose })).toBeVisible();
        await screenLink(page, 'Call plan').click();
        const plan = page.getByRole('region', { name: 'Contacts of the week' });
        for (const [day, purpose] of [
          ['2026-11-23', CALL_MISSED],
          ['2026-11-23', CALL_TODAY],
          ['2026-11-24', CALL_TOMORROW],
        ] as const)
          await expect(plan.locator(`article[data-day="${day}"]`).filter({ hasText: purpose })).toBeVisible();
      };
      await test.step('Today, Calendar and Call plan show them', seeContacts);

      await test.step('the week leaves in four formats that say the same', async () => {
        const paths = { xlsx: '', csv: '', ics: '', pdf: '' };
        for (const [format, item] of [
          ['xlsx', 'Excel file (XLSX)'],
          ['csv', 'Table (CSV)'],
          ['ics', 'Calendar (ICS)'],
          ['pdf', 'Sheet to print (PDF)'],
        ] as const) {
          paths[format] = join(dataFolder, `week.${format}`);
          await answerSaveDialog(app, paths[format]);
          await page.getByRole('button', { name: 'Export', exact: true }).click();
          await page.getByRole('menuitem', { name: item }).click();
          await expect(page.getByText(`week.${format} is saved`)).toBeVisible();
        }
        const lines: { day: string; time: string | null; client: string; uid: string }[] = await cli.json(
          'plan',
          '--week',
          '2026-W48',
        );
        const said = lines.map(({ day, time, client }) => [day, time ?? '', client]);
        expect(said).toContainEqual(['2026-11-23', '14:00', moved.client]);
        expect(said).toContainEqual(['2026-11-24', '', lost.client]);
        expect(said.some(([day, , client]) => day === '2026-11-23' && client === late)).toBe(true);
        expect(weekInCsv(paths.csv)).toEqual(said);
        expect(await weekInXlsx(paths.xlsx)).toEqual(said);
        expect(weekInIcs(paths.ics).map(({ day, uid }) => [day, uid])).toEqual(
          lines.map(({ day, uid }) => [day, `${uid}@cuepoint`]),
        );
        for (const path of [paths.csv, paths.ics])
          for (const purpose of [CALL_MISSED, CALL_TODAY, CALL_TOMORROW])
            expect(readFileSync(path, 'utf8').replaceAll('\r\n ', '')).toContain(purpose);
        expect(readFileSync(paths.pdf).subarray(0, 5).toString()).toBe('%PDF-');
        if (spawnSync('pdftotext', ['-v']).status === 0) {
          const text = execFileSync('pdftotext', ['-layout', paths.pdf, '-'], { encoding: 'utf8' });
          for (const purpose of [CALL_MISSED, CALL_TODAY, CALL_TOMORROW]) expect(text).toContain(purpose);
        }
      });

      const states = [imported, ...done.map(({ tables }) => tables)];
      await test.step('all of it is undone step by step, back to the empty file', async () => {
        expect(tablesIn(file())).toEqual(states.at(-1));
        for (const [step, { label }] of [...done.entries()].reverse()) {
          await page.keyboard.press('Control+z');
          await expect(page.getByText(`Undone: ${label}`)).toBeVisible();
          await expect.poll(() => tablesIn(file()), label).toEqual(states[step]);
        }
        for (const name of ['sales_pipeline', 'accounts', 'products']) {
          await page.keyboard.press('Control+z');
          await expect(
            page.getByText(new RegExp(`^Undone: imported [\\d,]+ rows from ${name}.csv`)),
          ).toBeVisible(LARGE);
        }
        expect(tablesIn(file())).toEqual(empty);
      });

      await test.step('and done again', async () => {
        for (const name of ['products', 'accounts', 'sales_pipeline']) {
          await page.keyboard.press('Control+Shift+z');
          await expect(
            page.getByText(new RegExp(`^Redone: imported [\\d,]+ rows from ${name}.csv`)),
          ).toBeVisible(LARGE);
        }
        expect(tablesIn(file())).toEqual(imported);
        for (const [step, { label }] of done.entries()) {
          await page.keyboard.press('Control+Shift+z');
          await expect(page.getByText(`Redone: ${label}`)).toBeVisible();
          await expect.poll(() => tablesIn(file()), label).toEqual(states[step + 1]);
        }
      });

      await test.step('after a restart everything is there', async () => {
        expect(cuepoint.problems).toEqual([]);
        cuepoint = await cuepoint.restart();
        await expect(screenLink(cuepoint.page, 'Today')).toBeVisible();
        expect(tablesIn(file())).toEqual(states.at(-1));
      });
      await test.step('on every screen', async () => {
        const again = boardScreen(cuepoint.page);
        await again.open();
        await again.expectTotals(await cli.json('board'));
        await expect(again.cardIn('Contract', moved.id)).toContainText('€12,500');
      });
    });

    /** Products and accounts, as proposed. */
    async function importLists(): Promise<void> {
      const screen = importScreen(cuepoint);
      await screen.wholeFile(source('products'), 'products', readPlainCsv(source('products')).length);
      await screen.wholeFile(source('accounts'), 'clients', readPlainCsv(source('accounts')).length);
    }

    async function sayProduct(): Promise<void> {
      const question = importScreen(cuepoint).question('product');
      await question.getByRole('button', { name: `It is ${set.product.ours}`, exact: true }).click();
      await expect(question).toHaveAttribute('data-answered');
    }
  });
}
