import { freshBuild } from './fresh.mjs';
import { runNode } from './node.mjs';
import { inRoot, packageFile } from './paths.mjs';
import { SetupError, say } from './say.mjs';

const COMMON = [
  'db',
  'shared',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'build/vite.node.config.ts',
];
const SOURCES = {
  cli: [...COMMON, 'electron/command-line.ts', 'electron/cli'],
  bench: [...COMMON, 'test/bench', 'test/support'],
};

/**
 * Builds one of the programs for plain Node into `out-node/`, unless it is already there from these sources.
 *
 * @param {'cli' | 'bench'} name
 * @returns {Promise<string>} file to run under Node 24
 */
export async function buildForNode(name) {
  await freshBuild({
    stamp: `out-node/${name}/.built`,
    sources: SOURCES[name],
    build: async () => {
      say(`building ${name === 'cli' ? 'the command line' : 'the benchmark'}`);
      const config = inRoot('build', 'vite.node.config.ts');
      const args = ['build', '--config', config, '--mode', name, '--logLevel', 'error'];
      const code = await runNode([packageFile('vite', 'bin', 'vite.js'), ...args], {
        stdio: ['ignore', 2, 2],
      });
      if (code !== 0) throw new SetupError(`the build failed with exit code ${code}`);
    },
  });
  return inRoot('out-node', name, `${name}.js`);
}
