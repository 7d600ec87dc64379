import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { aliases } from '../../build/aliases.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** Inside the checkout, so that the program finds better-sqlite3. */
const outDir = resolve(root, 'node_modules', '.cache', 'cuepoint-test');

/** A program of `test/support/programs` in a process of its own, which can be killed for real. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it prints; rejects when it ends before. */
  line(): Promise<string>;
  /** Resolves when it has ended, with what it printed after the last `line`. */
  ended(): Promise<readonly string[]>;
  kill(): void;
}

/** Bundles the program as the command line is bundled, so that Node can run it. */
export async function buildProgram(name: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: aliases },
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(root, 'test', 'support', 'programs', `${name}.ts`),
      target: 'node24',
      outDir,
      emptyOutDir: false,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, chunkFileNames: `${name}-[hash].mjs` } },
    },
  });
  return resolve(outDir, `${name}.mjs`);
}

/** `user`: run under this user number (only root may), for files that root could write all the same. */
export function start(program: string, args: readonly string[], user?: number): Child {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    uid: user,
  });
  const lines: string[] = [];
  const waiting: Array<() => void> = [];
  let over = false;
  const wake = () => {
    for (const go of waiting.splice(0)) go();
  };
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => {
    lines.push(line);
    wake();
  });
  const closed = new Promise<void>((done) => {
    reader.on('close', () => {
      over = true;
      wake();
      done();
    });
  });
  const line = async (): Promise<string> => {
    while (lines.length === 0) {
      if (over) throw new Error('the program ended without printing a line');
      await new Promise<void>((go) => waiting.push(go));
    }
    return lines.shift() ?? '';
  };
  return {
    process: child,
    line,
    ended: async () => {
      await closed;
      return lines.splice(0);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
