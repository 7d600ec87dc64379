import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file, made when it is not there yet. Several at once may make it; each one is whole before it has its name. */
export function madeOnce(file: string, make: (file: string) => void): string {
  if (existsSync(file)) return file;
  mkdirSync(dirname(file), { recursive: true });
  const work = mkdtempSync(join(dirname(file), 'making-'));
  try {
    const made = join(work, basename(file));
    make(made);
    renameSync(made, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return file;
}

/** What a file of demo data is called. */
export const demoName = (today: string, zone: string): string =>
  `demo ${today} ${zone.replaceAll('/', '-')}.sqlite`;
