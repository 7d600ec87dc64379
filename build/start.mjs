/**
 * `npm start [-- --demo]`: makes sure of everything the program needs, builds what changed and opens the window.
 * `npm run dev` (`--dev`): the same with hot reload. Other arguments go to the program.
 */
import { ensureDependencies } from './setup/dependencies.mjs';
import { withDisplay } from './setup/display.mjs';
import { electronEnvironment, ensureElectron } from './setup/electron.mjs';
import { runNode, toolEnvironment } from './setup/node.mjs';
import { packageFile, root } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { main, say } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system.mjs';
import { buildWindow, linkSqlite } from './setup/window-build.mjs';

const dev = process.argv.includes('--dev');
const programArguments = process.argv.slice(2).filter((argument) => argument !== '--dev');

/** Chromium complains at length about a missing D-Bus and a missing GPU; both are harmless. */
const QUIET = '--log-level=3';

await main(async () => {
  await ensureDependencies();
  await ensureSystemPackages();
  const electron = await ensureElectron();
  return dev ? startWithHotReload(electron) : start(electron);
});

async function start(electron) {
  await buildWindow(electron);
  say('opening the window');
  return withDisplay((environment) =>
    run(electron.executable, [...sandbox(), QUIET, root, ...programArguments], {
      env: toolEnvironment(environment),
    }),
  );
}

async function startWithHotReload(electron) {
  linkSqlite(electron);
  const tool = packageFile('electron-vite', 'bin', 'electron-vite.js');
  const args = [
    tool,
    'dev',
    '--watch',
    ...(sandbox().length ? ['--noSandbox'] : []),
    '--',
    ...programArguments,
  ];
  return withDisplay((environment) =>
    runNode(args, { env: { ...electronEnvironment(electron), ...environment } }),
  );
}

/** Chromium refuses to run its sandbox as root. Development only: a packed program never does this. */
function sandbox() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}
