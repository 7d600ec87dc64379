import { Writable } from 'node:stream';
import { runCli } from '@electron/cli';
import type { Printer } from '@electron/cli/exports/printer';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line over one file, in this process. */
export function programOn(file: string, print: Printer | null = null, zone = 'Europe/Ljubljana') {
  const run = async (today: string, ...argv: readonly string[]): Promise<Ended> => {
    const [out, err] = [collect(), collect()];
    const streams = { out: out.stream, err: err.stream };
    const code = await runCli([...argv, '--db', file, '--today', today, '--zone', zone], streams, print);
    return { code, out: out.text(), err: err.text() };
  };
  return {
    run,
    /** The JSON of a command that must end well. */
    json: async (today: string, ...argv: readonly string[]) => {
      const { code, out, err } = await run(today, ...argv, '--json');
      if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${err}`);
      return JSON.parse(out);
    },
  };
}

function collect() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
