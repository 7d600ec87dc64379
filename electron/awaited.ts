import { err, type Result } from '@shared/errors';

/** Requests to the database process that wait for their answers, each by its own id. */
export class Awaited<T> {
  private readonly open = new Map<string, (result: Result<T>) => void>();

  /** `send` tells the process what is wanted, under this id. */
  ask(send: (request: string) => void): Promise<Result<T>> {
    const request = crypto.randomUUID();
    return new Promise((resolve) => {
      this.open.set(request, resolve);
      send(request);
    });
  }

  get isAwaited(): boolean {
    return this.open.size > 0;
  }

  answer(request: string, result: Result<T>): void {
    this.open.get(request)?.(result);
    this.open.delete(request);
  }

  /** The process is gone: all of them end with `db-restarted`. */
  drop(): void {
    for (const answer of this.open.values()) answer(err('db-restarted'));
    this.open.clear();
  }
}
