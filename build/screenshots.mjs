/** `npm run screenshots [-- -g TEXT]`: pictures of every screen into `test-results/screens`, and the one in the README. */
import { readyForWindow, runPlaywright } from './setup/playwright.mjs';
import { main, say } from './setup/say.mjs';

await main(async () => {
  const electron = await readyForWindow();
  say('taking pictures into test-results/screens');
  return runPlaywright(electron, 'test/e2e/screens.config.ts', process.argv.slice(2));
});
