import { Button } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './cadence.module.css';

/** How many clients are silent for too long, in one line above the day's work; nothing when there is none. */
export function LosingToday({ manager }: { manager: string | undefined }) {
  const { t } = useTranslation('cadence');
  const format = useFormat();
  const today = useToday();
  const { data } = useDb('cadence.counts', { today, ...(manager ? { manager } : {}) });
  if (!data || data.losing + data.dormant === 0) return null;
  const parts = [
    ...(data.withoutNext > 0 ? [t('today.without', { count: data.withoutNext })] : [t('today.allPlanned')]),
    ...(data.dormant > 0 ? [t('today.dormant', { count: data.dormant })] : []),
  ];
  return (
    <section className={styles.strip} aria-label={t('losingTouch')} data-section="losing">
      <h2 className={styles.stripHead}>
        <IconPlugConnectedX size={16} aria-hidden />
        {t('losingTouch')}
        <span className="tabular">{format.number(data.losing + data.dormant)}</span>
        <span className={styles.stripText}>{parts.join(' · ')}</span>
        <Button
          renderRoot={(props) => (
            <Link to="/pipeline" search={{ view: 'losing', ...(manager ? { manager } : {}) }} {...props} />
          )}
          size="compact-xs"
          variant="subtle"
        >
          {t('today.all')}
        </Button>
      </h2>
    </section>
  );
}
