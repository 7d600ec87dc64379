import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Beside the command line that makes them: they go with it when it is built anew. */
const folder = resolve(import.meta.dirname, '..', '..', 'out-node', 'cli', 'demo');
const program = resolve(folder, '..', 'cli.js');

/** Puts the demo data of a day where a program will open it: seeded once, then copied, in a fraction of the time. */
export function copyDemo(to: string, today: string, zone: string): void {
  const file = join(folder, `${today} ${zone.replaceAll('/', '-')}.sqlite`);
  if (!existsSync(file)) make(file, today, zone);
  copyFileSync(file, to);
}

/** Several at once may make the same file; each of them is whole before it has its name. */
function make(file: string, today: string, zone: string): void {
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'making-'));
  try {
    const made = join(work, 'cuepoint.sqlite');
    const args = ['seed', '--size', 'small', '--db', made, '--today', today, '--zone', zone];
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`no demo data: ${stderr}`);
    renameSync(made, file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
