import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { createDbClient, createQueryClient, DbProvider, SettingsProvider, useStopped } from '@renderer/data';
import { App } from '@renderer/frame/App';
import { createWindowRouter } from '@renderer/frame/router';
import { useCreate } from '@renderer/frame/create';
import { LocalHabits } from '@renderer/frame/LocalHabits';
import { usePreview } from '@renderer/frame/preview';
import { QuestionDialog } from '@renderer/frame/QuestionDialog';
import { useKeysHelp } from '@renderer/keys';
import { usePalette } from '@renderer/palette/store';
import { firstLanguage, startText } from '@renderer/i18n';
import { useLocalTheme } from '@renderer/theme/useLocalTheme';
import type { WindowBridge } from '@shared/contract/transport';
import { catalogues } from '@shared/text';
import { createMemoryHistory } from '@tanstack/react-router';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { type TestBridge, testBridge } from './bridge';

fillDom();

afterEach(() => {
  cleanup();
  notifications.clean();
  useStopped.getState().clear();
  useKeysHelp.getState().hide();
  usePalette.getState().close();
  usePreview.getState().hide();
  useCreate.getState().close();
  localStorage.clear();
});

/** Puts the bridge where the preload puts it and starts the texts in its language. */
export function install(bridge: WindowBridge): void {
  Object.defineProperty(window, 'cuepoint', { value: bridge, configurable: true });
  startText(firstLanguage(bridge.app.systemLanguage), catalogues);
}

export type TestWindow = TestBridge & ReturnType<typeof render>;

/** Shows one part of the window over a real database, with everything around it that the parts rely on. */
export function show(part: ReactNode, app: Partial<WindowBridge['app']> = {}): TestWindow {
  const given = testBridge(app);
  install(given.bridge);
  const shown = render(
    <Themed>
      <DbProvider client={createDbClient(given.bridge.db)} cache={createQueryClient()}>
        <Notifications transitionDuration={0} />
        <SettingsProvider waiting={null} failed={({ code }) => code}>
          <LocalHabits>
            {part}
            <QuestionDialog />
          </LocalHabits>
        </SettingsProvider>
      </DbProvider>
    </Themed>,
  );
  return { ...given, ...shown };
}

function Themed({ children }: { children: ReactNode }) {
  return (
    <MantineProvider theme={useLocalTheme()} env="test">
      {children}
    </MantineProvider>
  );
}

/** The whole window at an address, over a real database. */
export function showWindow(address = '/today', app: Partial<WindowBridge['app']> = {}): TestWindow {
  const given = testBridge(app);
  install(given.bridge);
  const router = createWindowRouter(createMemoryHistory({ initialEntries: [address] }));
  const shown = render(
    <App client={createDbClient(given.bridge.db)} cache={createQueryClient()} router={router} />,
  );
  return { ...given, ...shown };
}

/** What the simulated document lacks and the components ask for. */
function fillDom(): void {
  window.matchMedia = (query) =>
    ({
      matches: false,
      media: query,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
      onchange: null,
    }) satisfies MediaQueryList;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  window.requestIdleCallback = (run) =>
    Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 1 }), 0));
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
  window.scrollTo = () => undefined;
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
}
