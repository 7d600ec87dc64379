import { readFileSync } from 'node:fs';
import { freshBuild } from './fresh.mjs';
import { runNode } from './node.mjs';
import { inRoot, packageFile } from './paths.mjs';
import { SetupError, say } from './say.mjs';

/**
 * Packs what `out/` holds with electron-builder.
 *
 * @param {import('./electron.mjs').Electron} electron
 * @param {readonly string[]} targets arguments of electron-builder
 */
export async function pack(electron, targets) {
  const tool = packageFile('electron-builder', 'cli.js');
  const fallback = { CUEPOINT_ELECTRON: electron.folder, CUEPOINT_MODULES: electron.modules ?? '' };
  const env = electron.modules === null ? {} : fallback;
  const args = [tool, '--config', 'build/electron-builder.mjs', '--publish', 'never', ...targets];
  const code = await runNode(args, { env, stdio: ['ignore', 'ignore', 2] });
  if (code !== 0) throw new SetupError(`packing failed with exit code ${code}`);
}

/** Packs into `dist/…-unpacked`, unless the same program lies there already. */
export async function packFolder(electron) {
  await freshBuild({
    stamp: 'dist/.packed',
    sources: ['build/electron-builder.mjs', 'build/icons'],
    extra: `${readFileSync(inRoot('out', '.built'), 'utf8')} ${electron.folder}`,
    build: async () => {
      say('packing the program into dist/');
      await pack(electron, ['--dir']);
    },
  });
}
