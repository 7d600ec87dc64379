import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { DatabaseLine, type LinePort } from '@electron/database-line';
import { servePort } from '@db/serve/port';
import type { Topic } from '@shared/contract/define';
import type { FromDatabase, ToDatabase } from '@shared/contract/transport';
import { testStore } from '@test/support/store';
import { afterEach, describe, expect, it } from 'vitest';

const ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

/** Node's port as Electron's main side has it: messages come within an event. */
const asLinePort = (port: MessagePort): LinePort => ({
  postMessage: (message) => port.postMessage(message),
  on: (_event, listener) => port.on('message', (data: FromDatabase) => listener({ data })),
  start: () => port.start(),
  close: () => port.close(),
});

function connected() {
  const store = testStore();
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const served = servePort(
    {
      post: (message) => port2.postMessage(message),
      onMessage: (listen) => port2.on('message', (message: ToDatabase) => listen(message)),
      onClose: () => undefined,
    },
    () => store.engine,
    () => undefined,
  );
  const heard: Topic[] = [];
  const line = new DatabaseLine((topics) => heard.push(...topics));
  line.attach(asLinePort(port1));
  return { store, line, served, heard, far: port2 };
}

describe("main's own line to the database", () => {
  it('asks over a real channel, several questions at once', async () => {
    const { line } = connected();
    const [status, due] = await Promise.all([
      line.call('app.status', {}),
      line.call('reminders.due', { now: '2026-11-26T09:00:00.000Z' }),
    ]);
    expect(status.ok && status.value.clients).toBe(0);
    expect(due.ok && due.value.counts).toEqual({ today: 0, overdue: 0 });
  });

  it('hears what changed', async () => {
    const { line, served, heard } = connected();
    served.announce(['activities']);
    await line.call('app.status', {});
    expect(heard).toEqual(['activities']);
  });

  it('says so when nobody is there, and when the process ends in the middle of a question', async () => {
    const nobody = new DatabaseLine(() => undefined);
    expect(await nobody.call('app.status', {})).toMatchObject({ error: { code: 'db-restarted' } });
    const { line } = connected();
    const asked = line.call('app.status', {});
    line.detach();
    expect(await asked).toMatchObject({ error: { code: 'db-restarted' } });
  });

  it('hangs up when the program ends, so that the process knows that nothing more comes', async () => {
    const { store, line, far } = connected();
    const closed = new Promise((resolve) => far.once('close', resolve));
    const asked = line.call('clients.create', { name: 'Alfa' });
    line.hangUp();
    expect(await asked).toMatchObject({ error: { code: 'db-restarted' } });
    await closed;
    await store.engine.settled();
    expect(store.store.raw.value('SELECT count(*) FROM clients')).toBe(1);
  });
});
