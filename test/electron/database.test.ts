import { EventEmitter } from 'node:events';
import { DatabaseHost } from '@electron/database';
import type { DatabaseControl } from '@shared/contract/transport';
import { ok } from '@shared/errors';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class Child extends EventEmitter {
  readonly told: DatabaseControl[] = [];
  readonly kill = vi.fn(() => this.emit('exit', 0));
  postMessage(message: DatabaseControl): void {
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

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const child = (index: number): Child => children[index] as Child;
const kinds = (index: number): string[] => child(index).told.map(({ kind }) => kind);

function started(): DatabaseHost {
  const database = new DatabaseHost(
    'db.js',
    { kind: 'open', file: '/data/cuepoint.sqlite', demo: false },
    log,
  );
  database.start();
  return database;
}

/** The first process has ended for it, the second one is at it. */
async function restoring(database: DatabaseHost) {
  const answer = database.restoreBackup('/disk/copy.sqlite');
  child(0).emit('message', { kind: 'closed' });
  await vi.advanceTimersByTimeAsync(0);
  const asked = child(1).told.find(({ kind }) => kind === 'restore');
  if (asked?.kind !== 'restore') throw new Error('nobody was asked to restore');
  return { answer, request: asked.request };
}

beforeEach(() => {
  vi.useFakeTimers();
  children.length = 0;
  log.error.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a backup that is restored', () => {
  it('is put in its place by the next process, before that opens the file', async () => {
    const { answer, request } = await restoring(started());
    expect(kinds(0)).toEqual(['open', 'close']);
    expect(kinds(1)).toEqual(['restore', 'open']);
    child(1).emit('message', { kind: 'restored', request, result: ok({ kept: 'kept.sqlite' }) });
    expect(await answer).toEqual(ok({ kept: 'kept.sqlite' }));
    expect(children).toHaveLength(2);
  });

  it('is not disturbed by another one', async () => {
    const database = started();
    const { answer, request } = await restoring(database);
    expect(await database.restoreBackup('/disk/other.sqlite')).toMatchObject({
      ok: false,
      error: { code: 'db-restarted' },
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(child(1).kill).not.toHaveBeenCalled();
    child(1).emit('message', { kind: 'restored', request, result: ok({ kept: null }) });
    expect(await answer).toEqual(ok({ kept: null }));
    expect(children).toHaveLength(2);
  });

  it('is ended whole when the program is left meanwhile', async () => {
    const database = started();
    const { request } = await restoring(database);
    const closed = vi.fn();
    void database.close().then(closed);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(child(1).kill).not.toHaveBeenCalled();
    expect(closed).not.toHaveBeenCalled();
    child(1).emit('message', { kind: 'restored', request, result: ok({ kept: null }) });
    child(1).emit('message', { kind: 'closed' });
    await vi.advanceTimersByTimeAsync(0);
    expect(closed).toHaveBeenCalledOnce();
    expect(children).toHaveLength(2);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('has ten minutes for it', async () => {
    const database = started();
    await restoring(database);
    void database.close();
    await vi.advanceTimersByTimeAsync(599_000);
    expect(child(1).kill).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(child(1).kill).toHaveBeenCalledOnce();
    expect(log.error).toHaveBeenCalledWith('database: did not close within 600000 ms');
  });

  it('is left alone when the program is left before it began', async () => {
    const database = started();
    const answer = database.restoreBackup('/disk/copy.sqlite');
    void database.close();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(child(0).kill).toHaveBeenCalled();
    expect(await answer).toMatchObject({ ok: false, error: { code: 'db-restarted' } });
    expect(children).toHaveLength(1);
  });
});

it('a process that does not close is ended after five seconds', async () => {
  const database = started();
  const closed = vi.fn();
  void database.close().then(closed);
  await vi.advanceTimersByTimeAsync(4_999);
  expect(child(0).kill).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(child(0).kill).toHaveBeenCalledOnce();
  expect(closed).toHaveBeenCalledOnce();
});
