import { UnstyledButton } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { OutputOf } from '@shared/contract';
import { sumByCurrency } from '@shared/domain/money';
import { AGES, type Age } from '@shared/domain/payments';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';

interface AgeTilesProps {
  readonly sums: OutputOf<'payments.receivableSums'>;
  readonly chosen: Age | undefined;
  readonly onChoose: (age: Age | undefined) => void;
}

/** How much is owed, by age; a click shows only that age, a second one all. Currencies are never added up. */
export function AgeTiles({ sums, chosen, onChoose }: AgeTilesProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const tile = (age: Age | undefined) => {
    const own = sums.filter((one) => age === undefined || one.age === age);
    const count = own.reduce((total, one) => total + one.count, 0);
    if (age !== undefined && count === 0) return null;
    return (
      <UnstyledButton
        key={age ?? 'all'}
        className={styles.age}
        aria-pressed={chosen === age}
        onClick={() => onChoose(chosen === age ? undefined : age)}
      >
        <span className={styles.ageName} data-late={(age !== undefined && age !== 'ahead') || undefined}>
          {age === undefined ? t('receivables.all') : t(`receivables.ages.${age}`)}
        </span>
        <span className={styles.ageSum}>{format.sums(sumByCurrency(own.map(({ sum }) => sum)))}</span>
        <span className={styles.small}>{t('receivables.count', { count })}</span>
      </UnstyledButton>
    );
  };
  return <div className={styles.ages}>{[undefined, ...AGES].map(tile)}</div>;
}
