import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { inRoot, packageFile } from './paths.mjs';
import { run } from './run.mjs';
import { SetupError } from './say.mjs';

/** The Node 24 that comes with the dependencies: the tools of this project need a newer one than many machines have. */
export function node24() {
  const file = packageFile('node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(file)) throw new SetupError(`${file} is missing: delete node_modules and start again`);
  return file;
}

/** Environment in which `node` and the tools of the dependencies are found first. */
export function toolEnvironment(extra = {}) {
  const folders = [inRoot('node_modules', '.bin'), process.env.PATH];
  return { ...process.env, PATH: folders.join(delimiter), ...extra };
}

/**
 * Runs a script under Node 24.
 *
 * @param {readonly string[]} args script and its arguments
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options = {}) {
  return run(node24(), args, { ...options, env: toolEnvironment(options.env) });
}
