import '@fontsource-variable/inter';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import './theme/global.css';
import { createDbClient, createQueryClient } from '@renderer/data';
import { present } from '@shared/errors';
import { createRoot } from 'react-dom/client';
import { App } from './frame/App';
import { createWindowRouter, prefetchScreens } from './frame/router';
import { startText } from './i18n';

startText(window.cuepoint.app.systemLanguage);

createRoot(present(document.getElementById('root'), 'index.html has it')).render(
  <App
    client={createDbClient(window.cuepoint.db)}
    cache={createQueryClient()}
    router={createWindowRouter()}
  />,
);

prefetchScreens();
