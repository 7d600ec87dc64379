import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isSameFile } from '@db/connection/real';
import { MIGRATIONS } from '@db/migrations';

/** What SQLite keeps beside a database. */
export const LOG_ENDS = ['-wal', '-shm', '-journal'] as const;

/** Removes what SQLite keeps beside a database; what was not yet written into it is gone then. */
export function removeLog(file: string): void {
  for (const end of LOG_ENDS) rmSync(`${file}${end}`, { force: true });
}

/** A name beside `file` that nobody else has: what is made under it is ours to remove, whatever else lies there or is being copied. */
export const nameBeside = (file: string): string => `${file}.${randomUUID()}.part`;

const BEFORE = `.before-v${MIGRATIONS.length}`;
/** A copy, and what opening and migrating it leaves beside it. */
const MADE_ENDS = ['', ...LOG_ENDS, '-lock', BEFORE, `${BEFORE}.part`];

/**
 * Removes what was made under a {@link nameBeside}, with everything that opening it left beside it. Never throws: it has the
 * last word after a failure, of which the user is to be told. What stays is removed by {@link removeAbandoned}.
 */
export function removeBeside(made: string): void {
  for (const end of MADE_ENDS) removeQuietly(`${made}${end}`);
}

/** What comes after a file's name in the names that {@link removeBeside} removes, made by this or an earlier program. */
const MADE =
  /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.part(?<end>(-wal|-shm|-journal|-lock|\.before-v\d+(\.part)?)?)$/;
/** A copy is written to all the time; no look through one takes as long. */
const ABANDONED_MS = 24 * 60 * 60 * 1_000;

/**
 * Removes the unfinished copies that killed programs left beside `file`: each is as large as a database. Only what nobody has written to for
 * a day before `now` (milliseconds, as the disk counts them) is surely nobody's. Never throws.
 * @param source what is copied: somebody may save his records out of such a copy
 */
export function removeAbandoned(file: string, source: string, now: number): void {
  for (const name of namesIn(dirname(file))) {
    const made = MADE.exec(afterName(name, basename(file)));
    if (made === null) continue;
    const path = join(dirname(file), name);
    const copy = path.slice(0, path.length - (made.groups?.end ?? '').length);
    if (isAbandoned(path, now) && !isSource(copy, source)) removeQuietly(path);
  }
}

/** Some disks give names decomposed ("й" as two signs), whatever they were made with. */
function afterName(name: string, start: string): string {
  const [whole, first] = [name.normalize(), start.normalize()];
  return whole.startsWith(first) ? whole.slice(first.length) : '';
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // gone, or not to be looked into: whoever writes there says so
  }
}

function isAbandoned(path: string, now: number): boolean {
  try {
    const there = lstatSync(path);
    return there.isFile() && now - there.mtimeMs > ABANDONED_MS;
  } catch {
    return false; // another program has removed it
  }
}

/** In doubt it is: what is not removed costs room only. */
function isSource(copy: string, source: string): boolean {
  try {
    return isSameFile(copy, source);
  } catch {
    return true;
  }
}

function removeQuietly(made: string): void {
  try {
    rmSync(made, { force: true });
  } catch {
    // Held by another program, or on a disk that is gone: the next copy of that name tries again.
  }
}
