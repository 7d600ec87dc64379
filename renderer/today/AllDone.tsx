import { Sign } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import styles from './today.module.css';

/** In place of today's contacts when none is left. */
export function AllDone() {
  const { t } = useTranslation('today');
  return (
    <div className={styles.allDone}>
      <Sign kind="met" word={t('allDone')} />
      <span className={styles.quiet}>{t('allDoneText')}</span>
    </div>
  );
}
