import { useFormat } from '@renderer/format';
import { SortOut } from '@renderer/triage/SortOut';
import { Sign, type SignKind } from '@renderer/signs';
import { useTranslation } from 'react-i18next';
import type { SectionName } from './lines';
import styles from './today.module.css';

/** The sign under which a list stands. */
export const SIGN_OF: Readonly<Record<SectionName, SignKind>> = {
  overdue: 'overdue',
  today: 'today',
  done: 'met',
  next: 'planned',
  withoutNext: 'none',
  missed: 'missed',
  due: 'pending',
};

export function SectionHead({ section, count }: { section: SectionName; count: number }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  return (
    <h2 className={styles.head} data-section={section}>
      <Sign kind={SIGN_OF[section]} word={t(`sections.${section}`)} />
      <span className={styles.count}>{format.number(count)}</span>
      {section === 'overdue' && <SortOut />}
    </h2>
  );
}
