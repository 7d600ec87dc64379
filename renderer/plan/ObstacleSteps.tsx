import { Anchor } from '@mantine/core';
import type { Generated } from '@shared/contract/planWords';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './bar.module.css';

/** Where what stands in the way of a whole week can be changed. */
export function ObstacleSteps({ obstacle }: { obstacle: NonNullable<Generated['obstacle']> }) {
  const { t } = useTranslation('plan');
  if (obstacle === 'past') return null;
  const isTime = obstacle === 'no-working-day' || obstacle === 'no-time';
  return (
    <Anchor
      className={styles.step ?? ''}
      renderRoot={(props) => (
        <Link to="/settings" search={{ section: isTime ? 'time' : 'planner' }} {...props} />
      )}
    >
      {isTime ? t('openTime') : t('openSettings')}
    </Anchor>
  );
}
