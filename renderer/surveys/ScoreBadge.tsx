import { groupOf } from '@shared/domain/surveys';
import { useTranslation } from 'react-i18next';
import styles from './surveys.module.css';

/** A score with its word: the number alone would say nothing to who does not know the scale. */
export function ScoreBadge({ score }: { score: number }) {
  const { t } = useTranslation('surveys');
  const group = groupOf(score);
  return (
    <span className={styles.badge} data-group={group}>
      <span className={styles.badgeScore}>{score}</span>
      {t(`groups.${group}`)}
    </span>
  );
}
