import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where one running program keeps what it writes. */
export interface Folders {
  readonly data: string;
  /** The database file. */
  readonly file: string;
  readonly logs: string;
  /** What Chromium keeps for the window; its lock is what makes the program run once per data folder. */
  readonly profile: string;
  readonly windowBounds: string;
  /** What this machine has reminded of. */
  readonly reminded: string;
  /** Copies of documents' files that were opened; emptied at each start. */
  readonly opened: string;
  /** A throw-away folder of `--demo`. */
  readonly temporary: boolean;
}

/** @param wanted `--data-folder`; @param usual the system's folder for this program, used when nothing is wanted */
export function chooseFolders(wanted: string | null, usual: string, demo: boolean): Folders {
  const temporary = demo && wanted === null;
  const data = temporary ? throwAwayFolder(tmpdir()) : resolve(wanted ?? usual);
  mkdirSync(data, { recursive: true });
  return {
    data,
    file: join(data, 'cuepoint.sqlite'),
    logs: join(data, 'logs'),
    profile: join(data, 'window'),
    windowBounds: join(data, 'window.json'),
    reminded: join(data, 'reminded.json'),
    opened: join(data, 'opened'),
    temporary,
  };
}

/** At the end. Chromium may still write a few files of its own afterwards; the next demo sweeps them away. */
export function removeTemporary(folders: Folders): void {
  if (folders.temporary) rmSync(folders.data, { recursive: true, force: true, maxRetries: 3 });
}

function throwAwayFolder(place: string): string {
  for (const name of readdirSync(place)) {
    const owner = /^cuepoint-demo-(\d+)-/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) rmSync(join(place, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(place, `cuepoint-demo-${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // another user's
  }
}
