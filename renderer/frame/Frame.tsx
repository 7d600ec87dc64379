import { useStopped } from '@renderer/data';
import { keepFocus } from '@renderer/keys';
import { ReminderHost } from '@renderer/reminders/ReminderHost';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateDialogHost } from './CreateDialogHost';
import { DialogHosts } from './DialogHosts';
import styles from './frame.module.css';
import { GlobalKeys } from './GlobalKeys';
import { useLeaving } from './leaving';
import { PreviewPanel } from './PreviewPanel';
import { Rail } from './Rail';
import { ScreenBoundary } from './ScreenBoundary';
import { StoppedScreen } from './StoppedScreen';
import { HEADING, TopBar } from './TopBar';
import { useKeptPlaces } from './useKeptPlaces';

/** The window: rail, top bar, the screen, and the preview beside it. */
export function Frame() {
  const { t } = useTranslation('frame');
  useEffect(keepFocus, []);
  // A field that was typed into is left before the place is noted: back on the screen the next key is no text.
  useLeaving();
  useKeptPlaces();
  const stopped = useStopped(({ error }) => error);
  const isAlone = useRouterState({ select: ({ location }) => ALONE.has(location.pathname) });
  const navigate = useNavigate();
  if (stopped) return <StoppedScreen error={stopped} onRestored={() => navigate({ to: '/today' })} />;
  return (
    <div className={styles.window}>
      <a href="#content" className={styles.skip}>
        {t('skipToContent')}
      </a>
      {!isAlone && <Rail />}
      <div className={styles.body}>
        {!isAlone && <TopBar />}
        <div className={styles.beside}>
          <main
            id="content"
            tabIndex={-1}
            className={styles.screen}
            aria-labelledby={isAlone ? undefined : HEADING}
          >
            <Screen />
          </main>
          <PreviewPanel />
        </div>
      </div>
      <GlobalKeys />
      <CreateDialogHost />
      <DialogHosts />
      <ReminderHost />
    </div>
  );
}

/** The screen of the address. On the way to another one only this is drawn again, not all that stands around it. */
function Screen() {
  const path = useRouterState({ select: ({ location }) => location.pathname });
  return (
    <ScreenBoundary resetKey={path}>
      <Suspense>
        <Outlet />
      </Suspense>
    </ScreenBoundary>
  );
}

/** Screens beside which nothing else asks for attention. */
const ALONE: ReadonlySet<string> = new Set(['/session']);
