import type { FromDatabase, ToDatabase, WindowBridge } from '@shared/contract/transport';
import type { ErrorData } from '@shared/errors';
import { ipcRenderer } from 'electron';
import { CHANNELS } from '../channels';

/**
 * Holds the port to the database process. Calls made before the first port arrives wait for it. Nothing is sent twice:
 * when a new process answers, the window hears `reconnected` and decides itself. When no process answers any more,
 * every open and every later call ends with the error, so nothing waits for ever.
 */
export function portRelay(): WindowBridge['db'] {
  let port: MessagePort | null = null;
  let listener: ((message: FromDatabase) => void) | null = null;
  let gone: ErrorData | null = null;
  const waiting: ToDatabase[] = [];
  const early: FromDatabase[] = [];
  const open = new Set<number>();

  const tell = (message: FromDatabase): void => {
    if (message.kind === 'result') open.delete(message.id);
    if (listener) listener(message);
    else early.push(message);
  };
  const refuse = (id: number, error: ErrorData): void =>
    tell({ kind: 'result', id, result: { ok: false, error } });

  ipcRenderer.on(CHANNELS.port, (event) => {
    const next = event.ports[0];
    if (!next) return;
    const again = port !== null;
    port?.close();
    port = next;
    gone = null;
    next.onmessage = (arrived: MessageEvent<FromDatabase>) => tell(arrived.data);
    if (again) {
      open.clear();
      tell({ kind: 'reconnected' });
    }
    for (const message of waiting.splice(0)) next.postMessage(message);
  });

  ipcRenderer.on(CHANNELS.gone, (_event, error: ErrorData) => {
    gone = error;
    waiting.length = 0;
    for (const id of [...open]) refuse(id, error);
  });

  ipcRenderer.on(CHANNELS.updating, (_event, part: number | null) => tell({ kind: 'updating', part }));

  // Main forgets a wish that reaches it before it knows the page; asked again, it gives one page one port only.
  const page = String(Math.random());
  const ask = (): void => {
    if (port === null) ipcRenderer.send(CHANNELS.connect, page);
  };
  if (location.href !== 'about:blank') {
    ask();
    addEventListener('DOMContentLoaded', ask);
  }

  return {
    send(message) {
      if (message.kind === 'call') open.add(message.id);
      if (gone && message.kind === 'call') refuse(message.id, gone);
      else if (port) port.postMessage(message);
      else waiting.push(message);
    },
    listen(next) {
      listener = next;
      for (const message of early.splice(0)) next(message);
    },
  };
}
