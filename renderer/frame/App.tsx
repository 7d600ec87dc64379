import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { type DbClient, DbProvider, SettingsProvider, useStopped } from '@renderer/data';
import { cssVariables, theme } from '@renderer/theme/theme';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LocalHabits } from './LocalHabits';
import type { createWindowRouter } from './router';
import { StoppedScreen } from './StoppedScreen';

/** Remembered beside the database so that the first picture has the right colours already. */
const colorScheme = localStorageColorSchemeManager({ key: 'cuepoint.theme' });

interface AppProps {
  readonly client: DbClient;
  readonly cache: QueryClient;
  readonly router: ReturnType<typeof createWindowRouter>;
}

/** The whole window: theme, database, settings, then the routed frame. */
export function App({ client, cache, router }: AppProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <DbProvider client={client} cache={cache}>
        <Notifications position="bottom-center" limit={3} />
        <SettingsProvider waiting={<Waiting />}>
          <LocalHabits>
            <ModalsProvider>
              <RouterProvider router={router} />
            </ModalsProvider>
          </LocalHabits>
        </SettingsProvider>
      </DbProvider>
    </MantineProvider>
  );
}

/** Before the settings are there: nothing for the blink it takes, or what keeps the database from opening. */
function Waiting() {
  const error = useStopped((state) => state.error);
  return error && <StoppedScreen error={error} />;
}
