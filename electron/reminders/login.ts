import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import type { Log } from '../log';

/** How the program is started again: its file, and what it was told. */
export interface LoginStart {
  readonly executable: string;
  readonly args: readonly string[];
  /** Folder of the user's settings on Linux (`XDG_CONFIG_HOME`, else `~/.config`). */
  readonly configFolder: string;
}

/** Said to a program that starts with the session: it stays in the tray and opens no window. */
const HIDDEN = '--hidden';

/**
 * Starts the program with the user's session, or no more: the system's own list on macOS and Windows, an autostart file on Linux
 * (specifications.freedesktop.org/autostart-spec). A system that refuses is written to the log.
 */
export function startAtLogin(wanted: boolean, start: LoginStart, log: Log): void {
  try {
    if (process.platform === 'linux') writeAutostart(wanted, start);
    else if (process.platform === 'win32') app.setLoginItemSettings(registered(wanted, start));
    else app.setLoginItemSettings({ openAtLogin: wanted });
  } catch (error) {
    log.error(`start at login: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether the system started the program with the session and cannot say so with an argument. */
export const startedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;

/** The entry of Windows' own list: the arguments become one command line as they are, so each stands between quotes. */
export const registered = (wanted: boolean, { executable, args }: LoginStart) => ({
  openAtLogin: wanted,
  path: executable,
  args: [...args, HIDDEN].map((argument) => (argument.startsWith('--') ? argument : `"${argument}"`)),
});

/** Writes or removes the autostart file. */
export function writeAutostart(wanted: boolean, { executable, args, configFolder }: LoginStart): void {
  const file = join(configFolder, 'autostart', 'cuepoint.desktop');
  if (!wanted) {
    if (existsSync(file)) rmSync(file);
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  const command = [executable, ...args, HIDDEN].map(quoted).join(' ');
  writeFileSync(
    file,
    ['[Desktop Entry]', 'Type=Application', 'Name=Cuepoint', `Exec=${command}`, 'Terminal=false', ''].join(
      '\n',
    ),
  );
}

/**
 * One argument of `Exec` (specifications.freedesktop.org/desktop-entry-spec, "The Exec key"): quoted, with the signs escaped that
 * mean something within quotes, once for the quotes and once for the file; a percent sign stands for itself when doubled.
 */
const quoted = (text: string): string =>
  `"${text
    .replace(/[\\"`$]/g, '\\$&')
    .replace(/\\/g, '\\\\')
    .replace(/%/g, '%%')}"`;
