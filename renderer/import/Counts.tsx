import { useFormat } from '@renderer/format';
import { useTranslation } from 'react-i18next';
import styles from './CheckStep.module.css';

interface CountsProps {
  readonly counts: {
    readonly created: number;
    readonly updated: number;
    readonly skipped: number;
    readonly rejected: number;
  };
}

/** "6,375 new · 12 updated · 3 rejected"; what did not occur is not said. */
export function Counts({ counts }: CountsProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const said = (['created', 'updated', 'skipped', 'rejected'] as const).filter(
    (name) => counts[name] > 0 || (name === 'created' && counts.updated === 0),
  );
  return (
    <span className={styles.counts}>
      {said.map((name) => (
        <span key={name} data-count={name}>
          {t(`counts.${name}`, { count: counts[name], number: format.number(counts[name]) })}
        </span>
      ))}
    </span>
  );
}
