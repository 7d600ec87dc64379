import { ensureDependencies } from './dependencies.mjs';
import { withDisplay } from './display.mjs';
import { electronEnvironment, ensureElectron } from './electron.mjs';
import { runNode } from './node.mjs';
import { buildForNode } from './node-build.mjs';
import { packageFile } from './paths.mjs';
import { ensureSystemPackages } from './system.mjs';
import { buildWindow } from './window-build.mjs';

/** Makes sure of everything that drives the real window, and builds what changed. */
export async function readyForWindow() {
  await ensureDependencies();
  await ensureSystemPackages();
  const electron = await ensureElectron();
  await buildWindow(electron);
  await buildForNode('cli');
  return electron;
}

/**
 * Runs Playwright on the built program, with a display.
 *
 * @param {import('./electron.mjs').Electron} electron
 * @param {string} config relative to the checkout
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit code
 */
export function runPlaywright(electron, config, args) {
  const tool = packageFile('@playwright', 'test', 'cli.js');
  return withDisplay((environment) =>
    runNode([tool, 'test', '--config', config, ...args], {
      env: { ...electronEnvironment(electron), ...environment },
    }),
  );
}
