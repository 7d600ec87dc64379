import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { capture, run } from './run.mjs';
import { SetupError, say } from './say.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const shell = process.platform === 'win32';

/** Installs the dependencies when they are missing or not those of `package-lock.json`. */
export async function ensureDependencies() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  say(`installing dependencies (npm ci; ${describe(missing)})`);
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  // stdout of npm goes to stderr: the command line's stdout belongs to the command.
  const code = await run(npm, args, { shell, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new SetupError(`npm ci failed with exit code ${code}`);
}

const describe = (missing) =>
  missing.length > 3 ? `${missing.length} packages missing` : `needs ${missing.join(', ')}`;

/** Compares the lock with the list npm keeps of what it installed: the same versions, platform packages apart. */
function missingPackages() {
  const installedList = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(installedList)) return ['everything'];
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.peer)
    .filter(([path, entry]) => installed[path]?.version !== entry.version)
    .map(([path, entry]) => `${path.replace(/^.*node_modules\//, '')}@${entry.version}`);
}

/** Fetches the tarball of one package version from the npm registry the user has configured; gives the file's name. */
export async function fetchPackage(spec, folder) {
  const packed = await capture(npm, ['pack', spec, '--pack-destination', folder, '--json'], { shell });
  if (packed.code !== 0)
    throw new SetupError(`npm pack ${spec} failed: ${packed.stderr.trim().split('\n').pop()}`);
  const report = JSON.parse(packed.stdout);
  const first = Array.isArray(report) ? report[0] : Object.values(report)[0];
  return first.filename;
}
