import type { Refusal as Reason } from '@shared/domain/process';
import { useTranslation } from 'react-i18next';
import styles from './board.module.css';

/** Why the carried card may not be dropped in this column. */
export function Refusal({ reason }: { reason: Reason }) {
  const { t } = useTranslation('deals');
  return <div className={styles.refusal}>{t(`refusals.${reason}`)}</div>;
}
