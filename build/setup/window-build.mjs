import { lstatSync, mkdirSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { electronEnvironment } from './electron.mjs';
import { freshBuild } from './fresh.mjs';
import { runNode } from './node.mjs';
import { inRoot, packageFile } from './paths.mjs';
import { SetupError, say } from './say.mjs';

const SOURCES = [
  ...['electron', 'db', 'renderer', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['electron.vite.config.ts', 'build/aliases.ts', 'build/one-byte.ts'],
];

/** Builds the program for the window into `out/`, unless it is already there from these sources. */
export async function buildWindow(electron) {
  linkSqlite(electron);
  await freshBuild({
    stamp: 'out/.built',
    sources: SOURCES,
    build: async () => {
      say('building the program');
      const tool = packageFile('electron-vite', 'bin', 'electron-vite.js');
      const options = { env: electronEnvironment(electron), stdio: ['ignore', 2, 2] };
      const code = await runNode([tool, 'build', '--logLevel', 'warn'], options);
      if (code !== 0) throw new SetupError(`the build failed with exit code ${code}`);
    },
  });
}

/**
 * The fallback Electron is too old for our better-sqlite3 and has its own, which is found first when it lies in
 * `out/node_modules`. With the official Electron that folder must not exist.
 */
export function linkSqlite(electron) {
  const folder = inRoot('out', 'node_modules');
  if (electron.modules === null) {
    rmSync(folder, { recursive: true, force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(electron.modules)) link(join(electron.modules, name), join(folder, name));
}

/** Leaves a right one alone: a program may be running on it. */
function link(target, place) {
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() && readlinkSync(place) === target) return;
  rmSync(place, { recursive: true, force: true });
  symlinkSync(target, place, 'dir');
}
