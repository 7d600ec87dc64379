import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Cuepoint, launchCuepoint } from '@test/support/window';
import { answerOpenDialog, answerSaveDialog } from '@test/support/window-dialogs';

let cuepoint: Cuepoint;

test.beforeEach(async () => {
  cuepoint = await launchCuepoint();
});

test.afterEach(async () => {
  await cuepoint.close();
});

test('a chosen file is known to the window by name, size and token only', async () => {
  const path = join(cuepoint.dataFolder, 'клиенты.csv');
  writeFileSync(path, 'name\nAlfa');
  await answerOpenDialog(cuepoint.app, path);
  const chosen = await cuepoint.page.evaluate(() => window.cuepoint.app.chooseImportFile());
  expect(chosen).toEqual({ token: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'клиенты.csv', size: 9 });
  await answerOpenDialog(cuepoint.app, null);
  expect(await cuepoint.page.evaluate(() => window.cuepoint.app.chooseImportFile())).toBeNull();
});

test('a dropped file is taken when the import could read it', async () => {
  const table = join(cuepoint.dataFolder, 'table.csv');
  const other = join(cuepoint.dataFolder, 'picture.png');
  for (const path of [table, other]) writeFileSync(path, 'a,b\n1,2\n');
  expect(await drop(table)).toMatchObject({ name: 'table.csv', size: 8 });
  expect(await drop(other)).toBeNull();
  // A file that a page made up has no path.
  const madeUp = await cuepoint.page.evaluate(() =>
    window.cuepoint.app.registerDroppedFile(new File(['a'], 'a.csv')),
  );
  expect(madeUp).toBeNull();
});

test('an export lands where the user says, whole or not at all', async () => {
  const path = join(cuepoint.dataFolder, 'plan.csv');
  await answerSaveDialog(cuepoint.app, path);
  expect(await save()).toEqual({ ok: true, value: 'plan.csv' });
  expect(readFileSync(path, 'utf8')).toBe('day;client');
  await answerSaveDialog(cuepoint.app, null);
  expect(await save()).toEqual({ ok: true, value: null });
  await answerSaveDialog(cuepoint.app, join(cuepoint.dataFolder, 'no such folder', 'plan.csv'));
  expect(await save()).toMatchObject({
    ok: false,
    error: { code: 'file-not-written', detail: { name: 'plan.csv' } },
  });
  expect(readdirSync(cuepoint.dataFolder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('a page becomes a PDF with page numbers, and its scripts do not run', async () => {
  const path = join(cuepoint.dataFolder, 'plan.pdf');
  await answerSaveDialog(cuepoint.app, path);
  const result = await cuepoint.page.evaluate(() => {
    const rows = Array.from({ length: 120 }, (_, row) => `<p>Строка ${row} — č š ž</p>`).join('');
    const html = `<!doctype html><meta charset="utf-8"><title>План</title>${rows}
      <script>document.body.textContent = ''</script><img src="https://example.org/pixel.png">`;
    return window.cuepoint.app.savePdf({ suggestedName: 'plan.pdf', html, paper: 'A4' });
  });
  expect(result).toEqual({ ok: true, value: basename(path) });
  const pdf = readFileSync(path, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  expect(await cuepoint.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('what does not fit is refused before any dialog opens', async () => {
  await answerSaveDialog(cuepoint.app, join(cuepoint.dataFolder, 'x'));
  const codes = await cuepoint.page.evaluate(async () => {
    const save = window.cuepoint.app.saveFile as (
      input: unknown,
    ) => ReturnType<typeof window.cuepoint.app.saveFile>;
    const print = window.cuepoint.app.savePdf as (
      input: unknown,
    ) => ReturnType<typeof window.cuepoint.app.savePdf>;
    const results = [
      await save('x'),
      await save({ suggestedName: 'x', bytes: 'text' }),
      await print({ html: 1 }),
    ];
    return results.map((result) => (result.ok ? 'written' : result.error.code));
  });
  expect(codes).toEqual(['invalid-input', 'invalid-input', 'invalid-input']);
  expect(existsSync(join(cuepoint.dataFolder, 'x'))).toBe(false);
});

const save = () =>
  cuepoint.page.evaluate(() =>
    window.cuepoint.app.saveFile({
      suggestedName: 'plan.csv',
      bytes: new TextEncoder().encode('day;client'),
    }),
  );

/** A file input gives the page the same File object, with its path behind it, as dropping does. */
async function drop(path: string): Promise<unknown> {
  await cuepoint.page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await cuepoint.page.locator('#dropped').setInputFiles(path);
  return cuepoint.page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const file = input?.files?.[0];
    input?.remove();
    return file ? window.cuepoint.app.registerDroppedFile(file) : 'no file';
  });
}
