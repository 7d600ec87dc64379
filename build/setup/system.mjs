import { existsSync } from 'node:fs';
import { capture, run } from './run.mjs';
import { SetupError, say } from './say.mjs';

/** What Electron loads at start, and in which Debian package it lies (`t64` is appended where the release has it so). */
const LIBRARIES = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libasound.so.2', 'libasound2'],
  ['libgbm.so.1', 'libgbm1'],
  ['libXss.so.1', 'libxss1'],
];

/** On Linux: makes sure of the system libraries of Electron and, without a display, of a virtual one. */
export async function ensureSystemPackages() {
  if (process.platform !== 'linux') return;
  const missing = await missingPackages();
  if (missing.length === 0) return;
  if (!existsSync('/usr/bin/apt-get')) {
    throw new SetupError(`please install what your system calls ${missing.join(', ')}, then start again`);
  }
  if (process.getuid() !== 0) {
    throw new SetupError(`please run: sudo apt-get install -y ${(await names(missing)).join(' ')}`);
  }
  say(`installing Debian packages: ${missing.join(' ')}`);
  await apt(['update', '-qq']);
  const code = await apt(['install', '-y', '-qq', '--no-install-recommends', ...(await names(missing))]);
  if (code !== 0) throw new SetupError(`apt-get install failed with exit code ${code}`);
}

export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function missingPackages() {
  const cache = await capture(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p']);
  const missing = LIBRARIES.filter(([library]) => !cache.stdout.includes(`${library} `)).map(
    ([, name]) => name,
  );
  const virtualDisplay = hasDisplay() || existsSync('/usr/bin/Xvfb');
  return virtualDisplay ? missing : ['xvfb', ...missing];
}

/** Newer releases renamed some packages (`libgtk-3-0t64`). */
async function names(packages) {
  const known = await capture('apt-cache', ['pkgnames']);
  const all = new Set(known.stdout.split('\n'));
  return packages.map((name) => (all.has(`${name}t64`) ? `${name}t64` : name));
}

/** apt-get speaks on stdout; only its errors are of interest here. */
const apt = (args) =>
  run('apt-get', args, {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
