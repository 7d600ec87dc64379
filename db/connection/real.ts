import { realpathSync, statSync } from 'node:fs';

/**
 * The file behind a name. SQLite keeps its log beside the file itself, so everything else that stands beside a database (lock, documents,
 * the replaced one) must too: a link to it is no second database. A file that is not there yet keeps the name it was given.
 */
export function realFile(name: string): string {
  try {
    return realpathSync.native(name);
  } catch {
    return name; // not there, or in a folder that nobody may look into: opening it says which
  }
}

/** By the disk's own number, because one file has many names: a linked folder, capital letters where they do not count. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
