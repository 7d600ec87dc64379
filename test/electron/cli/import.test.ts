import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { openSession } from '@db/cli';
import { connect } from '@db/connection/sqlite';
import { runCli } from '@electron/cli';
import { NO_REAL_DATA } from '@test/support/opportunities';
import { REAL_DATA, samplePath } from '@test/support/samples';
import { tablesIn } from '@test/support/stored';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';

let folder = '';
const file = (name = 'cuepoint.sqlite') => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-cli-import-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** An empty database: that the first import makes one costs more than the import, and is asked where there is none. */
const begin = (name?: string): void => copyFileSync(inject('emptyFile'), file(name));

/** What a command printed and its exit code. */
async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const collect = () => {
    const chunks: string[] = [];
    const stream = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(chunk.toString());
        done();
      },
    });
    return { stream, text: () => chunks.join('') };
  };
  const [out, err] = [collect(), collect()];
  const db = argv.includes('--db') ? [] : ['--db', file()];
  const code = await runCli(['import', ...argv, ...db, '--today', '2026-11-26'], {
    out: out.stream,
    err: err.stream,
  });
  return { code, out: out.text(), err: err.text() };
}

const json = async (...argv: string[]) => {
  const { code, out, err } = await run(...argv, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

function text(name: string, content: string): string {
  writeFileSync(file(name), content);
  return file(name);
}

const PIPELINE = samplePath('opportunities/sales_pipeline.csv');
const MAP = { values: { product: { GalaPro: 'Gala Pro' } }, placeholderClient: 'Nobody' };

const ANY_BATCH = '019a0000-0000-7000-8000-000000000001';

describe('import', () => {
  beforeEach(() => begin());

  it('prints what it found and what it did, and takes it back whole', async () => {
    await json(samplePath('opportunities/products.csv'));
    const before = tablesIn(file());
    const done = await json(samplePath('opportunities/accounts.csv'));
    expect(done).toMatchObject({
      ...{ updated: 0, skipped: 0, rejected: 0, source: 'crm-sales-opportunities', kind: 'clients' },
      ...{ encoding: 'utf-8', delimiter: ',', mapping: { account: 'client.name' } },
    });
    expect(done.created).toBe(done.read);
    const again = await json(samplePath('opportunities/accounts.csv'));
    expect(again).toMatchObject({ created: 0, skipped: done.read, batch: null });
    const reverted = await json('--revert', done.batch);
    expect(reverted).toMatchObject({ reverted: done.created, batch: done.batch });
    expect(tablesIn(file())).toEqual(before);
    expect(await run('--revert', done.batch)).toEqual({
      ...{ code: 1, out: '' },
      err: 'The import of accounts.csv is taken back already. Nothing was changed.\n',
    });
    expect(await run('--revert', ANY_BATCH)).toEqual({
      ...{ code: 1, out: '' },
      err: `There is no import ${ANY_BATCH}. “import” prints the number, and “history” shows the imports.\n`,
    });
  });

  it('stores nothing when the rejected rows would take the place of a file that is needed', async () => {
    await json(samplePath('opportunities/products.csv'));
    const before = tablesIn(file());
    const rows = text('rows.csv', readFileSync(PIPELINE, 'utf8'));
    const map = text('map.json', JSON.stringify(MAP));
    mkdirSync(file('folder.csv'));
    const places = [
      [file(), 'it holds records of Cuepoint'],
      [rows, 'it is the file that is read'],
      [map, 'it is the file that is read'],
      [file('folder.csv'), 'a folder has this name'],
      [join(folder, 'no', 'rejects.csv'), 'there is no such folder'],
    ] as const;
    for (const [place, why] of places) {
      const { code, err, out } = await run(rows, '--map', map, '--rejects', place);
      expect({ place, code, out }).toEqual({ place, code: 1, out: '' });
      expect(err).toContain(why);
    }
    expect(tablesIn(file())).toEqual(before);
    expect(readFileSync(rows, 'utf8')).toBe(readFileSync(PIPELINE, 'utf8'));
  });

  it('follows a map file and writes the rejected rows', async () => {
    await json(samplePath('opportunities/products.csv'));
    const rejects = file('rejected.csv');
    const strict = await json(PIPELINE, '--rejects', rejects);
    expect(strict.rejected).toBeGreaterThan(0);
    expect(strict.rejects).toBe(rejects);
    const lines = readFileSync(rejects, 'utf8').trimEnd().split('\r\n');
    expect(lines).toHaveLength(strict.rejected + 1);
    // What was rejected can be imported when it is said what it means.
    const rest = await json(rejects, '--map', text('map.json', JSON.stringify(MAP)));
    expect(rest).toMatchObject({ created: strict.rejected, rejected: 0 });
  });

  it('a trial writes no record, asks what is unclear, and its map can be sent back', async () => {
    await json(samplePath('opportunities/products.csv'));
    const before = tablesIn(file());
    const trial = await json(PIPELINE, '--dry-run');
    expect(trial).toMatchObject({ dryRun: true, batch: null, kind: 'deals' });
    expect(trial.questions.map(({ kind }: { kind: string }) => kind)).toEqual([
      'product',
      'no-client',
      'new-clients',
    ]);
    expect(tablesIn(file())).toEqual(before);
    const map = text('map.json', JSON.stringify({ ...trial.map, ...MAP }));
    expect(await json(PIPELINE, '--map', map)).toMatchObject({ created: trial.read, rejected: 0 });
  });

  it('a trial works beside an open window, and tells of what is there', async () => {
    await json(samplePath('opportunities/accounts.csv'));
    const window = openSession(file(), 'write', () => undefined);
    try {
      const trial = await json(
        samplePath('opportunities/accounts.csv'),
        '--dry-run',
        '--rejects',
        file('r.csv'),
      );
      expect(trial).toMatchObject({ created: 0, skipped: trial.read });
    } finally {
      await window.close();
    }
  });

  it('speaks to people in sentences', async () => {
    const trial = await run(PIPELINE, '--dry-run');
    expect(trial.code).toBe(0);
    expect(trial.out).toContain('sales_pipeline.csv: Deals · crm-sales-opportunities · utf-8 · ,');
    expect(trial.out).toMatch(/Rows read +41\n/);
    expect(trial.out).toMatch(/rows name no client/);
    expect(trial.out).toContain('This was a trial. Nothing was changed.');
    const done = await run(samplePath('opportunities/accounts.csv'));
    const batch = /cuepoint import --revert (\S+)/.exec(done.out)?.[1] ?? '';
    expect((await run('--revert', batch)).out).toMatch(
      /^The import of accounts.csv was taken back: \d+ records\.\n$/,
    );
  });

  it('tells what was kept otherwise than written, in the trial as in the import', async () => {
    const prices = text('prices.csv', 'Name;Price\nA;1 234,50\nB;12345,678\n');
    const remark = '1 row with a remark:\nRow 3: “12345,678” in column “Price” was rounded.\n';
    expect((await run(prices, '--as', 'products', '--dry-run')).out).toContain(remark);
    expect((await run(prices, '--as', 'products')).out).toContain(remark);
    const rows = Array.from({ length: 25 }, (_, index) => `N${index};0,125`).join('\n');
    const { out } = await run(text('more.csv', `Name;Price\n${rows}\n`), '--as', 'products');
    expect(out).toContain('25 rows with a remark:\nRow 2: ');
    expect(out).toMatch(/\nRow 21: .*\n…\n/);
  });

  it.each<[string, string[], number, RegExp]>([
    ['nothing to import', [], 2, /This command is written: cuepoint import FILE/],
    ['a file and a batch', ['a.csv', '--revert', 'x'], 2, /This command is written/],
    ['an unknown kind', ['a.csv', '--as', 'cats'], 2, /--as can be: auto, clients, people, deals, products/],
    ['an unknown way with duplicates', ['a.csv', '--on-duplicate', 'eat'], 2, /skip, update, merge, create/],
    ['a file that is not there', ['/nowhere/a.csv'], 1, /a\.csv could not be read/],
    [
      'a trial of taking back',
      ['--revert', ANY_BATCH, '--dry-run'],
      2,
      /written: cuepoint import --revert BATCH\./,
    ],
    [
      'how to read what is taken back',
      ['--revert', ANY_BATCH, '--as', 'deals'],
      2,
      /import --revert BATCH\./,
    ],
    ['a batch that is none', ['--revert', 'x'], 2, /not the number of an import/],
    [
      'a sheet of a file without sheets',
      [PIPELINE, '--sheet', 'Deals'],
      1,
      /“Deals”: .*\.csv is no workbook/,
    ],
    ['a map that is not there', [PIPELINE, '--map', '/nowhere/map.json'], 1, /map\.json could not be read/],
  ])('refuses %s with a sentence', async (_what, argv, code, sentence) => {
    const ended = await run(...argv);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toMatch(sentence);
    expect(ended.err.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    ['no JSON', '{', /map\.json/],
    ['an unknown field', '{"columns":{"a":"client.shoeSize"}}', /map\.json: columns: a/],
    ['an unknown property', '{"colums":{}}', /map\.json/],
  ])('refuses a map with %s and names the place', async (_what, content, place) => {
    const ended = await run(PIPELINE, '--map', text('map.json', content));
    expect(ended.code).toBe(2);
    expect(ended.err).toMatch(place);
  });

  it('refuses a map that gives a meaning to a column which the file does not have; one left out may be absent', async () => {
    const before = tablesIn(file());
    const map = (columns: object) => text('map.json', JSON.stringify({ ...MAP, columns }));
    const ended = await run(PIPELINE, '--map', map({ Acount: 'client.name', Nothing: null }));
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(ended.err).toContain('no column called Acount, which');
    expect(tablesIn(file())).toEqual(before);
    expect((await run(PIPELINE, '--dry-run', '--map', map({ Acount: 'client.name' }))).err).toContain(
      'Acount',
    );
    expect(
      await run(PIPELINE, '--dry-run', '--map', map({ ACCOUNT: 'client.name', Nothing: null })),
    ).toMatchObject({
      code: 0,
    });
  });

  it.each([
    ['ru_RU.UTF-8', 'Неверный вариант', 'файл не найден'],
    ['sl_SI.UTF-8', 'Neveljavna možnost', 'datoteke ni'],
  ])('says what is wrong with a map or a file in the language of %s', async (locale, wrong, missing) => {
    vi.stubEnv('LC_ALL', locale);
    const map = text('map.json', '{"onDuplicate":"eat"}');
    expect((await run(PIPELINE, '--map', map)).err).toContain(wrong);
    const { err } = await run('/nowhere/a.csv');
    expect(err).toContain(missing);
    expect(err).not.toContain('ENOENT');
  });

  it('says that it is not clear what the rows are, or which field has no column', async () => {
    const token = text('odd.csv', 'Alpha,Beta\nx,y\n');
    expect((await run(token)).err).toBe(
      'It is not clear what the rows are. Say it with --as. Row 1 was taken for the head: Alpha, Beta\n',
    );
    expect((await run(token, '--as', 'deals')).err).toMatch(/^Some columns still need a field: Client\./);
    const one = text('one.csv', 'Company,,\nAlfa,x@y.si,Kranj\nBeta,z@y.si,Celje\n');
    expect((await run(one)).err).toContain('Row 2 was taken for the head: Alfa, x@y.si, Kranj');
  });

  it('reads a file as it is told to', async () => {
    const token = text('odd.csv', 'Company|City\nAcme;|Kranj\n');
    expect(await json(token, '--delimiter', '|', '--as', 'clients')).toMatchObject({
      delimiter: '|',
      created: 1,
    });
    const tabs = text('tabs.csv', 'Company\tCity\nBright\tKranj\n');
    expect(await json(tabs, '--delimiter', 'tab', '--encoding', 'windows-1251')).toMatchObject({
      ...{ delimiter: '\t', encoding: 'windows-1251', created: 1 },
    });
  });
});

describe('import where there is no database', () => {
  it.runIf(process.platform !== 'win32')('stores nothing of what can be read only once', async () => {
    const pipe = file('pipe');
    execFileSync('mkfifo', [pipe]);
    for (const argv of [[pipe], [pipe, '--dry-run'], [samplePath('accounts.csv'), '--map', pipe]]) {
      const ended = await run(...argv);
      expect(ended).toMatchObject({ code: 1, out: '' });
      expect(ended.err).toContain('pipe could not be read: it is not an ordinary file.');
    }
    expect(readdirSync(folder)).toEqual(['pipe']);
  });

  it.each<[string, string[], number]>([
    ['a trial', [PIPELINE, '--dry-run'], 0],
    ['a file that is not there', ['/nowhere/a.csv'], 1],
    ['taking back', ['--revert', ANY_BATCH], 1],
  ])('%s makes no database', async (_what, argv, code) => {
    expect((await run(...argv)).code).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ['bytes that are no text', '\u0001\u0000\u0002\u0000\u0000', /could not be read/],
    ['an empty file', '', /is empty/],
    ['a table of nobody knows what', 'A,B\n1,2\n', /--as/],
    ['a table without what it needs', 'City,Country\nKranj,SI\n', /Client/],
  ])('%s makes no database, and the next file does', async (_what, content, why) => {
    const source = file('source.csv');
    writeFileSync(source, content);
    const { code, err } = await run(source, ...(content.includes('Kranj') ? ['--as', 'clients'] : []));
    expect(code).toBe(1);
    expect(err).toMatch(why);
    expect(readdirSync(folder)).toEqual(['source.csv']);
    expect(await json(samplePath('opportunities/products.csv'))).toMatchObject({ rejected: 0 });
    expect(readdirSync(folder)).toContain('cuepoint.sqlite');
  });
});

const CLIENTS = `SELECT c.name, c.city, c.country, c.address, c.notes, c.external_id AS number,
    (SELECT group_concat(number || label, '; ') FROM phones f WHERE f.client_id = c.id) AS phones,
    (SELECT group_concat(name || position, '; ') FROM people p WHERE p.client_id = c.id) AS people
  FROM clients c ORDER BY c.name`;

describe.each([
  {
    set: 'the sample of Russian clients',
    count: 8,
    names: ['utf8-quoted.csv', 'utf8-bom-semicolon.csv', 'windows-1251-semicolon.csv', 'utf16le-tab.txt'],
    folder: samplePath('clients-ru'),
  },
  {
    set: `the real Russian clients${REAL_DATA === '' ? `: ${NO_REAL_DATA}` : ''}`,
    count: 91,
    names: [
      'clients_utf8_nobom_comma_lf_quoteall.csv',
      'clients_utf8bom_semicolon_crlf.csv',
      'clients_cp1251_semicolon_crlf.csv',
      'clients_utf16le_bom_tab_crlf.txt',
      'Клиенты.csv',
    ],
    folder: REAL_DATA === '' ? null : join(REAL_DATA, 'ru-clients'),
  },
])('$set', ({ count, names, folder: from }) => {
  it.skipIf(from === null)('are the same clients from every encoding', async () => {
    const found: unknown[] = [];
    for (const [index, name] of names.entries()) {
      const db = file(`${index}.sqlite`);
      begin(`${index}.sqlite`);
      const done = await json(join(from ?? '', name), '--db', db);
      expect(done).toMatchObject({ read: count, created: count, rejected: 0 });
      const read = connect(db, { readonly: true });
      found.push(read.all(CLIENTS));
      read.close();
    }
    expect(found[0]).toHaveLength(count);
    for (const clients of found) expect(clients).toEqual(found[0]);
  });
});
