import { defineConfig } from '@playwright/test';

/** `npm run screenshots`: not tests, but pictures of every screen to look at, and the one in the README. */
export default defineConfig({
  testDir: '.',
  testMatch: 'screens.pictures.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  timeout: 300_000,
  reporter: [['list']],
});
