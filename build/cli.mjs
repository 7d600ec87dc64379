/** `npm run -s cli -- COMMAND`: the command line under Node 24. stdout carries only what the command prints. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runNode } from './setup/node.mjs';
import { buildForNode } from './setup/node-build.mjs';
import { main } from './setup/say.mjs';

await main(async () => {
  await ensureDependencies();
  const file = await buildForNode('cli');
  // npm runs scripts in the checkout; file names on the command line are relative to where the user is.
  return runNode([file, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? process.cwd() });
});
