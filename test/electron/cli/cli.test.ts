import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { openSession } from '@db/cli';
import { openStore } from '@db/connection/open';
import { connect } from '@db/connection/sqlite';
import { runCli } from '@electron/cli';
import { COMMANDS } from '@electron/cli/commands';
import { usualFile } from '@electron/cli/place';
import { putDemo } from '@test/support/demo-file';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-cli-'));
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A stream that keeps what is written into it. */
function collected() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}

/** Runs a command on the test's file; what it printed and its exit code. */
async function run(...argv: string[]): Promise<{ code: number; out: string; bytes: Buffer; err: string }> {
  const [out, err] = [collected(), collected()];
  const code = await runCli([...argv, '--db', file(), '--today', '2026-11-26'], {
    out: out.stream,
    err: err.stream,
  });
  return { code, out: out.bytes().toString(), bytes: out.bytes(), err: err.bytes().toString() };
}

const json = async (...argv: string[]) => {
  const { code, out, err } = await run(...argv, '--json');
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe('the command line', () => {
  it('imports nothing when the rejected rows cannot be written to their place', async () => {
    const table = join(folder, 'clients.csv');
    writeFileSync(table, 'Name,City\nAlfa,Berlin\n');
    const { code, err } = await run(
      'import',
      table,
      '--as',
      'clients',
      '--rejects',
      join(folder, 'no', 'r.csv'),
    );
    expect(code).toBe(1);
    expect(err).toContain('r.csv could not be saved');
    expect(existsSync(file())).toBe(false);
  });

  it('says in a sentence that a folder is no database', async () => {
    mkdirSync(file());
    const { code, err } = await run('board');
    expect([code, err]).toEqual([1, `${file()} is a folder. Name the database file in it with --db.\n`]);
  });

  it('takes a name that is empty for a missing one', async () => {
    const err: string[] = [];
    const stream = new Writable({ write: (chunk, _encoding, done) => done(void err.push(String(chunk))) });
    expect(await runCli(['board', '--db', ''], { out: stream, err: stream })).toBe(2);
    expect(err).toEqual(['--db needs a value. See --help.\n']);
  });

  it.each([['undo'], ['redo'], ['history'], ['board'], ['check']])(
    'says that there is no database, and %s makes none',
    async (command) => {
      const { code, err } = await run(command);
      expect(code).toBe(1);
      expect(err).toContain('There is no database at');
      expect(existsSync(file())).toBe(false);
    },
  );

  it.each([['board'], ['check']])('makes no database of an empty file for %s', async (command) => {
    writeFileSync(file(), '');
    const { code, err } = await run(command);
    expect([code, err]).toEqual([1, expect.stringContaining('There is no database at')]);
    expect(readFileSync(file())).toHaveLength(0);
  });

  it('works on a system whose zone is not known', async () => {
    const usual = new Intl.DateTimeFormat('en').resolvedOptions();
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...usual,
      timeZone: 'Etc/Unknown',
    });
    const [out, err] = [collected(), collected()];
    const streams = { out: out.stream, err: err.stream };
    expect(await runCli(['seed', '--size', 'small', '--db', file()], streams)).toBe(0);
    expect(await runCli(['report', '--day', '--db', file()], streams)).toBe(0);
    expect(err.bytes().toString()).toBe('');
  });

  it('says why the usual folder cannot be made', async () => {
    writeFileSync(join(folder, 'taken'), '');
    vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'taken'));
    const { stream, bytes } = collected();
    expect(await runCli(['seed', '--size', 'small'], { out: stream, err: stream })).toBe(1);
    expect(bytes().toString()).toContain('could not be saved: there is no such folder');
  });

  it('shows what was pasted into a record as one line, and nothing that a terminal obeys', async () => {
    putDemo(file(), '2026-11-26');
    const purpose = 'Ask\u001b[2J\u0007 about\r\n the hall';
    await run('plan', 'add', 'Banka Sava d.d.', '--day', '2026-11-27', '--purpose', purpose);
    const { out } = await run('plan', '--week', '2026-W48');
    expect(out).toContain('Ask [2J  about the hall');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('gives as JSON what was pasted as it is stored, and nothing that a terminal obeys', async () => {
    putDemo(file(), '2026-11-26');
    const purpose = 'Ask\u009b2J\u007f\u0085about\u001b the hall';
    await run('plan', 'add', 'Banka Sava d.d.', '--day', '2026-11-27', '--purpose', purpose);
    const { out } = await run('plan', '--week', '2026-W48', '--json');
    const lines: { purpose: string }[] = JSON.parse(out);
    expect(lines.filter(({ purpose }) => purpose.startsWith('Ask\u009b'))).toMatchObject([{ purpose }]);
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('seeds, and the board tells the same numbers and sums as the rows', async () => {
    const counts = await json('seed', '--size', 'small');
    expect(counts).toMatchObject({ clients: 46, import_batches: 0 });
    const board: { stage: string; count: number; sums: { minor: number; currency: string }[] }[] =
      await json('board');
    const db = connect(file(), { readonly: true });
    const expected = db.all(`SELECT stage, count(*) AS count, sum(amount) AS minor FROM deals
      WHERE status IN ('open', 'paused') GROUP BY stage ORDER BY stage`);
    db.close();
    const stages = board.filter(({ stage }) => stage !== 'between-sales');
    expect(stages.map(({ stage, count, sums }) => ({ stage, count, minor: sums[0]?.minor }))).toEqual(
      expect.arrayContaining(expected),
    );
    expect(stages).toHaveLength(6);
  });

  it('gives the week as lines, as JSON and as files', async () => {
    putDemo(file(), '2026-11-26');
    const lines = await json('plan', '--week', '2026-W48');
    expect(lines.length).toBeGreaterThan(10);
    for (const key of ['day', 'time', 'client', 'person', 'phone', 'purpose', 'product', 'reasons']) {
      expect(lines[0]).toHaveProperty(key);
    }
    expect((await run('plan', '--week', '2026-W48')).out.split('\n').length).toBe(lines.length + 1);
    expect((await run('plan', '--week', '2026-W48', '--format', 'ics')).out).toContain('BEGIN:VCALENDAR');
    expect((await run('plan', '--week', '2026-W48', '--format', 'csv')).out).toContain('Alfa Events Ltd');
    const xlsx = join(folder, 'week.xlsx');
    const { code, out } = await run('plan', '--week', '2026-W48', '--out', xlsx);
    expect([code, out.trim()]).toEqual([0, xlsx]);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
  });

  it('undoes and redoes what the window did, and lists it', async () => {
    putDemo(file(), '2026-11-26');
    expect(await run('undo')).toMatchObject({ code: 1, out: '', err: 'There is nothing to undo.\n' });
    const window = openSession(file(), 'write', () => undefined);
    await window.call('products.create', { name: 'Quiz night' });
    await window.close();
    expect((await run('undo')).out).toBe('Undone: added product Quiz night\n');
    expect(await json('redo')).toMatchObject({
      redone: { name: 'products.create', params: { name: 'Quiz night' } },
    });
    expect((await run('redo')).code).toBe(1);
    const lines: { kind: string }[] = await json('history');
    expect(lines.map(({ kind }) => kind)).toEqual(['redo', 'undo', 'do']);
    expect((await run('history', '--limit', '1')).out).toMatch(
      /^3 {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}Maja Novak {2}Redo of 1\n$/,
    );
  });

  it('backs up, restores and keeps what was replaced', async () => {
    putDemo(file(), '2026-11-26');
    const out = join(folder, 'backup.sqlite');
    const made = await json('backup', '--out', out);
    expect(made).toMatchObject({ file: out, rows: { clients: 46 } });
    expect(made.checksum).toMatch(/^[0-9a-f]{64}$/);
    const restored = await json('restore', out);
    expect(restored.rows).toEqual(made.rows);
    expect(existsSync(restored.kept)).toBe(true);
    expect((await run('check')).code).toBe(0);
  });

  it('reads beside an open window, but does not write', async () => {
    putDemo(file(), '2026-11-26');
    const window = openStore(file());
    try {
      expect((await run('board')).code).toBe(0);
      expect((await run('backup', '--out', join(folder, 'b.sqlite'))).code).toBe(0);
      const { code, err } = await run('undo');
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('Another copy of Cuepoint, or one of its commands,'),
      ]);
    } finally {
      window.close();
    }
  });

  it('ends with 1 when the check finds faults', async () => {
    putDemo(file(), '2026-11-26');
    const db = connect(file());
    db.exec(
      "DROP TRIGGER log_clients_update; UPDATE client_state SET next_day = '2000-01-01' WHERE next_id IS NOT NULL",
    );
    db.close();
    const { code, out, err } = await run('check');
    expect(code).toBe(1);
    expect(out).toContain('clients whose kept state is out of date');
    expect(err).toContain('2 kinds of faults');
  });

  it.each([
    [[], 'A command is missing. See --help.'],
    [['bord'], 'There is no command bord. See --help.'],
    [['board', '--jsn'], 'There is no option --jsn. See --help.'],
    [['board', 'more'], 'This command is written: cuepoint board. See --help.'],
    [['restore'], 'This command is written: cuepoint restore FILE. See --help.'],
    [['backup'], '--out FILE is missing. See --help.'],
    [['seed', '--size', 'huge'], '--size can be: small, large. See --help.'],
    [
      ['plan', '--week', '2026-W54'],
      '2026-W54 is not a week; write it as 2026-W48, or as this, next or last. See --help.',
    ],
    [['plan', '--out', 'week.doc'], '--format can be: json, csv, xlsx, ics, pdf. See --help.'],
    [['board', '--today', '2026-02-30'], '2026-02-30 is not a day; write it as 2026-11-26. See --help.'],
    [
      ['board', '--zone', 'Mars/Base'],
      'Mars/Base is not a time zone; write it as Europe/Ljubljana. See --help.',
    ],
    [['board', '--today', '0001-01-01'], '0001-01-01 is not a day; write it as 2026-11-26. See --help.'],
    [['backup', '--out='], '--out needs a value. See --help.'],
    [['board', '--json=1'], '--json takes no value. See --help.'],
    [['history', '--limit', '0'], '0 is not a number from 1 to 500. See --help.'],
  ])('%j is wrong usage: exit code 2 and one sentence', async (argv, sentence) => {
    const streams: string[] = [];
    const err = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        streams.push(chunk.toString());
        done();
      },
    });
    const db = argv.includes('--today') ? [] : ['--today', '2026-11-26'];
    expect(await runCli([...argv, ...db, '--db', file()], { out: err, err })).toBe(2);
    expect(streams.join('')).toBe(`${sentence}\n`);
    expect(existsSync(file())).toBe(false);
  });

  it('speaks the language of the file, and of the system where there is no file', async () => {
    vi.stubEnv('LC_ALL', 'sl_SI.UTF-8');
    expect((await run('board')).err).toContain('ni baze podatkov');
    putDemo(file(), '2026-11-26');
    expect((await run('board')).out).toContain('Predstavitev');
    const db = connect(file());
    db.exec(`DROP TRIGGER log_settings_insert; INSERT INTO settings (id, value) VALUES ('language', '"ru"')`);
    db.close();
    expect((await run('board')).out).toContain('Презентация');
    expect((await run('bord')).err).toContain('Нет команды bord');
  });

  it('says of a file that is not ours that it is not, and leaves it', async () => {
    const letter = connect(file());
    letter.exec('CREATE TABLE letters (text)');
    letter.close();
    const before = readFileSync(file());
    const { code, err } = await run('seed', '--size', 'small');
    expect([code, err]).toEqual([1, expect.stringContaining('not a Cuepoint database')]);
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  it('prints help with every command', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { name } of COMMANDS) expect(out).toContain(`\n  ${name} `);
    expect((await run('plan', '--help')).out).toContain('--format json|csv|xlsx|ics');
  });
});

describe('the usual place of the database', () => {
  it.each([
    ['linux', {}, '/home/eva/.config/Cuepoint/cuepoint.sqlite'],
    ['linux', { XDG_CONFIG_HOME: '/conf' }, '/conf/Cuepoint/cuepoint.sqlite'],
    ['darwin', {}, '/home/eva/Library/Application Support/Cuepoint/cuepoint.sqlite'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Cuepoint/cuepoint.sqlite'],
  ] as const)('on %s with %j', (platform, env, expected) => {
    expect(usualFile(platform, env, '/home/eva')).toBe(expected);
  });
});
