import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerOpenDialog, answerSaveDialog } from '@test/support/window-dialogs';
import { wordFile, wordText } from '@test/support/word-file';
import { seriousFaults } from './support/accessibility';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint({ demo: true });
  await noteOpened();
  const { page } = cuepoint;
  await page.getByRole('link', { name: 'Pipeline' }).click();
  await page.getByRole('region', { name: 'Proposal' }).locator('[data-card]').first().click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page).toHaveURL(/#\/deals\//);
});

test.afterEach(async () => {
  await cuepoint.close();
});

const papers = () => cuepoint.page.getByRole('region', { name: 'Documents' });
/** The row of a document by its number. */
const paper = (number: string) =>
  papers()
    .getByRole('listitem')
    .filter({ has: cuepoint.page.getByRole('button', { name: `Actions for ${number}`, exact: true }) });
/** The number of the newest document of a kind; the demo data may have some already. */
const newest = async (kind: string): Promise<string> => {
  const row = papers()
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${kind} `) })
    .first();
  await expect(row).toContainText('Draft');
  return /[A-Z]-2026-\d+/.exec(await row.innerText())?.[0] ?? '';
};
const choose = async (number: string, action: string) => {
  await paper(number)
    .getByRole('button', { name: `Actions for ${number}`, exact: true })
    .click();
  await cuepoint.page.getByRole('menuitem', { name: action, exact: true }).click();
};
const add = async (kind: string) => {
  await papers().getByRole('button', { name: 'Add document' }).click();
  await cuepoint.page.getByRole('menuitem', { name: kind, exact: true }).click();
  return cuepoint.page.getByRole('dialog', { name: new RegExp(`^${kind}`) });
};

/** What the system was asked to open, in place of opening it. */
async function noteOpened(): Promise<void> {
  await cuepoint.app.evaluate(({ shell }) => {
    const paths: string[] = [];
    Object.assign(globalThis, { paths });
    shell.openPath = (path: string) => {
      paths.push(path);
      return Promise.resolve('');
    };
  });
}
const opened = (): Promise<string[]> =>
  cuepoint.app.evaluate(() => Reflect.get(globalThis, 'paths') as string[]);

test('a proposal is written beside its paper, sent, corrected and sent again', async () => {
  const { page } = cuepoint;
  const editor = await add('Proposal');
  const preview = editor.frameLocator('iframe[title="Preview"]');
  await editor.getByLabel('Subject').fill('A winter evening <b>');
  await editor.getByRole('switch', { name: 'Show “What we recommend”' }).check({ force: true });
  await editor.getByLabel('Text of “What we recommend”').fill('- a band\n- a tram for all');
  await expect(preview.getByRole('listitem').filter({ hasText: 'a tram for all' })).toBeVisible();
  await expect(preview.getByText('A winter evening <b>')).toBeVisible();
  // Another language of the paper than of the window.
  await editor.getByLabel('Language').click();
  await page.getByRole('option', { name: 'Slovenščina' }).click();
  await expect(preview.getByRole('heading', { name: 'Ponudba' })).toBeVisible();
  await expect(preview.getByRole('heading', { name: 'Kaj priporočamo' })).toBeVisible();
  await editor.getByRole('button', { name: 'Create document' }).click();

  // An item of its menu opened the editor.
  await expect(papers().getByRole('button', { name: 'Add document' })).toBeFocused();
  const number = await newest('Proposal');
  await paper(number).getByRole('button', { name: 'Mark as sent' }).click();
  await expect(paper(number)).toContainText('Sent 23 Nov');
  await choose(number, 'Client wants changes');
  const wants = page.getByRole('dialog', { name: 'Client wants changes' });
  await wants.getByLabel('What should change').fill('A cheaper hall');
  await wants.getByRole('button', { name: 'Ask for corrections' }).click();
  await expect(paper(number)).toContainText('Changes wanted 23 Nov');
  await expect(paper(number).getByRole('button', { name: `Actions for ${number}` })).toBeFocused();
  await expect(paper(number)).toContainText('A cheaper hall');
  const points = page.getByRole('region', { name: 'Control points' });
  await expect(points.getByText('Corrections sent', { exact: true })).toBeVisible();

  await paper(number).getByRole('button', { name: 'Next version' }).click();
  const next = page.getByRole('dialog', { name: `Proposal ${number} v2` });
  await expect(next.frameLocator('iframe').getByText('a tram for all')).toBeVisible();
  await page.keyboard.press('Escape');
  await paper(`${number} v2`).getByRole('button', { name: 'Mark as sent' }).click();
  await expect(paper(`${number} v2`)).toContainText('Sent 23 Nov');
  await expect(points.getByRole('listitem').filter({ hasText: 'Corrections sent' })).toContainText('Met');
  await papers()
    .getByRole('button', { name: /earlier version/ })
    .click();
  await expect(paper(number)).toContainText('replaced');
  await page.keyboard.press('Control+z');
  await expect(paper(`${number} v2`)).toContainText('Draft');
  expect(cuepoint.problems).toEqual([]);
});

test('the PDF is kept with the document and opened as a checked copy', async () => {
  const { page, dataFolder } = cuepoint;
  const editor = await add('Invoice');
  await editor.getByRole('button', { name: 'Make PDF' }).click();
  await expect(page.getByText('.pdf is attached to the document.')).toBeVisible();
  await expect.poll(opened).toHaveLength(1);
  const [copy = ''] = await opened();
  expect(readFileSync(copy).subarray(0, 5).toString()).toBe('%PDF-');
  expect(copy.startsWith(join(dataFolder, 'opened'))).toBe(true);
  await page.keyboard.press('Escape');
  const number = await newest('Invoice');

  // A copy for the user.
  const wanted = join(dataFolder, 'for the client.pdf');
  await answerSaveDialog(cuepoint.app, wanted);
  await paper(number)
    .getByRole('button', { name: `Actions for ${number}.pdf` })
    .click();
  await page.getByRole('menuitem', { name: 'Save a copy' }).click();
  await expect.poll(() => readdirSync(dataFolder)).toContain('for the client.pdf');
  expect(readFileSync(wanted)).toEqual(readFileSync(copy));

  // Never in the place of the records.
  await answerSaveDialog(cuepoint.app, join(dataFolder, 'cuepoint.sqlite'));
  await paper(number)
    .getByRole('button', { name: `Actions for ${number}.pdf` })
    .click();
  await page.getByRole('menuitem', { name: 'Save a copy' }).click();
  await expect(page.getByText('it holds records of Cuepoint')).toBeVisible();

  // Deleted outside: one sentence, and the record stays.
  const kept = join(dataFolder, 'documents');
  for (const name of readdirSync(kept)) rmSync(join(kept, name), { recursive: true });
  await paper(number)
    .getByRole('button', { name: `Open ${number}.pdf` })
    .click();
  await expect(page.getByText(`${number}.pdf is no longer in the data folder`)).toBeVisible();
  await expect(paper(number).getByRole('button', { name: `Open ${number}.pdf` })).toBeVisible();
  expect(await opened()).toHaveLength(1);
});

test('a file of the user’s is attached; a program is not', async () => {
  const { page, dataFolder } = cuepoint;
  const editor = await add('Contract');
  await editor.getByRole('button', { name: 'Create document' }).click();
  const number = await newest('Contract');
  for (const [name, content] of [
    ['signed.pdf', '%PDF-1.7 scan'],
    ['run.sh', 'echo'],
  ] as const)
    writeFileSync(join(dataFolder, name), content);
  await answerOpenDialog(cuepoint.app, join(dataFolder, 'signed.pdf'));
  await choose(number, 'Attach file');
  await paper(number).getByRole('button', { name: 'Open signed.pdf' }).click();
  await expect.poll(opened).toHaveLength(1);
  await answerOpenDialog(cuepoint.app, join(dataFolder, 'run.sh'));
  await choose(number, 'Attach file');
  await expect(page.getByText('run.sh was not attached')).toBeVisible();
  // The window can ask by an id of its own making, and gets nothing.
  const answer = await page.evaluate(() => window.cuepoint.app.openDocumentFile('../../etc/passwd'));
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a Word template of the user’s is refused with its unknown field, and filled when it is right', async () => {
  const { page, dataFolder } = cuepoint;
  const deal = page.url();
  const template = async (name: string, paragraphs: string[]) => {
    writeFileSync(join(dataFolder, name), wordFile(paragraphs));
    await answerOpenDialog(cuepoint.app, join(dataFolder, name));
    await page.getByRole('button', { name: 'Add template' }).click();
    await page.getByRole('menuitem', { name: 'Proposal' }).click();
  };
  await page.evaluate(() => {
    location.hash = '/settings?section=documents';
  });
  await page.getByLabel('Legal name').fill('Bright Evenings Ltd');
  await page.getByLabel('Legal name').press('Enter');
  await template('wrong.docx', ['Dear {client_nmae}']);
  await expect(page.getByText('fields that Cuepoint does not know: {client_nmae}')).toBeVisible();
  await template('Letter.docx', [
    '{company_legal_name}: {number} for {client_name}',
    '{#lines}',
    '{title}',
    '{/lines}',
  ]);
  await expect(page.getByText('Template Letter is ready.')).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await page.goto(deal);
  const editor = await add('Proposal');
  await editor.getByRole('button', { name: 'Fill Word template' }).click();
  await page.getByRole('menuitem', { name: 'Letter' }).click();
  await expect(page.getByText('.docx is attached')).toBeVisible();
  await expect.poll(opened).toHaveLength(1);
  const [copy = ''] = await opened();
  expect(wordText(readFileSync(copy))[0]).toMatch(/^Bright Evenings Ltd: P-2026-\d+ for \w/);
  expect(await seriousFaults(page)).toEqual([]);
});
