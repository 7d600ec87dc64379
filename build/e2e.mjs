/** `npm run test:e2e [-- FILTER]`: the tests in the real window, with the arguments of Playwright. */
import { packFolder } from './setup/packing.mjs';
import { readyForWindow, runPlaywright } from './setup/playwright.mjs';
import { main, say } from './setup/say.mjs';

await main(async () => {
  const electron = await readyForWindow();
  await packFolder(electron);
  say('end-to-end tests');
  return runPlaywright(electron, 'test/e2e/playwright.config.ts', process.argv.slice(2));
});
