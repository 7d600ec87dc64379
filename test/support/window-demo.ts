import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { demoName, madeOnce } from './made-once';

const program = resolve(import.meta.dirname, '..', '..', 'out-node', 'cli', 'cli.js');
/** Beside the command line that makes them: they go with it when it is built anew. */
const folder = join(program, '..', 'demo');

/** Puts the demo data of a day where a program will open it: seeded once, then copied, in a fraction of the time. */
export function putDemo(to: string, today: string, zone: string): void {
  const file = madeOnce(join(folder, demoName(today, zone)), (made) => {
    const args = ['seed', '--size', 'small', '--db', made, '--today', today, '--zone', zone];
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`no demo data: ${stderr}`);
  });
  copyFileSync(file, to);
}
