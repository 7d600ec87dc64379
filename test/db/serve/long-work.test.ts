import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { servePort } from '@db/serve/port';
import type { FromDatabase, ToDatabase } from '@shared/contract/transport';
import { type TestStore, testStore } from '@test/support/store';
import { afterEach, describe, expect, it } from 'vitest';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

const ROWS = 4_000;
const TODAY = '2026-11-26';

/** A window that imports a file of some thousand clients, as call 1; `onFirst` runs when it has begun to write. */
function importing(
  open: TestStore,
  onFirst: (send: (message: ToDatabase) => void, port: MessagePort) => void,
) {
  const token = join(open.folder, 'clients.csv');
  const rows = Array.from(
    { length: ROWS },
    (_, index) => `Client ${index};+386 31 ${100_000 + index};c${index}@x.example`,
  );
  writeFileSync(token, ['Company;Phone;E-mail', ...rows].join('\n'));
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  servePort(
    {
      post: (message) => port2.postMessage(message),
      onMessage: (listener) => port2.on('message', listener),
      onClose: (listener) => port2.on('close', listener),
    },
    () => open.engine,
    () => undefined,
  );
  const heard: FromDatabase[] = [];
  let begun = false;
  const send = (message: ToDatabase) => port1.postMessage(message);
  port1.on('message', (message: FromDatabase) => {
    heard.push(message);
    if (!begun && message.kind === 'progress' && message.progress.phase === 'writing') {
      begun = true;
      onFirst(send, port1);
    }
  });
  send({ kind: 'call', id: 1, method: 'import.run', input: { token, map: { as: 'clients' }, today: TODAY } });
  const results = () => heard.flatMap((message) => (message.kind === 'result' ? [message] : []));
  return { heard, results };
}

describe('long work', () => {
  it('lets questions be answered meanwhile, from what was there before, and commands wait', async () => {
    const open = testStore();
    const { heard, results } = importing(open, (send) => {
      send({ kind: 'call', id: 2, method: 'app.status', input: {} });
      send({ kind: 'call', id: 3, method: 'products.create', input: { name: 'Quiz' } });
    });
    await expect.poll(() => results().length, { timeout: 30_000 }).toBe(3);
    expect(results().map(({ id }) => id)).toEqual([2, 1, 3]);
    expect(results()[0]?.result).toMatchObject({ ok: true, value: { clients: 0 } });
    expect(results()[1]?.result).toMatchObject({ ok: true, value: { created: ROWS } });
    const parts = heard.flatMap((message) => (message.kind === 'progress' ? [message.progress.part] : []));
    expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
    expect(parts.length).toBeGreaterThan(3);
  }, 60_000);

  it('that is cancelled takes everything back and says so', async () => {
    const open = testStore();
    const before = open.tables();
    const { results } = importing(open, (send) => send({ kind: 'cancel', id: 1 }));
    await expect.poll(() => results().length, { timeout: 30_000 }).toBe(1);
    expect(results()[0]?.result).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(open.tables()).toEqual(before);
    expect(open.store.reader.value('SELECT count(*) FROM commands')).toBe(0);
    // The triggers that keep and log everything are back at work.
    await open.call('clients.create', { name: 'Alfa' });
    expect(open.store.reader.value('SELECT count(*) FROM client_state')).toBe(1);
    expect(open.store.reader.value('SELECT count(*) FROM search_ref')).toBe(1);
    expect(open.store.reader.value('SELECT count(*) FROM change_log')).toBe(1);
  }, 60_000);

  it('ends with the window that asked for it', async () => {
    const open = testStore();
    const before = open.tables();
    let closed = false;
    importing(open, (_send, port) => {
      port.close();
      closed = true;
    });
    await expect.poll(() => closed, { timeout: 30_000 }).toBe(true);
    await expect.poll(() => open.store.raw.sqlite.inTransaction, { timeout: 30_000 }).toBe(false);
    await open.engine.settled();
    expect(open.tables()).toEqual(before);
  }, 60_000);
});
