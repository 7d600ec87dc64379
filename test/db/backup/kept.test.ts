import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptCopies } from '@db/backup';
import { testStore } from '@test/support/store';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuepoint-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes = 10): void => {
  writeFileSync(join(folder, name), '');
  truncateSync(join(folder, name), bytes);
};
const kept = () => keptCopies(join(folder, 'cuepoint.sqlite'));

it('counts what was replaced and what was brought up to date, and nothing else that lies there', () => {
  put('cuepoint.sqlite', 999);
  expect(kept()).toEqual({ count: 0, bytes: 0 });
  put('cuepoint.replaced-2026-11-20T08-00-00.sqlite', 5_000_000_000);
  put('cuepoint.replaced-2026-11-20T08-00-00-2.sqlite');
  put('cuepoint.sqlite.before-v6', 7);
  expect(kept()).toEqual({ count: 3, bytes: 5_000_000_017 });
  for (const name of [
    ...['cuepoint.sqlite-wal', 'cuepoint.sqlite-lock', 'cuepoint.sqlite.before-v6.part'],
    ...['cuepoint.replaced-2026-11-20T08-00-00.sqlite-wal', 'other.replaced-2026-11-20T08-00-00.sqlite'],
    ...['cuepoint.replaced-by-me.sqlite', 'cuepointXreplaced-2026-11-20T08-00-00.sqlite', 'copy.sqlite'],
  ])
    put(name);
  expect(kept().count).toBe(3);
});

it('is asked of the file that is open', async () => {
  const { call } = testStore();
  expect(await call('backup.kept', {})).toEqual({ count: 0, bytes: 0 });
});
