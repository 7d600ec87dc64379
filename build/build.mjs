/** `npm run build`: builds the window's program into `out/` and the command line into `out-node/`. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { buildForNode } from './setup/node-build.mjs';
import { main } from './setup/say.mjs';
import { buildWindow } from './setup/window-build.mjs';

await main(async () => {
  await ensureDependencies();
  await buildWindow(await ensureElectron());
  await buildForNode('cli');
});
