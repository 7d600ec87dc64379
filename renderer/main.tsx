import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import { createDbClient, createQueryClient } from '@renderer/data';
import { present } from '@shared/errors';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import { askFirst } from './frame/firstQuestion';
import { createWindowRouter, prefetchScreens } from './frame/router';
import { startText } from './i18n';

startText(window.cuepoint.app.systemLanguage);

const client = createDbClient(window.cuepoint.db);
const cache = createQueryClient();
void askFirst(client, cache, location.hash.slice(1));

createRoot(present(document.getElementById('root'), 'index.html has it')).render(
  <App client={client} cache={cache} router={createWindowRouter()} />,
);

prefetchScreens();
