import { Spoken } from '@renderer/signs';
import { IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './recurrences.module.css';

/** The mark of a contact that comes again. */
export function RepeatMark({ size = 12 }: { size?: number }) {
  const { t } = useTranslation('recurrences');
  return (
    <span className={styles.mark} title={t('mark')}>
      <IconRepeat size={size} aria-hidden />
      <Spoken>{t('mark')}</Spoken>
    </span>
  );
}
