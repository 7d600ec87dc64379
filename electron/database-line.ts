import type { InputOf, MethodName, OutputOf } from '@shared/contract';
import type { Topic } from '@shared/contract/define';
import type { FromDatabase, ToDatabase } from '@shared/contract/transport';
import { err, type Result } from '@shared/errors';

/** What the line must be able to do with a port; Electron's `MessagePortMain` is one. */
export interface LinePort {
  postMessage(message: ToDatabase): void;
  on(event: 'message', listener: (event: { data: FromDatabase }) => void): unknown;
  start(): void;
  close(): void;
}

/**
 * Main's own line to the database process, for what runs without a window: the same calls over the same contract. After a restart
 * of the process it gets another port; what was open then ends with `db-restarted`.
 */
export class DatabaseLine {
  private port: LinePort | null = null;
  private last = 0;
  private readonly open = new Map<number, (result: Result<unknown>) => void>();

  constructor(private readonly changed: (topics: readonly Topic[]) => void) {}

  /** From now on calls go through this port. */
  attach(port: LinePort): void {
    this.detach();
    this.port = port;
    port.on('message', ({ data }) => {
      if (this.port === port) this.heard(data);
    });
    port.start();
  }

  /** The process is gone. */
  detach(): void {
    this.port = null;
    for (const answer of this.open.values()) answer(err('db-restarted'));
    this.open.clear();
  }

  /** The program ends: the process waits for nothing more from here. */
  hangUp(): void {
    this.port?.close();
    this.detach();
  }

  call<M extends MethodName>(method: M, input: InputOf<M>): Promise<Result<OutputOf<M>>> {
    const { port } = this;
    if (!port) return Promise.resolve(err('db-restarted'));
    this.last += 1;
    const id = this.last;
    return new Promise((resolve) => {
      // What answers has parsed the input and made the output by the same contract.
      this.open.set(id, (result) => resolve(result as Result<OutputOf<M>>));
      port.postMessage({ kind: 'call', id, method, input });
    });
  }

  private heard(message: FromDatabase): void {
    if (message.kind === 'changed') this.changed(message.topics);
    if (message.kind !== 'result') return;
    this.open.get(message.id)?.(message.result);
    this.open.delete(message.id);
  }
}
