import { createDbClient } from '@renderer/data';
import type { FromDatabase, Progress, ToDatabase } from '@shared/contract/transport';
import { describe, expect, test } from 'vitest';
import { channel } from '../support/bridge';

const ID = '0198f2c0-0000-7000-8000-000000000001';
const progress: Progress = { part: 0.5, phase: 'reading', done: 5, total: 10 };

/** A far end that answers each call by hand. */
function scripted() {
  const { db, far, tellWindow } = channel();
  const received: ToDatabase[] = [];
  const waiters: Array<() => void> = [];
  far.on('message', (message: ToDatabase) => {
    received.push(message);
    for (const wake of waiters.splice(0)) wake();
  });
  const until = async (count: number): Promise<void> => {
    while (received.length < count) await new Promise<void>((wake) => waiters.push(wake));
  };
  return {
    client: createDbClient(db),
    received,
    until,
    tellWindow,
    answer: (message: FromDatabase) => far.postMessage(message),
  };
}

describe('the typed client over a real channel', () => {
  test('answers find the call they belong to, in whatever order they come', async () => {
    const { client, received, until, answer } = scripted();
    const first = client.call('deals.resume', { id: ID, today: '2026-11-26' });
    const second = client.call('app.status', {});
    await until(2);
    expect(received.map((message) => message.kind === 'call' && message.method)).toEqual([
      'deals.resume',
      'app.status',
    ]);
    const [one, two] = received;
    answer({ kind: 'result', id: two?.id ?? -1, result: { ok: true, value: 'two' } });
    answer({ kind: 'result', id: one?.id ?? -1, result: { ok: false, error: { code: 'not-found' } } });
    expect(await second).toEqual({ ok: true, value: 'two' });
    expect(await first).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  test('progress reaches its call only, and none comes after the result', async () => {
    const { client, until, answer } = scripted();
    const seen: Progress[] = [];
    const call = client.call('app.status', {}, { onProgress: (step) => seen.push(step) });
    await until(1);
    answer({ kind: 'progress', id: 1, progress });
    answer({ kind: 'progress', id: 99, progress });
    answer({ kind: 'result', id: 1, result: { ok: true, value: null } });
    answer({ kind: 'progress', id: 1, progress });
    await call;
    await new Promise((later) => setTimeout(later, 5));
    expect(seen).toEqual([progress]);
  });

  test('aborting asks the database to stop; the call ends with its answer', async () => {
    const { client, received, until, answer } = scripted();
    const controller = new AbortController();
    const call = client.call('app.status', {}, { signal: controller.signal });
    await until(1);
    controller.abort();
    await until(2);
    expect(received[1]).toEqual({ kind: 'cancel', id: 1 });
    answer({ kind: 'result', id: 1, result: { ok: false, error: { code: 'cancelled' } } });
    expect(await call).toEqual({ ok: false, error: { code: 'cancelled' } });
  });

  test('when the database process ended, every pending call ends with db-restarted and later answers are ignored', async () => {
    const { client, until, tellWindow, answer } = scripted();
    let told = 0;
    client.onReconnected(() => told++);
    const calls = [client.call('app.status', {}), client.call('settings.get', {})];
    await until(2);
    tellWindow({ kind: 'reconnected' });
    const restarted = { ok: false, error: { code: 'db-restarted' } };
    expect(await Promise.all(calls)).toEqual([restarted, restarted]);
    expect(told).toBe(1);
    answer({ kind: 'result', id: 1, result: { ok: true, value: 1 } });
    const next = client.call('app.status', {});
    await until(3);
    answer({ kind: 'result', id: 3, result: { ok: true, value: 'new' } });
    expect(await next).toEqual({ ok: true, value: 'new' });
  });

  test('whoever asks hears how far an older file is brought, also when it came before', () => {
    const { client, tellWindow } = scripted();
    const seen: (number | null)[] = [];
    tellWindow({ kind: 'updating', part: 0.25 });
    const leave = client.onUpdating((part) => seen.push(part));
    tellWindow({ kind: 'updating', part: null });
    leave();
    tellWindow({ kind: 'updating', part: 0 });
    expect(seen).toEqual([0.25, null]);
  });
});
