import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { type DbClient, DbProvider, SettingsProvider, useUpdating } from '@renderer/data';
import { cssVariables } from '@renderer/theme/theme';
import { useLocalTheme } from '@renderer/theme/useLocalTheme';
import type { QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useFirstStands } from './firstPicture';
import { LocalHabits } from './LocalHabits';
import type { createWindowRouter } from './router';
import { StoppedScreen } from './StoppedScreen';
import { WaitingFrame } from './WaitingFrame';

/** Remembered beside the database so that the first picture has the right colours already. */
const colorScheme = localStorageColorSchemeManager({ key: 'cuepoint.theme' });

const Notices = lazy(async () => ({ default: (await import('./Notices')).Notices }));
const UpdatingScreen = lazy(async () => ({ default: (await import('./UpdatingScreen')).UpdatingScreen }));

interface AppProps {
  readonly client: DbClient;
  readonly cache: QueryClient;
  readonly router: ReturnType<typeof createWindowRouter>;
}

/** The whole window: theme, database, settings, then the routed frame. */
export function App({ client, cache, router }: AppProps) {
  const stands = useFirstStands();
  const updating = useUpdating(client);
  return (
    <MantineProvider
      theme={useLocalTheme()}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <DbProvider client={client} cache={cache}>
        {stands && (
          <Suspense>
            <Notices />
          </Suspense>
        )}
        {updating !== null ? (
          <Suspense fallback={<WaitingFrame />}>
            <UpdatingScreen part={updating} />
          </Suspense>
        ) : (
          <SettingsProvider
            waiting={<WaitingFrame />}
            failed={(error, retry) => <StoppedScreen error={error} onRetry={retry} />}
          >
            <LocalHabits>
              <RouterProvider router={router} />
            </LocalHabits>
          </SettingsProvider>
        )}
      </DbProvider>
    </MantineProvider>
  );
}
