/**
 * Main of `default_app.asar` in the fallback Electron: starts the program whose folder is the first plain argument. As in the
 * official one, modules named by `-r` are loaded first; Playwright holds the start of a program back with one.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const load = createRequire(join(process.cwd(), 'program.js'));
for (let at = process.argv.indexOf('-r'); at > 0; at = process.argv.indexOf('-r')) {
  const [, name] = process.argv.splice(at, 2);
  load(resolve(name)); // may rewrite process.argv
}

const argument = process.argv.slice(1).find((text) => !text.startsWith('-'));
if (!argument) {
  process.stdout.write(`Electron ${process.versions.electron}: give the folder of a program\n`);
  process.exit(1);
}
const folder = resolve(argument);
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(description.productName ?? description.name);
app.setVersion(description.version ?? '0.0.0');
app.setAppPath(folder);
const main = createRequire(join(folder, 'package.json')).resolve(
  resolve(folder, description.main ?? 'index.js'),
);
// Awaited at the top level: the program may register its protocols before `app` is ready.
await import(pathToFileURL(main).href);
