import { EventEmitter } from 'node:events';
import { BackupLooks } from '@electron/backup-look';
import type { BackupLook } from '@shared/contract/restoring';
import { ok } from '@shared/errors';
import { beforeEach, expect, it, vi } from 'vitest';

class Child extends EventEmitter {
  readonly told: unknown[] = [];
  readonly kill = vi.fn();
  postMessage(message: unknown): void {
    this.told.push(message);
  }
}
const children = vi.hoisted(() => [] as Child[]);
vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const child = new Child();
      children.push(child);
      return child;
    },
  },
}));

const facts = { bytes: 1, changedAt: null, clients: 2, deals: 3, activities: 4 };
const look: BackupLook = { backup: facts, present: null };
const looks = () => new BackupLooks('db.js', { file: '/data/cuepoint.sqlite', isOpen: true });
const child = (index: number): Child => children[index] as Child;

beforeEach(() => {
  children.length = 0;
});

it('each look has a process of its own, which ends with it', async () => {
  const found = looks().look('/disk/copy.sqlite');
  expect(child(0).told).toEqual([
    { kind: 'look-into-backup', path: '/disk/copy.sqlite', file: '/data/cuepoint.sqlite', isOpen: true },
  ]);
  child(0).emit('message', { kind: 'log', line: 'slow' });
  expect(child(0).kill).not.toHaveBeenCalled();
  child(0).emit('message', { kind: 'looked', result: ok(look) });
  expect(await found).toEqual(ok(look));
  expect(child(0).kill).toHaveBeenCalledOnce();
});

it('one that is stopped is no error, and the next one stops it', async () => {
  const ours = looks();
  const first = ours.look('/disk/first.sqlite');
  const second = ours.look('/disk/second.sqlite');
  expect(await first).toEqual(ok(null));
  expect(child(0).kill).toHaveBeenCalledOnce();
  child(0).emit('exit', 0);
  expect(child(1).kill).not.toHaveBeenCalled();
  ours.stop();
  expect(await second).toEqual(ok(null));
  expect(child(1).kill).toHaveBeenCalledOnce();
  ours.stop();
  expect(child(1).kill).toHaveBeenCalledOnce();
});

it('a process that ends by itself is told', async () => {
  const found = looks().look('/disk/copy.sqlite');
  child(0).emit('exit', 9);
  expect(await found).toMatchObject({
    ok: false,
    error: { code: 'restore-failed', detail: { message: 'exit code 9' } },
  });
});
