import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { demoName, madeOnce, madeOnceInTime } from './made-once';

const program = resolve(import.meta.dirname, '..', '..', 'out-node', 'cli', 'cli.js');
/** Beside the command line that makes them: they go with it when it is built anew. */
const folder = join(program, '..', 'demo');

/** What the window calls its file. */
export const FILE = 'cuepoint.sqlite';

/** Puts the demo data of a day where a program will open it: seeded once, then copied, in a fraction of the time. */
export const putDemo = (to: string, today: string, zone: string): void =>
  copyFileSync(seeded(today, zone), to);

function seeded(today: string, zone: string): string {
  return madeOnce(join(folder, demoName(today, zone)), (made) => {
    const args = ['seed', '--size', 'small', '--db', made, '--today', today, '--zone', zone];
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`no demo data: ${stderr}`);
  });
}

/**
 * Puts the same as it is after a first start of the window in `language`, which is the dearest: first settings, and the holidays of every
 * country that a client lives in. `startOnce` starts the program on the folder and ends it again.
 */
export async function putStartedDemo(
  to: string,
  { today, zone, language }: { readonly today: string; readonly zone: string; readonly language: string },
  startOnce: (dataFolder: string) => Promise<void>,
): Promise<void> {
  const file = join(folder, 'started', language, demoName(today, zone));
  const started = await madeOnceInTime(file, async (made) => {
    const own = join(dirname(made), FILE);
    putDemo(own, today, zone);
    await startOnce(dirname(own));
    copyFileSync(own, made);
  });
  copyFileSync(started, to);
}
