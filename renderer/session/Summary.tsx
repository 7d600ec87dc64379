import { Button } from '@mantine/core';
import { useContactDialogs } from '@renderer/activities';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Caps, useKeys } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import { summaryOf } from '@shared/domain/sessions';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EarlierCalls } from './EarlierCalls';
import { Numbers } from './Numbers';
import shared from './session.module.css';
import styles from './Summary.module.css';
import type { SessionState } from './useCursor';
import { useLeave } from './useLeave';

interface SummaryProps {
  readonly session: SessionState;
  /** Back to the calls; null when there is none left. */
  readonly onBack: (() => void) | null;
}

/** What came of the day's calls, who is left without a next contact, and what can still be done. */
export function Summary({ session, onBack }: SummaryProps) {
  const { t } = useTranslation('session');
  const format = useFormat();
  const leave = useLeave();
  const end = useCommand('sessions.end');
  const takeSkipped = useCommand('sessions.takeSkipped');
  const summary = summaryOf(session.lines, session);
  const ended = session.endedAt !== null;
  const finish = (): void => void end.run({ id: session.id }, { undo: true });
  const again = (): void => void takeSkipped.run({ id: session.id });
  const takesAgain = !ended && onBack === null && summary.skipped > 0;
  const main = ended ? leave : takesAgain ? again : finish;
  useKeys('screen', {
    Enter: { label: t(ended ? 'toToday' : takesAgain ? 'takeSkipped' : 'finish'), run: main },
    Escape: { label: t(onBack && !ended ? 'goOn' : 'leave'), run: onBack && !ended ? onBack : leave },
    KeyQ: { when: takesAgain, label: t('whole'), run: finish },
  });
  return (
    <div className={styles.summary}>
      <div className={styles.summaryBody}>
        <h2 className={styles.summaryTitle}>{t(ended ? 'ended' : onBack ? 'wholeTitle' : 'throughTitle')}</h2>
        <p className={shared.quiet}>
          {ended || onBack ? format.dayLong(session.day) : t('throughText', { day: format.day(session.day) })}
        </p>
        <Numbers session={session} summary={summary} />
        <WithoutNext session={session} />
        {takesAgain && (
          <p className={styles.skippedNote}>{t('throughSkipped', { count: summary.skipped })}</p>
        )}
        <div className={styles.summarySteps}>
          <Button
            onClick={main}
            loading={end.busy || takeSkipped.busy}
            rightSection={<Caps combo="Enter" />}
            data-autofocus
          >
            {t(ended ? 'toToday' : takesAgain ? 'takeSkipped' : 'finish')}
          </Button>
          {takesAgain && (
            <Button variant="default" onClick={finish} rightSection={<Caps combo="KeyQ" />}>
              {t('finish')}
            </Button>
          )}
          {onBack && !ended && (
            <Button variant="default" onClick={onBack} rightSection={<Caps combo="Escape" />}>
              {t('goOn')}
            </Button>
          )}
        </div>
        <EarlierCalls manager={session.manager || undefined} but={session.id} />
      </div>
    </div>
  );
}

/** Whom nobody will contact any more, and planning it at once. */
function WithoutNext({ session: { withoutNext } }: { session: SessionState }) {
  const { t } = useTranslation('session');
  const { openPlan } = useContactDialogs();
  if (withoutNext.length === 0) return null;
  return (
    <section className={styles.without} aria-label={t('summary.withoutNext')}>
      <h3 className={shared.label}>
        <Sign kind="none" word={t('summary.withoutNext')} />
      </h3>
      <ul className={styles.withoutList}>
        {withoutNext.map(({ clientId, name }) => (
          <li key={clientId} className={styles.withoutRow}>
            <Link to="/clients/$id" params={{ id: clientId }} className={shared.link}>
              {name}
            </Link>
            <Button size="compact-sm" variant="default" onClick={() => openPlan({ clientId })}>
              {t('planNext')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
