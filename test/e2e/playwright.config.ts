import { defineConfig } from '@playwright/test';

/** Each test starts its own program on its own data folder, so they may run side by side. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  // One more than the gate has cores: stories wait longer than they reckon.
  workers: 3,
  fullyParallel: true,
  // The machines of the gate are shared: a story that a stall broke is told once more, and reported as flaky.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
});
