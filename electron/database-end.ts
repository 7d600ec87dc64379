import type { UtilityProcess } from 'electron';
import type { Log } from './log';

const CLOSE_LIMIT_MS = 5_000;
/** A backup of gigabytes on a slow disk is restored in less. */
const RESTORE_LIMIT_MS = 600_000;

/**
 * Resolves when the process has ended, which was asked of it; ends it by force when it takes too long. One that is at a restore has longer: ended
 * in its middle it would leave its copy behind, and the old records without a word.
 */
export function endOf(child: UtilityProcess, isRestoring: () => boolean, log: Log): Promise<void> {
  return new Promise((resolve) => {
    let waited = 0;
    let limit: NodeJS.Timeout;
    const wait = (): void => {
      limit = setTimeout(() => {
        waited += CLOSE_LIMIT_MS;
        if (isRestoring() && waited < RESTORE_LIMIT_MS) return wait();
        log.error(`database: did not close within ${waited} ms`);
        child.kill();
      }, CLOSE_LIMIT_MS);
    };
    wait();
    child.once('exit', () => {
      clearTimeout(limit);
      resolve();
    });
  });
}
