import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { Engine } from '@db/serve/engine';
import type { Port } from '@db/serve/port';
import { windowsOver } from '@db/serve/windows';
import { testStore } from '@test/support/store';
import { afterEach, describe, expect, it } from 'vitest';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

const nodePort = (port: MessagePort): Port => ({
  post: (message) => port.postMessage(message),
  onMessage: (listener) => port.on('message', listener),
  onClose: (listener) => port.on('close', listener),
});

function open(engine: Engine) {
  const windows = windowsOver(() => engine);
  const connect = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    windows.serve(nodePort(port2));
    return port1;
  };
  return { windows, connect };
}

/** An engine whose work never ends by itself. */
const atWork = (signals: (AbortSignal | undefined)[]): Engine => ({
  call: () => Promise.reject(new Error('windows are not typed')),
  callUnknown: (_method, _input, options) => {
    signals.push(options?.signal);
    return new Promise(() => undefined);
  },
  settled: () => Promise.resolve(),
});

describe('the windows of a database that is to close', () => {
  it('have their last words stored, though the word to close came before them', async () => {
    const { engine, store } = testStore();
    const { windows, connect } = open(engine);
    const [one, other] = [connect(), connect()];
    const gone = windows.gone(5_000);
    for (const [number, window] of [one, other].entries()) {
      const input = { name: `Last ${number}` };
      window.postMessage({ kind: 'call', id: 1, method: 'clients.create', input });
      window.close();
    }
    await gone;
    await engine.settled();
    expect(store.raw.value('SELECT count(*) FROM clients')).toBe(2);
  });

  it('are not waited for when one is silent and stays; its long work is cancelled', async () => {
    const signals: (AbortSignal | undefined)[] = [];
    const { windows, connect } = open(atWork(signals));
    connect().postMessage({ kind: 'call', id: 1, method: 'import.run', input: {} });
    await expect.poll(() => signals).toHaveLength(1);
    await windows.gone(20);
    expect(signals[0]?.aborted).toBe(true);
  });

  it('keep nobody waiting when there is none, or the last has gone before', async () => {
    const { engine } = testStore();
    const { windows, connect } = open(engine);
    await windows.gone(60_000);
    const window = connect();
    const closed = new Promise((resolve) => window.once('close', resolve));
    window.close();
    await closed;
    await windows.gone(60_000);
  });
});
