import { useSettings } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { useColumnName } from '@renderer/deal/useColumnName';
import { useTranslation } from 'react-i18next';
import type { ColumnHead } from './Board';
import styles from './ColumnTop.module.css';
import { headSum } from './roundMoney';

/**
 * Name, count, sum, and a thin bar of how long deals sit there (`design.md`, "Board"). What lies behind the numbers is told by the
 * system's tooltips, as on the cards: there are fourteen of them, and the board waits for each of Mantine's.
 */
export function ColumnTop({ head, nameId }: { head: ColumnHead; nameId: string }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const columnName = useColumnName();
  const { column, count, sums, ages } = head;
  const { currency } = useSettings();
  const shown = headSum(sums, currency, format);
  return (
    <header className={styles.top}>
      <h2 id={nameId} className={styles.name}>
        {columnName(column)}
      </h2>
      <span className={styles.count} data-count={column}>
        {format.number(count)}
      </span>
      <div className={styles.sum} data-sum={column} title={format.sums(sums)}>
        {shown || '\u00a0'}
      </div>
      {ages && count > 0 ? (
        <div
          className={styles.ages}
          role="img"
          aria-label={t('ages', { ...ages })}
          title={t('ages', { ...ages })}
        >
          {(['fresh', 'aging', 'rotting'] as const).map((age) => (
            <span key={age} data-age={age} style={{ flexGrow: ages[age] }} />
          ))}
        </div>
      ) : (
        <div className={styles.ages} />
      )}
    </header>
  );
}
