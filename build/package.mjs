/**
 * `npm run package`: packs for this system (Linux AppImage and deb, Windows nsis, macOS dmg).
 * `npm run package:dir` (`--dir`): only the folder with the program. Other arguments go to electron-builder.
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { pack, packFolder } from './setup/packing.mjs';
import { main, SetupError, say } from './setup/say.mjs';
import { buildWindow } from './setup/window-build.mjs';

const targets = process.argv.slice(2);
const onlyFolder = targets.includes('--dir');

await main(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  if (electron.modules !== null && !onlyFolder) {
    throw new SetupError(
      'packages for users need the official Electron: run this where its download can be reached',
    );
  }
  await buildWindow(electron);
  await (onlyFolder ? packFolder(electron) : pack(electron, targets));
  say('packed into dist/');
});
