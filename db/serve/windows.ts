import { setTimeout as sleep } from 'node:timers/promises';
import type { Topic } from '@shared/contract/define';
import type { Engine } from './engine';
import { type Port, type ServedPort, servePort } from './port';

/** The ports that are served: one for each window, and main's own line. */
export interface Windows {
  serve(port: Port): void;
  /** Tells all of them what a commit touched. */
  announce(topics: readonly Topic[]): void;
  /**
   * Resolves when every port is closed. What a window sends and its end come the same way, so by then its last words have been
   * called too; what tells this process to close comes another way and may overtake them. Long work of a port that
   * is still open after `limitMs` is cancelled, and nobody waits for it any longer.
   */
  gone(limitMs: number): Promise<void>;
}

/** `engine` is asked for at each call; see {@link servePort}. */
export function windowsOver(engine: () => Engine): Windows {
  const open = new Set<ServedPort>();
  let nobody: () => void = () => undefined;
  return {
    serve(port) {
      const served = servePort(port, engine, (gone) => {
        open.delete(gone);
        if (open.size === 0) nobody();
      });
      open.add(served);
    },
    announce(topics) {
      for (const served of open) served.announce(topics);
    },
    async gone(limitMs) {
      if (open.size === 0) return;
      const limit = new AbortController();
      const allGone = new Promise<void>((resolve) => {
        nobody = resolve;
      });
      await Promise.race([
        allGone,
        sleep(limitMs, undefined, { signal: limit.signal }).catch(() => undefined),
      ]);
      limit.abort();
      for (const served of open) served.stop();
    },
  };
}
