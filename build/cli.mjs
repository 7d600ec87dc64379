/**
 * `npm run -s cli -- COMMAND`: the command line under Node 24; a command that makes a PDF runs in Electron, which prints it without a
 * window. stdout carries only what the command prints.
 */
import { asksForPdf } from '../electron/cli/exports/asksForPdf.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { runNode, toolEnvironment } from './setup/node.mjs';
import { buildForNode } from './setup/node-build.mjs';
import { root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { main } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system.mjs';
import { buildWindow } from './setup/window-build.mjs';

const argv = process.argv.slice(2);
// npm runs scripts in the checkout; file names on the command line are relative to where the user is.
const cwd = process.env.INIT_CWD ?? process.cwd();

await main(async () => {
  await ensureDependencies();
  if (asksForPdf(argv)) return printing();
  const file = await buildForNode('cli');
  return runNode([file, ...argv], { cwd });
});

async function printing() {
  await ensureSystemPackages();
  const electron = await ensureElectron();
  await buildWindow(electron);
  // Chromium refuses to run its sandbox as root. Development only: a packed program never does this.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...asRoot, '--log-level=3', root, '--cli', ...argv];
  return run(electron.executable, args, { cwd, env: toolEnvironment() });
}
