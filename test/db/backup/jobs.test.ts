import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verify } from '@db/backup';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('a backup from the window', () => {
  it('is a checked copy at the chosen place, and queries are answered meanwhile', async () => {
    const store = testStore();
    records(store, (write) => write.client());
    const place = join(store.folder, 'copy.sqlite');
    const work = store.call('backup.create', { token: place });
    expect((await store.call('app.status', {})).clients).toBe(1);
    const { name, bytes } = await work;
    expect(name).toBe('copy.sqlite');
    expect(await verify(place)).toMatchObject({ bytes, rows: { clients: 1 } });
  });

  it('does not replace a file that is no backup', async () => {
    const store = testStore();
    const place = join(store.folder, 'letter.txt');
    writeFileSync(place, 'Dear Anna');
    await expect(store.call('backup.create', { token: place })).rejects.toThrow('backup-failed');
    expect(existsSync(`${place}.part`)).toBe(false);
  });
});
