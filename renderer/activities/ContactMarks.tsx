import { RepeatMark } from '@renderer/recurrences';
import type { Activity } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { PutOff } from './PutOff';

type Of = Pick<Activity, 'snoozes' | 'firstDay' | 'status' | 'attempt' | 'askedDay' | 'recurrenceId'>;

/** What is quietly to be known of a planned contact: comes again, which attempt it is, asked for, put off. */
export function ContactMarks({ activity }: { activity: Of }) {
  const { t } = useTranslation('activities');
  const { attempt, askedDay, recurrenceId, status } = activity;
  const isPlanned = status === 'planned';
  return (
    <>
      {recurrenceId !== null && <RepeatMark />}
      {isPlanned && attempt > 1 && (
        <span className={styles.putOff} data-mark>
          {t('attemptMark', { number: attempt })}
        </span>
      )}
      {isPlanned && askedDay !== null && (
        <span className={styles.putOff} data-mark>
          {t('askedMark')}
        </span>
      )}
      <PutOff activity={activity} />
    </>
  );
}
