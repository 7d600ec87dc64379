import type { BackupLook } from '@shared/contract/restoring';
import type { DatabaseControl, DatabaseReport } from '@shared/contract/transport';
import { err, ok, type Result } from '@shared/errors';
import type { DatabaseHost } from './database';
import { forkDatabase } from './database-process';

/**
 * Looks through backups, each in a process of its own that lives no longer. One statement reads the whole file: in the database process everybody
 * would wait for it, and only a process can be stopped in its middle.
 */
export class BackupLooks {
  private stopRunning: (() => void) | null = null;

  constructor(
    private readonly entry: string,
    private readonly database: Pick<DatabaseHost, 'file' | 'isOpen'>,
  ) {}

  /** Value null: it was stopped, by {@link stop} or because another look began. A process that ends by itself gives `restore-failed`. */
  look(path: string): Promise<Result<BackupLook | null>> {
    this.stop();
    const { file, isOpen } = this.database;
    const child = forkDatabase(this.entry);
    return new Promise((resolve) => {
      const end = (result: Result<BackupLook | null>): void => {
        if (this.stopRunning === stop) this.stopRunning = null;
        resolve(result); // only the first counts
        child.kill();
      };
      const stop = (): void => end(ok(null));
      this.stopRunning = stop;
      child.on('message', (report: DatabaseReport) => {
        if (report.kind === 'looked') end(report.result);
      });
      child.once('exit', (code) => end(err('restore-failed', { message: `exit code ${code}` })));
      child.postMessage({ kind: 'look-into-backup', path, file, isOpen } satisfies DatabaseControl);
    });
  }

  stop(): void {
    this.stopRunning?.();
  }
}
