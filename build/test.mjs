/** `npm test`: check, build and end-to-end tests. Stops at the first that fails. */
import { inRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { main, say } from './setup/say.mjs';

await main(async () => {
  for (const part of ['check', 'build', 'e2e']) {
    const code = await run(process.execPath, [inRoot('build', `${part}.mjs`)]);
    if (code !== 0) {
      say(`npm test failed in: ${part}`);
      return code;
    }
  }
  return 0;
});
