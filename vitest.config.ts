import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { aliases } from './build/aliases.ts';

const tests = (...folders: string[]): string[] =>
  folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`);

/** What knows no window runs in plain Node; the renderer's tests get a DOM. */
export default defineConfig({
  resolve: { alias: aliases },
  test: {
    // Two cores shared by everything: slow is not wrong here, and speed is measured elsewhere.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // Both cores of the gate; vitest would leave one to a watcher that is not there.
    maxWorkers: process.env.CI ? '100%' : undefined,
    // A worker stays for many files; each of them begins with fresh modules of ours (`fresh.ts`).
    isolate: false,
    setupFiles: ['./test/support/fresh.ts', './test/support/repeatable.ts'],
    globalSetup: ['./test/support/empty-file.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: tests('shared', 'db', 'electron', 'build', 'cli'),
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'window',
          environment: 'jsdom',
          include: tests('renderer'),
          setupFiles: ['./test/renderer/support/patience.ts'],
          testTimeout: 90_000,
        },
      },
    ],
  },
});
