import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CuepointError } from '@shared/errors';
import { fileFailure } from '@shared/errors/file-reasons';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The database of the window, where the system keeps a program's data: the same folder that Electron calls `userData`
 * (electronjs.org/docs/latest/api/app#appgetpathname).
 */
export function usualFile(platform: NodeJS.Platform, env: Environment, home = homedir()): string {
  const folder = {
    win32: env.APPDATA ?? join(home, 'AppData', 'Roaming'),
    darwin: join(home, 'Library', 'Application Support'),
  }[platform as string];
  return join(folder ?? env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Cuepoint', 'cuepoint.sqlite');
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new CuepointError('file-not-written', { name: folder, ...fileFailure(cause, 'write') }, { cause });
  }
}

/** The file a command works on. Of the usual one the folder is made; a folder the user names must be there. */
export function fileFor(given: string | null, write: boolean): string {
  if (given !== null) return resolve(given);
  const usual = usualFile(process.platform, process.env);
  if (write) makeFolder(dirname(usual));
  return usual;
}
