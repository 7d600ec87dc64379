import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * Builds only what changed: runs `build` when the sources differ from those the stamp was made of.
 *
 * @param {{ stamp: string, sources: readonly string[], extra?: string, build: () => Promise<void> }} what
 *   `stamp`: file below the output, relative to the checkout; `sources`: files and folders
 * @returns {Promise<boolean>} whether something was built
 */
export async function freshBuild({ stamp, sources, extra = '', build }) {
  if (isFresh(stamp, sources, extra)) return false;
  await oneAtATime(async () => {
    if (isFresh(stamp, sources, extra)) return; // the one we waited for did it
    const print = fingerprint(sources, extra);
    rmSync(inRoot(stamp), { force: true });
    await build();
    mkdirSync(dirname(inRoot(stamp)), { recursive: true });
    writeFileSync(inRoot(stamp), print);
  });
  return true;
}

const isFresh = (stamp, sources, extra) =>
  existsSync(inRoot(stamp)) && readFileSync(inRoot(stamp), 'utf8') === fingerprint(sources, extra);

function fingerprint(sources, extra) {
  const hash = createHash('sha256').update(extra);
  for (const source of sources) {
    for (const file of filesBelow(source)) hash.update(`\n${file}\n`).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

function filesBelow(source) {
  if (!existsSync(inRoot(source))) return [];
  if (!statSync(inRoot(source)).isDirectory()) return [source];
  return readdirSync(inRoot(source), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(source, entry.name)));
}

/** Two builds into the same folder would tread on each other; the second waits for the first. */
async function oneAtATime(body) {
  const lock = inRoot('node_modules', '.cache', 'cuepoint', 'building');
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    await body();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!alive(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function alive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
