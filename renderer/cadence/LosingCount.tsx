import { Tooltip } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';

/** How many clients are silent for too long, among the counts of Today; nothing when there is none. */
export function LosingCount() {
  const { t } = useTranslation('cadence');
  const format = useFormat();
  const today = useToday();
  const { manager } = useSearch({ from: '/today' });
  const { data } = useDb('cadence.counts', { today, ...(manager ? { manager } : {}) });
  const count = data ? data.losing + data.dormant : 0;
  if (count === 0) return null;
  return (
    <Tooltip label={t('todayHint')}>
      <Link
        to="/pipeline"
        search={{ view: 'losing', ...(manager ? { manager } : {}) }}
        className={styles.todayCount}
        data-section="losing"
      >
        <IconPlugConnectedX size={14} aria-hidden />
        {t('losingTouch')} <b className="tabular">{format.number(count)}</b>
      </Link>
    </Tooltip>
  );
}
