import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file, made when it is not there yet. Several at once may make it; each one is whole before it has its name. */
export function madeOnce(file: string, make: (file: string) => void): string {
  if (existsSync(file)) return file;
  const { made, keep, tidy } = madeBeside(file);
  try {
    make(made);
    keep();
  } finally {
    tidy();
  }
  return file;
}

/** The same of what takes its time. */
export async function madeOnceInTime(file: string, make: (file: string) => Promise<void>): Promise<string> {
  if (existsSync(file)) return file;
  const { made, keep, tidy } = madeBeside(file);
  try {
    await make(made);
    keep();
  } finally {
    tidy();
  }
  return file;
}

/** A place in which a file can grow unseen, and how it comes to its name. */
function madeBeside(file: string) {
  mkdirSync(dirname(file), { recursive: true });
  const work = mkdtempSync(join(dirname(file), 'making-'));
  const made = join(work, basename(file));
  return {
    made,
    keep: () => renameSync(made, file),
    tidy: () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** What a file of demo data is called. */
export const demoName = (today: string, zone: string): string =>
  `demo ${today} ${zone.replaceAll('/', '-')}.sqlite`;
