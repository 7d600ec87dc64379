import { Button } from '@mantine/core';
import { EmptyState } from '@renderer/frame/EmptyState';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { Caps, useKeys } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EarlierCalls } from './EarlierCalls';
import styles from './session.module.css';
import { StartCalls } from './StartCalls';
import { useLeave } from './useLeave';
import { useStartCalls } from './useStartCalls';

interface LobbyProps {
  readonly manager: string | undefined;
  /** What is to be said first, in place of how many wait. */
  readonly title: string | undefined;
}

/** Before the first call: how many wait, or that nobody does; and what became of earlier ones. */
export function Lobby({ manager, title }: LobbyProps) {
  const { t } = useTranslation('session');
  const { open, start } = useStartCalls(manager);
  const leave = useLeave();
  const stands = open && standingOf(open);
  useKeys('screen', {
    Enter: { when: stands !== undefined && stands !== 'nobody', run: start },
    Escape: { label: t('toToday'), run: leave },
  });
  if (!open) return <WaitingRows rows={10} height={52} />;
  return (
    <div className={styles.lobby}>
      <h1 className={styles.spoken}>{t('title')}</h1>
      <EmptyState
        icon={<IconPhone size={32} stroke={1.5} />}
        title={
          title ?? t(stands === 'nobody' ? 'nothingTitle' : stands === 'through' ? 'throughTitle' : 'title')
        }
        text={
          stands === 'waiting'
            ? t('waiting', { count: waitingIn(open) })
            : t(stands === 'through' ? 'throughLobby' : 'nothingText')
        }
        action={
          <div className={styles.lobbySteps}>
            {stands === 'through' ? (
              <Button rightSection={<Caps combo="Enter" />} onClick={start}>
                {t('toSummary')}
              </Button>
            ) : (
              <StartCalls manager={manager} />
            )}
            <Button variant="default" onClick={leave}>
              {t('toToday')}
            </Button>
          </div>
        }
      />
      <EarlierCalls manager={manager} />
    </div>
  );
}

type Open = OutputOf<'sessions.open'>;

/** Calls that go on and have nothing left, calls that wait, or none at all. */
function standingOf(open: Open): 'through' | 'waiting' | 'nobody' {
  if (open.session) return waitingIn(open) === 0 ? 'through' : 'waiting';
  return open.waiting > 0 ? 'waiting' : 'nobody';
}

const waitingIn = ({ session, waiting }: Open): number => (session ? session.left + session.fresh : waiting);
