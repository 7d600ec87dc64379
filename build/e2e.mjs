/** `npm run test:e2e [-- FILTER]`: the tests in the real window, with the arguments of Playwright. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { withDisplay } from './setup/display.mjs';
import { electronEnvironment, ensureElectron } from './setup/electron.mjs';
import { runNode } from './setup/node.mjs';
import { buildForNode } from './setup/node-build.mjs';
import { packageFile } from './setup/paths.mjs';
import { packFolder } from './setup/packing.mjs';
import { main, say } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system.mjs';
import { buildWindow } from './setup/window-build.mjs';

await main(async () => {
  await ensureDependencies();
  await ensureSystemPackages();
  const electron = await ensureElectron();
  await buildWindow(electron);
  await buildForNode('cli');
  await packFolder(electron);
  say('end-to-end tests');
  const playwright = [
    packageFile('@playwright', 'test', 'cli.js'),
    'test',
    '--config',
    'test/e2e/playwright.config.ts',
  ];
  return withDisplay((environment) =>
    runNode([...playwright, ...process.argv.slice(2)], {
      env: { ...electronEnvironment(electron), ...environment },
    }),
  );
});
