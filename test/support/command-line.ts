import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

const program = resolve(import.meta.dirname, '..', '..', 'out-node', 'cli', 'cli.js');

/** Test tools ask for colours, and Node warns on stderr when somebody else asked for none. */
const { FORCE_COLOR: _forced, NO_COLOR: _none, ...uncoloured } = process.env;

/** What a command printed and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: Buffer;
  readonly err: string;
}

/** The built command line (`npm run build` first) as a process of its own, on one database file and one day. */
export function commandLine(file: string, today: string) {
  const run = (...args: string[]): Promise<Ended> =>
    new Promise((done, failed) => {
      const child = spawn(process.execPath, [program, ...args, '--db', file, '--today', today], {
        env: { ...uncoloured, LC_ALL: 'en_GB.UTF-8', TZ: 'Europe/Ljubljana' },
      });
      const out: Buffer[] = [];
      const err: Buffer[] = [];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.once('error', failed);
      child.once('close', (code) =>
        done({ code, out: Buffer.concat(out), err: Buffer.concat(err).toString() }),
      );
    });
  return {
    run,
    /** The result of a command that must end well. */
    json: async (...args: string[]) => {
      const { code, out, err } = await run(...args, '--json');
      if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
      return JSON.parse(out.toString());
    },
  };
}

export type CommandLine = ReturnType<typeof commandLine>;
