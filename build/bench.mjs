/** `npm run bench [-- --json …]`: measures under Node 24; arguments go to the benchmark. `--window` needs a display. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { withDisplay } from './setup/display.mjs';
import { electronEnvironment } from './setup/electron.mjs';
import { runNode } from './setup/node.mjs';
import { buildForNode } from './setup/node-build.mjs';
import { readyForWindow } from './setup/playwright.mjs';
import { main } from './setup/say.mjs';

const args = process.argv.slice(2);

await main(async () => {
  await ensureDependencies();
  if (!args.includes('--window')) return runNode([await buildForNode('bench'), ...args]);
  const electron = await readyForWindow();
  const file = await buildForNode('bench');
  return withDisplay((environment) =>
    runNode([file, ...args], { env: { ...electronEnvironment(electron), ...environment } }),
  );
});
