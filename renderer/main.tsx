import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import { createDbClient, createQueryClient, recallSettings } from '@renderer/data';
import type { Language } from '@shared/domain/words';
import { present } from '@shared/errors';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import { beginFirstPicture } from './frame/firstPicture';
import { askFirst } from './frame/firstQuestion';
import { createWindowRouter, prefetchScreens } from './frame/router';
import { cataloguesFor, firstLanguage, startText } from './i18n';
import { fetchLetters } from './theme/letters';

const client = createDbClient(window.cuepoint.db);
const cache = createQueryClient();
// The file's name changes with the code in it, but not on the development server.
if (import.meta.env.PROD) recallSettings(cache, import.meta.url);
const router = createWindowRouter();
// The screen of the address is found while the texts are on their way.
void router.load();
beginFirstPicture(askFirst(client, cache, location.hash.slice(1)));
void draw(firstLanguage(window.cuepoint.app.systemLanguage));

/** Not awaited at the top: files of catalogues and screens may need this one whole. */
async function draw(language: Language): Promise<void> {
  fetchLetters(language);
  startText(language, await cataloguesFor(language));
  createRoot(present(document.getElementById('root'), 'index.html has it')).render(
    <App client={client} cache={cache} router={router} />,
  );
  await prefetchScreens();
  window.cuepoint.app.giveBackMemory();
}
