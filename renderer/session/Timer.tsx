import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { useTranslation } from 'react-i18next';
import styles from './SessionTop.module.css';
import { clockText, startTimer, stopTimer, useTalk, useTalkedFor } from './talks';

/** How long the talk has taken: quiet figures that start with the call, or by hand. */
export function Timer({ activityId }: { activityId: string }) {
  const { t } = useTranslation('session');
  const talk = useTalk(activityId);
  const ms = useTalkedFor(talk);
  const isRunning = talk.startedAt !== null;
  const toggle = (): void =>
    isRunning ? stopTimer(activityId, Date.now()) : startTimer(activityId, Date.now());
  return (
    <Tooltip label={t(isRunning ? 'stopTimer' : 'startTimer')}>
      <UnstyledButton className={styles.timer} data-running={isRunning || undefined} onClick={toggle}>
        <VisuallyHidden>{t(isRunning ? 'stopTimer' : 'startTimer')}</VisuallyHidden>
        <span className={styles.dot} aria-hidden />
        <time className="tabular">{clockText(ms ?? 0)}</time>
        <Caps combo="KeyT" />
      </UnstyledButton>
    </Tooltip>
  );
}
