import { join } from 'node:path';
import log from 'electron-log/node';

const MEGABYTE = 1024 * 1024;

/** Writes to `main.log` in the given folder; warnings and worse also to the terminal. Never holds what users typed. */
export function startLog(folder: string): typeof log {
  log.transports.file.resolvePathFn = () => join(folder, 'main.log');
  log.transports.file.maxSize = MEGABYTE;
  log.transports.file.level = 'info';
  log.transports.console.level = 'warn';
  log.errorHandler.startCatching({ showDialog: false });
  return log;
}

export type Log = Pick<typeof log, 'info' | 'warn' | 'error'>;
