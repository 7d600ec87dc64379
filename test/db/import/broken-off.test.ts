import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@db/check';
import { openStore } from '@db/connection/open';
import { buildProgram, type Child, start } from '@test/support/child';
import { tablesIn } from '@test/support/stored';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Importing, importing, TODAY } from './importing';

const faults = (file: string) => check(file).filter(({ severity }) => severity === 'fault');
const ROWS = Array.from({ length: 5_000 }, (_, row) => `Acme ${row},Person ${row},+3863120${1000 + row}`);
const HEAD = 'Company,Contact,Phone';

/** What long work puts aside for a while: triggers, indexes and settings of the writing connection. */
const standing = ({ store: { raw } }: Importing) => ({
  schema: raw.all('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name'),
  settings: ['foreign_keys', 'cache_size', 'temp_store', 'synchronous'].map((name) =>
    raw.value(`PRAGMA ${name}`),
  ),
});

const found = async (into: Importing, text: string) =>
  (await into.call('search.find', { text, limit: 100 })).map(({ title }) => title);

describe('an import that is cancelled', () => {
  it.each(['reading', 'checking', 'writing', 'indexing'])(
    'while %s changes nothing, and the next one works',
    async (phase) => {
      const into = importing();
      await into.call('clients.create', { name: 'Acme 7' });
      const before = tablesIn(into.store.file);
      const commands = into.column('SELECT count(*) FROM commands');
      const stood = standing(into);
      const token = into.csv(HEAD, ...ROWS);
      const [controller, seen] = [new AbortController(), new Set<string>()];
      const result = await into.engine.call(
        phase === 'checking' ? 'import.dryRun' : 'import.run',
        { token, map: {}, today: TODAY },
        {
          signal: controller.signal,
          progress: (progress) => {
            seen.add(progress.phase);
            if (progress.phase === phase && progress.part > 0) controller.abort();
          },
        },
      );
      expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(seen).toContain(phase);
      expect(tablesIn(into.store.file)).toEqual(before);
      expect(into.column('SELECT count(*) FROM commands')).toEqual(commands);
      expect(standing(into)).toEqual(stood);
      expect(await found(into, 'Acme 7')).toEqual(['Acme 7']);
      expect(await into.run(into.csv(HEAD, 'Bright,,'))).toMatchObject({ created: 1 });
      expect(await found(into, 'Bright')).toEqual(['Bright']);
      expect(faults(into.store.file)).toEqual([]);
    },
  );

  it('lets others ask while it runs', async () => {
    const into = importing();
    const token = into.csv(HEAD, ...ROWS);
    let answered = 0;
    const counts: number[] = [];
    const result = await into.engine.call(
      'import.run',
      { token, map: {}, today: TODAY },
      {
        progress: () => {
          void into.call('clients.count', { today: TODAY }).then(({ count }) => {
            answered += 1;
            counts.push(count);
          });
        },
      },
    );
    expect(result.ok).toBe(true);
    expect(answered).toBeGreaterThan(5);
    // Others see nothing of it before it is whole.
    expect(new Set(counts)).toEqual(new Set([0]));
  });
});

describe('an import that fails', () => {
  it('in the middle of the file, at a quote that never ends, changes nothing', async () => {
    const into = importing();
    const before = tablesIn(into.store.file);
    const token = into.csv(HEAD, ...ROWS, '"Never closed,,', ...ROWS);
    await expect(into.run(token)).rejects.toMatchObject({ data: { code: 'file-unclosed-quote' } });
    expect(tablesIn(into.store.file)).toEqual(before);
  });

  it('while writing, at a full disk, changes nothing and tells so', async () => {
    const into = importing();
    const before = tablesIn(into.store.file);
    const pages = into.store.raw.value<number>('PRAGMA page_count');
    into.store.raw.value(`PRAGMA max_page_count = ${pages + 20}`);
    await expect(into.run(into.csv(HEAD, ...ROWS))).rejects.toMatchObject({ data: { code: 'db-full' } });
    into.store.raw.value('PRAGMA max_page_count = 1073741823');
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(await into.run(into.csv(HEAD, 'Bright,,'))).toMatchObject({ created: 1 });
    expect(faults(into.store.file)).toEqual([]);
  });
});

describe('an import whose process is killed', () => {
  let [program, folder] = ['', ''];
  const children: Child[] = [];
  beforeAll(async () => {
    program = await buildProgram('importer');
  }, 60_000);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cuepoint-import-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill();
      await child.ended();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([0.1, 0.5, 0.9])(
    'after %f of its rows leaves the file as it was before',
    async (part) => {
      const [file, table] = [join(folder, 'cuepoint.sqlite'), join(folder, 'clients.csv')];
      openStore(file).close();
      const before = tablesIn(file);
      writeFileSync(table, [HEAD, ...ROWS].join('\n'));
      const child = start(program, [file, table, String(part)]);
      children.push(child);
      expect(await child.line()).toBe('in the middle');
      child.kill();
      await child.ended();
      const store = openStore(file);
      expect(
        store.reader.value("SELECT count(*) FROM sqlite_schema WHERE name = 'derive_client_insert'"),
      ).toBe(1);
      store.close();
      expect(tablesIn(file)).toEqual(before);
      expect(faults(file)).toEqual([]);
    },
    30_000,
  );
});

describe('taking back', () => {
  it('refuses when something it made was changed later, says what, and takes nothing back', async () => {
    const into = importing();
    const { batch } = await into.run(into.csv(HEAD, 'Acme,Anna,+38631200100', 'Bright,Boris,+38631200200'));
    const [id] = into.column("SELECT id FROM clients WHERE name = 'Bright'");
    await into.call('clients.update', { id: String(id), city: 'Kranj' });
    const before = tablesIn(into.store.file);
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'undo-conflict', detail: { table: 'clients', id } },
    });
    expect(tablesIn(into.store.file)).toEqual(before);
    expect(faults(into.store.file)).toEqual([]);
  });

  it('refuses when something hangs on what it made, and works when that is gone', async () => {
    const into = importing();
    const { batch } = await into.run(into.csv(HEAD, 'Acme,Anna,+38631200100'));
    const [clientId] = into.column('SELECT id FROM clients');
    await into.call('people.create', { clientId: String(clientId), name: 'Vera' });
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'undo-conflict' },
    });
    await into.call('history.undo', {});
    expect(await into.call('import.revert', { batch: batch ?? '' })).toMatchObject({ reverted: 3 });
    expect(into.column('SELECT count(*) FROM clients')).toEqual([0]);
  });

  it('is undone and done again like any command, with what other commands did before it untouched', async () => {
    const into = importing();
    const empty = tablesIn(into.store.file);
    const { batch } = await into.run(into.csv(HEAD, 'Acme,Anna,+38631200100'));
    const whole = tablesIn(into.store.file);
    await into.call('history.undo', {});
    expect(tablesIn(into.store.file)).toEqual(empty);
    await expect(into.call('import.revert', { batch: batch ?? '' })).rejects.toMatchObject({
      data: { code: 'import-taken-back' },
    });
    await into.call('history.redo', {});
    expect(tablesIn(into.store.file)).toEqual(whole);
    await into.call('import.revert', { batch: batch ?? '' });
    expect(tablesIn(into.store.file)).toEqual(empty);
    await into.call('history.redo', {});
    expect(tablesIn(into.store.file)).toEqual(whole);
  });

  it.each(['import.revert', 'history.undo'] as const)('by %s lets others ask meanwhile', async (method) => {
    const into = importing();
    const { batch } = await into.run(into.csv(HEAD, ...ROWS));
    let over = false;
    const work = (
      method === 'history.undo'
        ? into.call('history.undo', {})
        : into.call('import.revert', { batch: batch ?? '' })
    ).then(() => {
      over = true;
    });
    const counts: number[] = [];
    while (!over) {
      const { count } = await into.call('clients.count', { today: TODAY });
      await new Promise((resume) => setImmediate(resume));
      if (!over) counts.push(count);
    }
    await work;
    expect(counts.length).toBeGreaterThan(5);
    expect(new Set(counts)).toEqual(new Set([ROWS.length]));
    expect(into.column('SELECT count(*) FROM clients')).toEqual([0]);
  });

  it.each([
    ['at its beginning', 0.01],
    ['half way', 0.5],
    ['while the search is made anew at its end', 1],
  ])(
    'can be cancelled %s, and then nothing has changed and it works the next time',
    async (_, upto) => {
      const into = importing();
      const empty = tablesIn(into.store.file);
      const { batch } = await into.run(into.csv(HEAD, ...ROWS));
      const before = tablesIn(into.store.file);
      const [stood, log] = [standing(into), into.column('SELECT count(*) FROM change_log')];
      const controller = new AbortController();
      const result = await into.engine.call(
        'import.revert',
        { batch: batch ?? '' },
        {
          signal: controller.signal,
          progress: ({ phase, part }) => {
            if (phase === 'reverting' && part >= upto) controller.abort();
          },
        },
      );
      expect(result).toEqual({ ok: false, error: { code: 'cancelled' } });
      expect(tablesIn(into.store.file)).toEqual(before);
      expect(into.column('SELECT count(*) FROM change_log')).toEqual(log);
      expect(standing(into)).toEqual(stood);
      expect(await found(into, 'Person 4321')).toEqual(['Person 4321']);
      expect(faults(into.store.file)).toEqual([]);
      await into.call('import.revert', { batch: batch ?? '' });
      expect(tablesIn(into.store.file)).toEqual(empty);
      expect(standing(into)).toEqual(stood);
      expect(await found(into, 'Person 4321')).toEqual([]);
    },
    60_000,
  );
});
