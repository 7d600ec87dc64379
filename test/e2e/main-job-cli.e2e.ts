import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type CommandLine, commandLine } from '@test/support/command-line';
import {
  boardOf,
  dealsInFile,
  NO_REAL_DATA,
  OPPORTUNITY_SETS,
  type OpportunitySet,
} from '@test/support/opportunities';
import { plainCsv, readPlainCsv } from '@test/support/plain-csv';
import { CLIENT_SETS } from '@test/support/client-lists';
import { samplePath } from '@test/support/samples';
import { clientsIn, countsIn, dealsIn, tablesIn } from '@test/support/stored';
import { weekInCsv, weekInIcs, weekInXlsx } from '@test/support/week-files';

const TODAY = '2026-11-23';
const NOBODY = 'No client named';

let folder = '';
let cli: CommandLine;
const file = () => join(folder, 'cuepoint.sqlite');

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-main-job-'));
  cli = commandLine(file(), TODAY);
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

for (const set of OPPORTUNITY_SETS) {
  test.describe(set.name, () => {
    test.skip(set.folder === null, NO_REAL_DATA);
    // Some twenty commands over thousands of rows, each with the file opened anew, beside other work.
    test.setTimeout(180_000);
    const source = (name: string) => join(set.folder ?? '', `${name}.csv`);
    const pipeline = source('sales_pipeline');

    test('is tried out, imported, imported again without effect and taken back whole', async () => {
      const map = mapFile(set, {});
      for (const name of ['products', 'accounts']) await cli.json('import', source(name));
      const [products, accounts] = [readPlainCsv(source('products')), readPlainCsv(source('accounts'))];
      expect(countsIn(file())).toMatchObject({
        products: products.length,
        clients: accounts.length,
        deals: 0,
      });
      const before = tablesIn(file());

      const rows = readPlainCsv(pipeline);
      const nobody = rows.filter(({ account }) => account === '');
      const misspelt = rows.filter(({ product }) => product === set.product.written).length;

      await test.step('a trial asks, and writes nothing', async () => {
        const trial = await cli.json('import', pipeline, '--dry-run');
        expect(trial).toMatchObject({ encoding: 'utf-8', delimiter: ',', source: 'crm-sales-opportunities' });
        const [product, ...others] = trial.questions;
        expect(product).toMatchObject({ kind: 'product', value: set.product.written, count: misspelt });
        expect(product.suggestions[0].name).toBe(set.product.ours);
        expect(others).toEqual([{ kind: 'no-client', count: nobody.length }]);
        expect(trial.rejected).toBe(
          rows.filter(({ product, account }) => product === set.product.written || account === '').length,
        );
        expect(tablesIn(file())).toEqual(before);
      });

      const rejects = join(folder, 'rejects.csv');
      const done = await cli.json('import', pipeline, '--map', map, '--rejects', rejects);
      await test.step('what is stored is what the file says', async () => {
        const wanted = dealsInFile(pipeline, set, null);
        expect(done).toMatchObject({
          read: rows.length,
          created: wanted.length,
          updated: 0,
          skipped: 0,
          rejected: nobody.length,
          mapping: { opportunity_id: 'deal.externalId', account: 'client.name', close_value: 'deal.amount' },
        });
        expect(dealsIn(file(), TODAY)).toEqual(wanted);
        expect(await cli.json('board')).toEqual(boardOf(wanted));
        const listed = readPlainCsv(rejects);
        expect(listed.map(({ opportunity_id }) => opportunity_id)).toEqual(
          nobody.map(({ opportunity_id }) => opportunity_id),
        );
        expect(new Set(listed.map((row) => row['Why not imported']))).toEqual(
          new Set(['There is no client.']),
        );
        expect((await cli.run('check')).code).toBe(0);
      });

      const after = tablesIn(file());
      await test.step('the same files again change nothing', async () => {
        for (const path of [source('products'), source('accounts'), pipeline]) {
          const again = await cli.json('import', path, '--map', path === pipeline ? map : mapFile(null, {}));
          expect(again).toMatchObject({ created: 0, updated: 0, batch: null });
        }
        expect(tablesIn(file())).toEqual(after);
      });

      await test.step('taken back, the tables are as before; done again, the import stands', async () => {
        const { reverted } = await cli.json('import', '--revert', done.batch);
        expect(reverted).toBeGreaterThanOrEqual(done.created);
        expect(tablesIn(file())).toEqual(before);
        await cli.json('redo');
        expect(tablesIn(file())).toEqual(after);
        await cli.json('undo');
        expect(tablesIn(file())).toEqual(before);
        expect((await cli.run('check')).code).toBe(0);
      });
    });

    test('deals of nobody belong to a named client when the map says so', async () => {
      const wanted = dealsInFile(pipeline, set, NOBODY);
      for (const name of ['products', 'accounts']) await cli.json('import', source(name));
      const before = tablesIn(file());
      const done = await cli.json('import', pipeline, '--map', mapFile(set, { placeholderClient: NOBODY }));
      expect(done).toMatchObject({
        created: wanted.length,
        rejected: 0,
        records: { clients: { created: 1 } },
      });
      expect(dealsIn(file(), TODAY)).toEqual(wanted);
      expect(await cli.json('board')).toEqual(boardOf(wanted));
      await cli.json('import', '--revert', done.batch);
      expect(tablesIn(file())).toEqual(before);
    });

    test('open deals that carry amounts make the sums of their columns', async () => {
      const prices = new Map(readPlainCsv(source('products')).map((row) => [row.product, row.sales_price]));
      const priced = readPlainCsv(pipeline).map((row) => ({
        ...row,
        close_value:
          row.close_value ||
          `${prices.get(row.product === set.product.written ? set.product.ours : row.product)}.35`,
      }));
      const path = join(folder, 'priced.csv');
      writeFileSync(path, plainCsv(priced));
      for (const name of ['products', 'accounts']) await cli.json('import', source(name));
      await cli.json('import', path, '--map', mapFile(set, { placeholderClient: NOBODY }));
      const wanted = boardOf(dealsInFile(path, set, NOBODY));
      expect(wanted[1]?.sums[0]?.minor).toBeGreaterThan(0);
      expect(await cli.json('board')).toEqual(wanted);
    });

    /** A map file that says what the misspelt product is, and `more`. */
    function mapFile(of: OpportunitySet | null, more: Record<string, unknown>): string {
      const path = join(folder, `map-${Object.keys(more).join('-')}-${of?.product.written ?? 'none'}.json`);
      const product = of ? { [of.product.written]: of.product.ours } : {};
      writeFileSync(path, JSON.stringify({ values: { product }, ...more }));
      return path;
    }
  });
}

test('a week leaves the program in four formats that say the same', async () => {
  await cli.json('seed', '--size', 'small');
  const lines: {
    day: string;
    time: string | null;
    client: string;
    phone: string;
    purpose: string;
    uid: string;
  }[] = await cli.json('plan', '--week', '2026-W48');
  expect(lines.length).toBeGreaterThan(10);
  for (const key of ['day', 'time', 'client', 'person', 'phone', 'purpose', 'product', 'reasons'])
    expect(lines[0]).toHaveProperty(key);

  const paths = Object.fromEntries(
    ['json', 'csv', 'xlsx', 'ics'].map((format) => [format, join(folder, `week.${format}`)]),
  );
  for (const path of Object.values(paths)) await cli.json('plan', '--week', '2026-W48', '--out', path);
  const said = lines.map(({ day, time, client }) => [day, time ?? '', client]);
  const json = JSON.parse(readFileSync(paths.json ?? '', 'utf8'));
  expect(json.lines.map((line: (typeof lines)[number]) => [line.day, line.time ?? '', line.client])).toEqual(
    said,
  );
  expect(weekInCsv(paths.csv ?? '')).toEqual(said);
  expect(await weekInXlsx(paths.xlsx ?? '')).toEqual(said);
  expect(weekInIcs(paths.ics ?? '').map(({ day, uid }) => [day, uid])).toEqual(
    lines.map(({ day, uid }) => [day, `${uid}@cuepoint`]),
  );
});

test('a backup is whole, and restored it is the same file again', async () => {
  await cli.json('import', samplePath('opportunities/products.csv'));
  const backup = join(folder, 'backup.sqlite');
  const made = await cli.json('backup', '--out', backup);
  expect(made).toMatchObject({ rows: { products: 5 } });
  expect(made.checksum).toBe(createHash('sha256').update(readFileSync(backup)).digest('hex'));
  const then = tablesIn(file());
  expect(tablesIn(backup)).toEqual(then);

  await cli.json('import', samplePath('opportunities/accounts.csv'));
  const [latest, first] = await cli.json('history');
  expect([latest.name, first.name]).toEqual(['import.run', 'import.run']);
  const now = tablesIn(file());
  const { kept } = await cli.json('restore', backup);
  expect(tablesIn(file())).toEqual(then);
  expect(tablesIn(kept)).toEqual(now);
  expect((await cli.run('check')).code).toBe(0);
});

for (const set of CLIENT_SETS) {
  test(`one list in every encoding becomes the same clients: ${set.name}`, async () => {
    test.skip(set.folder === null, NO_REAL_DATA);
    // Some twenty commands over thousands of rows, each with the file opened anew, beside other work.
    test.setTimeout(180_000);
    const folderOf = set.folder ?? '';
    const found = [];
    for (const [number, name] of readdirSync(folderOf).sort().entries()) {
      const own = join(folder, `${number}.sqlite`);
      const done = await commandLine(own, TODAY).json('import', join(folderOf, name));
      expect([name, done.created, done.rejected]).toEqual([name, set.clients, 0]);
      found.push({ encoding: done.encoding, delimiter: done.delimiter, clients: clientsIn(own) });
    }
    expect(new Set(found.map(({ encoding }) => encoding))).toEqual(
      new Set(['utf-8', 'utf-8-bom', 'utf-16le', 'windows-1251']),
    );
    expect(new Set(found.map(({ delimiter }) => delimiter))).toEqual(new Set([',', ';', '\t']));
    expect(found).toHaveLength(set.files);
    for (const { clients } of found) expect(clients).toEqual(found[0]?.clients);
  });
}
