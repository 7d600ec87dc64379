import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';

/** The flag of a contact that is planned without a reason (`product.md` §4). */
export function NoReason() {
  const { t } = useTranslation('activities');
  return (
    <span className={styles.noReason}>
      <IconFlag size={12} aria-hidden />
      {t('noReason')}
    </span>
  );
}
