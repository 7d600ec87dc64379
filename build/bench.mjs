/** `npm run bench [-- --json …]`: measures under Node 24; arguments go to the benchmark. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runNode } from './setup/node.mjs';
import { buildForNode } from './setup/node-build.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  await ensureDependencies();
  return runNode([await buildForNode('bench'), ...process.argv.slice(2)]);
});
