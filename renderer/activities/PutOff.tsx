import { useFormat } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import { IconClockShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';

type Of = Pick<Activity, 'snoozes' | 'firstDay' | 'status'>;

/** How often a planned contact was put off, and since when; quiet, and nothing while it never was. */
export function PutOff({ activity }: { activity: Of }) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const { snoozes, firstDay, status } = activity;
  if (snoozes === 0 || firstDay === null || status !== 'planned') return null;
  return (
    <span className={styles.putOff} data-mark title={format.dayLong(firstDay)}>
      <IconClockShare size={12} aria-hidden />
      {t('putOff', { count: snoozes, day: format.date(firstDay) })}
    </span>
  );
}
