import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '@db/cli';
import { openStore } from '@db/connection/open';
import { asksForPdf } from '@electron/cli/exports/asksForPdf.mjs';
import type { PageToPrint } from '@electron/cli/exports/printer';
import type { Given } from '@electron/cli/command';
import { exportWeek } from '@electron/cli/exports/plan';
import { COMMON } from '@electron/cli/options';
import { dayIn, weekIn } from '@electron/cli/week/relative';
import { putDemo } from '@test/support/demo-file';
import { CuepointError } from '@shared/errors';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { programOn } from './program';

const TODAY = '2026-11-26';

let folder = '';
const file = () => join(folder, 'cuepoint.sqlite');
const pages: PageToPrint[] = [];
const program = () =>
  programOn(file(), (page) => {
    pages.push(page);
    return Promise.resolve(new TextEncoder().encode('%PDF-'));
  });

const sequences = (ics: string) => [...ics.matchAll(/^SEQUENCE:(\d+)/gm)].map(([, number]) => Number(number));

describe('plan as files', () => {
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cuepoint-plan-export-'));
    pages.length = 0;
    putDemo(file(), TODAY);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the week as PDF, a page a day when asked', async () => {
    const out = join(folder, 'week.pdf');
    const done = await program().run(TODAY, 'plan', '--out', out, '--pages', 'day');
    expect(done).toMatchObject({ code: 0, out: `${out}\n`, err: '' });
    expect(readFileSync(out, 'utf8')).toBe('%PDF-');
    expect(pages[0]).toMatchObject({ paper: 'A4', pageOf: '{page} of {pages}' });
    expect(pages[0]?.html.match(/<div class="page">/g)?.length).toBeGreaterThan(1);
    await program().run(TODAY, 'plan', '--format', 'pdf', '--out', out);
    expect(pages[1]?.html).not.toContain('<div class="page">');
  });

  it('says in a sentence who makes PDFs where the program itself does not run', async () => {
    const done = await programOn(file()).run(TODAY, 'plan', '--format', 'pdf');
    expect(done).toMatchObject({ code: 1, out: '' });
    expect(done.err).toContain('PDFs are made by the program itself');
  });

  it('writes a file for each manager into a folder', async () => {
    const asked = ['plan', '--each-manager', '--format', 'ics'] as const;
    expect(await program().run(TODAY, ...asked)).toMatchObject({ code: 2 });
    expect(await program().run(TODAY, 'plan', '--each-manager', '--out', folder)).toMatchObject({ code: 2 });
    const { code, out } = await program().run(TODAY, ...asked, '--out', folder);
    expect(code).toBe(0);
    const names = readdirSync(folder).filter((name) => name.endsWith('.ics'));
    expect(names.length).toBeGreaterThan(1);
    expect(out.trim().split('\n').sort()).toEqual(names.map((name) => join(folder, name)).sort());
    expect(names).toContain('Call plan 2026-W48 Maja Novak.ics');
    const all = await program().json(TODAY, 'plan');
    const events = names.flatMap((name) => sequences(readFileSync(join(folder, name), 'utf8')));
    expect(events).toHaveLength(all.length);
    const missing = join(folder, 'no such folder');
    expect(await program().run(TODAY, ...asked, '--out', missing)).toMatchObject({ code: 1 });
  });

  it('writes each manager a file of its own, also where two names come to the same', async () => {
    const window = openSession(file(), 'write', () => undefined);
    const { lines } = await window.call('plan.week', { week: '2026-W48', today: TODAY });
    const ids = lines.flatMap(({ activityId, status }) =>
      activityId !== null && status === 'planned' ? [activityId] : [],
    );
    const managers = ['A/B', 'A:B', 'a:b', 'A-B 2', 'Jos\u00e9', 'Jose\u0301'];
    for (const [index, manager] of managers.entries())
      await window.call('activities.update', { id: ids[index] ?? '', manager });
    await window.close();
    const done = await program().run(TODAY, 'plan', '--each-manager', '--format', 'ics', '--out', folder);
    const written = done.out.trim().split('\n');
    const same = (path: string) => path.normalize('NFC').toLowerCase();
    expect(new Set(written.map(same)).size).toBe(written.length);
    const whose = written.flatMap((path) =>
      managers.filter((name) =>
        readFileSync(path, 'utf8').replaceAll('\r\n ', '').includes(`Manager: ${name}\r\n`),
      ),
    );
    expect(whose.sort()).toEqual([...managers].sort());
    expect(written).toContain(join(folder, 'Call plan 2026-W48 A-B.ics'));
  });

  it('writes who is called otherwise the same file under the new name, and none under the old', async () => {
    const asked = ['plan', '--each-manager', '--format', 'ics', '--out'] as const;
    const [before, after] = [join(folder, 'before'), join(folder, 'after')];
    for (const to of [before, after]) mkdirSync(to);
    expect(await program().run(TODAY, ...asked, before)).toMatchObject({ code: 0 });
    const window = openSession(file(), 'write', () => undefined);
    await window.call('settings.update', { me: 'Maja Kos' });
    await window.call('settings.renameMe', {});
    await window.close();
    expect(await program().run(TODAY, ...asked, after)).toMatchObject({ code: 0 });
    const own = 'Call plan 2026-W48 Maja Novak.ics';
    expect(readdirSync(after).sort()).toEqual(
      readdirSync(before)
        .map((name) => (name === own ? 'Call plan 2026-W48 Maja Kos.ics' : name))
        .sort(),
    );
    const all = readdirSync(after).map((name) => readFileSync(join(after, name), 'utf8'));
    expect(all.join('')).not.toContain('STATUS:CANCELLED');
    expect(all.flatMap(sequences).every((number) => number === 0)).toBe(true);
  });

  it('writes whoever lost the last line a file that says so', async () => {
    const asked = ['plan', '--each-manager', '--format', 'ics', '--out', folder] as const;
    const before = await program().run(TODAY, ...asked);
    const window = openSession(file(), 'write', () => undefined);
    const { lines } = await window.call('plan.week', {
      week: '2026-W48',
      today: TODAY,
      manager: 'Maja Novak',
    });
    expect(lines.length).toBeGreaterThan(1);
    for (const { activityId } of lines)
      if (activityId !== null) await window.call('activities.remove', { id: activityId });
    await window.close();
    const after = await program().run(TODAY, ...asked);
    expect(after.out).toBe(before.out);
    const ics = readFileSync(join(folder, 'Call plan 2026-W48 Maja Novak.ics'), 'utf8');
    expect(ics.match(/STATUS:CANCELLED/g)?.length).toBeGreaterThan(1);
  });

  it('writes the file of a database that can only be read, and says that it does not count as the last one', async () => {
    const bytes = readFileSync(file());
    // A format that SQLite may read and not write (sqlite.org/fileformat.html, offset 18): rights do not bind every user.
    bytes[18] = 3;
    writeFileSync(file(), bytes);
    const out = join(folder, 'week.csv');
    const done = await program().run(TODAY, 'plan', '--out', out);
    expect(done).toMatchObject({ code: 0, out: `${out}\n` });
    expect(done.err).toContain('does not count as the last one');
    expect(readFileSync(out, 'utf8')).toContain('Oakfield Bank plc');
  });

  it('says the same when another program writes for so long that it cannot be noted', async () => {
    const session = openSession(file(), 'read', () => undefined);
    onTestFinished(() => session.close());
    const busy = {
      ...session,
      call: (...asked: Parameters<typeof session.call>) =>
        asked[0] === 'plan.exported'
          ? Promise.reject(new CuepointError('db-locked'))
          : session.call(...asked),
    };
    const out = join(folder, 'week.csv');
    const told: unknown[] = [];
    const screen = {
      note: (text: string) => told.push(text),
      result: (result: unknown) => told.push(result),
    };
    const given = { values: { out }, screen, open: () => busy, t: (key: string) => key } as unknown as Given;
    await exportWeek(given, { week: '2026-W48', today: TODAY }, 'csv');
    expect(told).toEqual([{ file: out, bytes: readFileSync(out).length }, 'cli:exportNotNoted']);
  });

  it('never writes over the database it reads', async () => {
    const before = readFileSync(file());
    for (const out of [file(), `${file()}-wal`]) {
      const done = await program().run(TODAY, 'plan', '--format', 'csv', '--out', out);
      expect(done).toMatchObject({ code: 1, out: '' });
      expect(done.err).toContain('it holds records of Cuepoint');
    }
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  it('counts what was written beside an open window, and leaves no line in the history', async () => {
    const store = openStore(file());
    try {
      const first = await program().run(TODAY, 'plan', '--format', 'ics');
      expect(first.code).toBe(0);
      expect(store.raw.value('SELECT count(*) FROM exported_lines')).toBe(sequences(first.out).length);
      expect(store.raw.value('SELECT count(*) FROM commands')).toBe(0);
    } finally {
      store.close();
    }
    const window = openSession(file(), 'write', () => undefined);
    const { lines } = await window.call('plan.week', { week: '2026-W48', today: TODAY });
    const planned = lines.find(({ status, activityId }) => status === 'planned' && activityId !== null);
    await window.call('activities.update', { id: planned?.activityId ?? '', purpose: 'something else' });
    await window.close();
    const { out } = await program().run(TODAY, 'plan', '--format', 'ics');
    expect(sequences(out).filter((number) => number === 1)).toHaveLength(1);
    // A file that cannot be written went nowhere.
    const nowhere = join(folder, 'no such folder', 'week.csv');
    expect(await program().run(TODAY, 'plan', '--out', nowhere)).toMatchObject({ code: 1 });
  });
});

describe('the week that is meant', () => {
  it.each([
    ['2026-11-26', 'this', '2026-W48'],
    ['2026-11-29', 'next', '2026-W49'],
    ['2026-12-31', 'next', '2027-W01'],
    ['2027-01-03', 'last', '2026-W52'],
    ['2026-11-26', '2028-W09', '2028-W09'],
    ['2026-11-26', '2026-W54', null],
    ['2026-11-26', 'constructor', null],
  ] as const)('on %s %s is %s', (today, text, week) => expect(weekIn(text, today)).toBe(week));

  it.each([
    ['2028-03-01', 'yesterday', '2028-02-29'],
    ['2026-12-31', 'tomorrow', '2027-01-01'],
    ['2026-11-26', '2026-02-30', null],
  ] as const)('on %s %s is the day %s', (today, text, day) => expect(dayIn(text, today)).toBe(day));

  it('is said to the command', async () => {
    folder = mkdtempSync(join(tmpdir(), 'cuepoint-plan-export-'));
    putDemo(file(), TODAY);
    const days = async (...words: string[]): Promise<string[]> =>
      (await program().json(TODAY, 'plan', ...words)).map(({ day }: { day: string }) => day);
    expect(await days('--week', 'next')).toEqual(await days('--week', '2026-W49'));
    expect((await days('--week', 'next')).every((day) => day >= '2026-11-30')).toBe(true);
    expect(await program().run(TODAY, 'plan', '--week', 'soon')).toMatchObject({ code: 2 });
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('what needs the printer of the program', () => {
  for (const [words, needs] of [
    ['plan --format pdf', true],
    ['plan --format=pdf --out x', true],
    ['plan --out week.pdf', true],
    ['plan --out=week.PDF', true],
    ['plan --format csv --out week.pdf', false],
    ['document attach offer.pdf', false],
    ['plan', false],
    ['report --out report.PDF', true],
    ['--db b.sqlite plan --week 2026-W48 --format pdf --out x.pdf', true],
    ['--json --today=2026-11-23 --zone Europe/Ljubljana report --format=pdf', true],
    ['plan --week 2026-W48 --format ics', false],
    ['--db plan board --out x.pdf', false],
    ['board --format pdf', false],
    ['plan --db a.pdf', false],
    ['', false],
  ] as const) {
    it(`${words}: ${needs}`, () => expect(asksForPdf(words.split(' '))).toBe(needs));
  }

  it('is found behind each option of every command that takes a value', () => {
    for (const [name, { type }] of Object.entries(COMMON))
      if (type === 'string') expect(asksForPdf([`--${name}`, 'x', 'plan', '--format', 'pdf'])).toBe(true);
  });
});
