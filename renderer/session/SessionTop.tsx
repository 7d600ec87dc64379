import { Button, Tooltip } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { Caps, useKeys } from '@renderer/keys';
import type { SessionLineData } from '@shared/contract/sessions';
import { progressOf, summaryOf } from '@shared/domain/sessions';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import shared from './session.module.css';
import styles from './SessionTop.module.css';
import { useLeave } from './useLeave';
import { useLineTime } from './useLineTime';
import type { SessionState } from './useCursor';

interface SessionTopProps {
  readonly session: SessionState;
  readonly next: SessionLineData | null;
  readonly isOver: boolean;
  readonly onEnd: () => void;
}

/** How far the day has come, who comes next, and the two ways out: for a while, or for today. */
export function SessionTop({ session, next, isOver, onEnd }: SessionTopProps) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const leave = useLeave();
  const summary = summaryOf(session.lines, session);
  const { done } = summary.states;
  const percent = Math.round(progressOf(summary) * 100);
  const timeOf = useLineTime();
  // The time of an overdue contact has passed.
  const named = (line: SessionLineData): string =>
    line.time !== null && line.day === session.day ? `${timeOf(line)} ${line.clientName}` : line.clientName;
  useKeys('screen', { KeyQ: { label: t('whole'), when: !isOver, run: onEnd } });
  return (
    <header className={styles.top}>
      <div className={styles.topRow}>
        <Tooltip label={t('leaveHint')}>
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconArrowLeft size={16} aria-hidden />}
            rightSection={!isOver && <Caps combo="Escape" />}
            onClick={leave}
          >
            {t(session.endedAt === null ? 'leave' : 'toToday')}
          </Button>
        </Tooltip>
        <h1 className={styles.title}>
          {t('title')}
          <span className={shared.quiet}>
            <time dateTime={session.day} title={format.dayLong(session.day)}>
              {format.day(session.day)}
            </time>
            {' · '}
            {session.manager || t('everybody')}
          </span>
        </h1>
        {next && (
          <span className={styles.nextUp} title={t('nextUp', { name: next.clientName })}>
            {t('nextUp', { name: named(next) })}
          </span>
        )}
        <span className={styles.count}>{t('progress', { done, total: summary.lines })}</span>
        {!isOver && (
          <Button variant="default" rightSection={<Caps combo="KeyQ" />} onClick={onEnd}>
            {t('finish')}
          </Button>
        )}
      </div>
      <div
        className={styles.progress}
        role="progressbar"
        aria-label={t('progress', { done, total: summary.lines })}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className={styles.bar} style={{ width: `${percent}%` }} />
      </div>
    </header>
  );
}
