/** `npm run check`: format, lint, types, import rules, unit tests. Runs them all, then says what failed. */
import { ensureDependencies } from './setup/dependencies.mjs';
import { runNode } from './setup/node.mjs';
import { inRoot, packageFile } from './setup/paths.mjs';
import { main, say } from './setup/say.mjs';

const biome = packageFile('@biomejs', 'biome', 'bin', 'biome');
const CHECKS = [
  ['format', [biome, 'format', '.']],
  ['lint', [biome, 'lint', '--error-on-warnings', '.']],
  ['types', [packageFile('typescript', 'bin', 'tsc'), '--noEmit']],
  ['imports', [inRoot('build', 'imports.mjs')]],
  ['unit tests', [packageFile('vitest', 'vitest.mjs'), 'run']],
];

await main(async () => {
  await ensureDependencies();
  const failed = [];
  for (const [name, args] of CHECKS) {
    say(`check: ${name}`);
    if ((await runNode(args)) !== 0) failed.push(name);
  }
  if (failed.length === 0) return 0;
  say(`check failed: ${failed.join(', ')}`);
  return 1;
});
