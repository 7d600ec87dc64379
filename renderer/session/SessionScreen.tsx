import { Button } from '@mantine/core';
import { useDb } from '@renderer/data';
import { EmptyState } from '@renderer/frame/EmptyState';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useKeys } from '@renderer/keys';
import { IconPhone } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Session } from './Session';
import styles from './session.module.css';
import { StartCalls } from './StartCalls';
import { useStartCalls } from './useStartCalls';

const route = getRouteApi('/session');

/** The calls of a day one after the other (`product.md` §4, §7): nothing else asks for attention meanwhile. */
export function SessionScreen() {
  const { t } = useTranslation('session');
  const { id, manager } = route.useSearch();
  const { data, error } = useDb(
    'sessions.get',
    { id: id ?? '' },
    { enabled: id !== undefined, keepPrevious: false, handles: ['not-found', 'invalid-input'] },
  );
  if (id === undefined || error) return <Lobby manager={manager} title={error ? t('notFound') : undefined} />;
  return (
    <div className={styles.screen} data-session-screen>
      {data ? <Session key={id} session={data} /> : <WaitingRows rows={10} height={52} />}
    </div>
  );
}

/** Before the first call: how many wait, or that nobody does. */
function Lobby({ manager, title }: { manager: string | undefined; title: string | undefined }) {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  const { open, start } = useStartCalls(manager);
  const leave = (): void => void navigate({ to: '/today' });
  useKeys('screen', {
    Enter: { when: open !== undefined && (open.session !== null || open.waiting > 0), run: start },
    Escape: { label: t('toToday'), run: leave },
  });
  if (!open) return <WaitingRows rows={10} height={52} />;
  const isWaiting = open.session !== null || open.waiting > 0;
  return (
    <div className={styles.lobby}>
      <EmptyState
        icon={<IconPhone size={32} stroke={1.5} />}
        title={title ?? t(isWaiting ? 'title' : 'nothingTitle')}
        {...(isWaiting ? {} : { text: t('nothingText') })}
        action={
          <div className={styles.lobbySteps}>
            <StartCalls manager={manager} />
            <Button variant="default" onClick={leave}>
              {t('toToday')}
            </Button>
          </div>
        }
      />
    </div>
  );
}
