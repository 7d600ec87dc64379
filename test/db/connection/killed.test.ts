import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '@db/check';
import { openStore } from '@db/connection/open';
import { buildProgram, type Child, start } from '@test/support/child';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let program = '';
let folder = '';
const children: Child[] = [];
const file = () => join(folder, 'cuepoint.sqlite');
const run = (what: string) => {
  const child = start(program, [file(), what]);
  children.push(child);
  return child;
};

beforeAll(async () => {
  program = await buildProgram('writer');
}, 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-killed-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.kill();
    await child.ended();
  }
  rmSync(folder, { recursive: true, force: true });
});

const faults = () => check(file()).filter(({ severity }) => severity === 'fault');

describe('a database process that is killed', () => {
  it.each([1, 7, 23])(
    'between or in commands, after %d of them, loses nothing that was acknowledged',
    async (least) => {
      const child = run('commands');
      expect(await child.line()).toBe('opened');
      const acknowledged: string[] = [];
      while (acknowledged.length < least) acknowledged.push(await child.line());
      child.kill();
      acknowledged.push(...(await child.ended()));

      const store = openStore(file());
      const kept = store.reader.all<{ id: string }>('SELECT id FROM clients ORDER BY id').map(({ id }) => id);
      // One more may be there: stored, but killed before it could say so.
      expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
      expect(kept.length - acknowledged.length).toBeLessThanOrEqual(1);
      // Each is whole: with its phone, its tag and its line in the history.
      for (const table of ['phones', 'client_tags', 'commands', 'client_state']) {
        expect(store.reader.value(`SELECT count(*) FROM ${table}`)).toBe(kept.length);
      }
      store.close();
      expect(faults()).toEqual([]);
    },
    30_000,
  );

  it('in the middle of a command leaves nothing of it, and frees the file', async () => {
    const child = run('middle');
    expect([await child.line(), await child.line()]).toEqual(['opened', 'in the middle']);
    expect(() => openStore(file())).toThrow('db-locked');
    child.kill();
    await child.ended();
    const store = openStore(file());
    expect(store.reader.value('SELECT count(*) FROM products')).toBe(0);
    expect(store.reader.value('SELECT count(*) FROM commands')).toBe(0);
    store.close();
    expect(faults()).toEqual([]);
  }, 30_000);

  it('is kept out by a second copy of the program, and keeps it out', async () => {
    const child = run('middle');
    await child.line();
    await child.line();
    const second = run('open');
    expect(await second.line()).toBe('db-locked');
    child.kill();
    await child.ended();
    expect(await run('open').line()).toBe('opened');
  }, 30_000);
});
