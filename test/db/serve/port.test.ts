import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createEngine, type Engine } from '@db/serve/engine';
import { type Port, type ServedPort, servePort } from '@db/serve/port';
import type { FromDatabase, ToDatabase } from '@shared/contract/transport';
import { CuepointError } from '@shared/errors';
import { testStore } from '@test/support/store';
import { afterEach, describe, expect, it } from 'vitest';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** What Electron's adapter does, for Node's ports. */
const nodePort = (port: MessagePort): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => port.on('message', listener),
  onClose: (listener) => port.on('close', listener),
});

/** A window's end of a real channel: everything crosses as the structured copy it becomes. */
function connect(engine: () => Engine) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const gone: ServedPort[] = [];
  const served = servePort(nodePort(port2), engine, (one) => gone.push(one));
  const heard: FromDatabase[] = [];
  const waiting: Array<{ fits: (message: FromDatabase) => boolean; go: (message: FromDatabase) => void }> =
    [];
  port1.on('message', (message: FromDatabase) => {
    heard.push(message);
    for (const one of waiting.splice(0)) {
      if (one.fits(message)) one.go(message);
      else waiting.push(one);
    }
  });
  const next = (fits: (message: FromDatabase) => boolean) =>
    new Promise<FromDatabase>((go) => {
      const already = heard.find(fits);
      if (already) go(already);
      else waiting.push({ fits, go });
    });
  return {
    ...{ heard, served, gone },
    send: (message: ToDatabase) => port1.postMessage(message),
    result: async (id: number) => {
      const message = await next((one) => one.kind === 'result' && one.id === id);
      if (message.kind !== 'result') throw new Error('not a result');
      return message.result;
    },
    next,
    close: () => port1.close(),
  };
}

describe('a window over its port', () => {
  it('gets the result of a query and of a command, each under its own number', async () => {
    const { engine } = testStore();
    const window = connect(() => engine);
    window.send({ kind: 'call', id: 1, method: 'products.create', input: { name: 'Gala', price: 100 } });
    window.send({ kind: 'call', id: 2, method: 'history.next', input: {} });
    expect(await window.result(1)).toMatchObject({ ok: true, value: { id: expect.any(String) } });
    expect(await window.result(2)).toMatchObject({ ok: true });
    window.send({ kind: 'call', id: 3, method: 'products.list', input: {} });
    expect(await window.result(3)).toMatchObject({
      ok: true,
      value: [{ name: 'Gala', price: 100, deleted: false }],
    });
  });

  it.each([
    ['no.such.method', {}],
    ['toString', {}],
    ['__proto__', {}],
    ['products.create', { name: '' }],
    ['products.create', null],
    ['products.create', 'Gala'],
  ])('is told that the call %s with %j is not in the contract', async (method, input) => {
    const { engine, tables } = testStore();
    const before = tables();
    const window = connect(() => engine);
    window.send({ kind: 'call', id: 1, method, input });
    expect(await window.result(1)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    expect(tables()).toEqual(before);
  });

  it('gets errors as data with their details', async () => {
    const { engine } = testStore();
    const window = connect(() => engine);
    const id = '01940000-0000-7000-8000-000000000000';
    window.send({ kind: 'call', id: 1, method: 'products.remove', input: { id } });
    expect(await window.result(1)).toEqual({
      ok: false,
      error: { code: 'not-found', detail: { what: 'product', id } },
    });
  });

  it('is answered with the reason when there is no database behind it', async () => {
    const window = connect(() => {
      throw new CuepointError('db-newer', { found: 9, known: 1 });
    });
    window.send({ kind: 'call', id: 1, method: 'products.list', input: {} });
    expect(await window.result(1)).toEqual({
      ok: false,
      error: { code: 'db-newer', detail: { found: 9, known: 1 } },
    });
  });

  it('hears of changes that another window made, and of none that changed nothing', async () => {
    const { store } = testStore();
    const windows: ReturnType<typeof connect>[] = [];
    const engine = createEngine({
      ...{ store, now: () => '2026-11-26T09:00:00.000Z', newId: ids(), log: () => undefined },
      changed: (topics) => {
        for (const window of windows) window.served.announce(topics);
      },
      file: (token) => ({ path: token, name: token }),
    });
    windows.push(
      connect(() => engine),
      connect(() => engine),
    );
    const [one, other] = windows;
    one?.send({ kind: 'call', id: 1, method: 'products.create', input: { name: 'Gala' } });
    expect(await other?.next((message) => message.kind === 'changed')).toEqual({
      kind: 'changed',
      topics: ['products', 'history'],
    });
    one?.send({ kind: 'call', id: 2, method: 'settings.update', input: {} });
    await one?.result(2);
    expect(other?.heard.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
  });

  it('that closes is forgotten', async () => {
    const { engine } = testStore();
    const window = connect(() => engine);
    window.close();
    await expect.poll(() => window.gone).toEqual([window.served]);
  });
});

function ids(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `01940000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  };
}
