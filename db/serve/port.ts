import type { Topic } from '@shared/contract/define';
import type { FromDatabase, ToDatabase } from '@shared/contract/transport';
import { errorData } from '@db/connection/errors';
import type { Engine } from './engine';

/** What a port must do here: Electron's MessagePortMain and Node's MessagePort both fit through a thin adapter. */
export interface Port {
  post(message: FromDatabase): void;
  onMessage(listener: (message: ToDatabase) => void): void;
  onClose(listener: () => void): void;
}

/** A window's port while it is served. */
export interface ServedPort {
  announce(topics: readonly Topic[]): void;
  /** Cancels the long work that the window asked for; what is stored already stays. */
  stop(): void;
}

/**
 * Serves one window's port: calls in, results, progress and announcements out. `engine` is asked for at each call, so a
 * port that connected before the file was open, or over a file that could not be opened, is answered too. When the
 * window goes, its long work is cancelled and `gone` is told.
 */
export function servePort(port: Port, engine: () => Engine, gone: (served: ServedPort) => void): ServedPort {
  const running = new Map<number, AbortController>();
  port.onMessage((message) => {
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    void answer(message.id, message.method, message.input);
  });
  const served: ServedPort = {
    announce: (topics) => port.post({ kind: 'changed', topics }),
    stop: () => {
      for (const controller of running.values()) controller.abort();
    },
  };
  port.onClose(() => {
    served.stop();
    gone(served);
  });
  return served;

  async function answer(id: number, method: string, input: unknown): Promise<void> {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const result = await engine().callUnknown(method, input, {
        signal: controller.signal,
        progress: (progress) => port.post({ kind: 'progress', id, progress }),
      });
      port.post({ kind: 'result', id, result });
    } catch (thrown) {
      port.post({ kind: 'result', id, result: { ok: false, error: errorData(thrown) } });
    } finally {
      running.delete(id);
    }
  }
}
