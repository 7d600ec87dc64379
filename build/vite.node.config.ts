import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { aliases } from './aliases.ts';

const root = resolve(import.meta.dirname, '..');
const ENTRIES: Record<string, string> = { cli: 'electron/command-line.ts', bench: 'test/bench/index.ts' };

/** What runs in plain Node 24, one entry at a time: `--mode cli` or `--mode bench`. */
export default defineConfig(({ mode }) => {
  const file = ENTRIES[mode];
  if (!file || !existsSync(resolve(root, file))) throw new Error(`there is no entry for ${mode}`);
  return {
    root,
    resolve: { alias: aliases },
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: `out-node/${mode}`,
      emptyOutDir: true,
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: { [mode]: resolve(root, file) },
        external: ['better-sqlite3', 'electron', '@playwright/test'],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
});
