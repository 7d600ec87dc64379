import { useFormat } from '@renderer/format';
import type { Payments } from '@shared/contract/payment';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';

/** How much of the schedule is paid, overdue and still to come, as one thin bar with its sums. */
export function MoneyBar({ payments }: { payments: Payments }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { currency, balance } = payments;
  const { scheduled, paid, overdue, left, credit } = balance;
  const sum = (minor: number): string => format.money({ minor, currency });
  const width = (part: number): string => `${scheduled === 0 ? 0 : (part / scheduled) * 100}%`;
  const parts = [
    ...(paid > 0 ? [{ part: 'paid', text: t('paid', { sum: sum(paid) }) }] : []),
    ...(overdue > 0 ? [{ part: 'overdue', text: t('overdue', { sum: sum(overdue) }) }] : []),
    ...(left > overdue ? [{ part: 'left', text: t('toCome', { sum: sum(left - overdue) }) }] : []),
    ...(credit > 0 ? [{ part: 'credit', text: t('credit', { sum: sum(credit) }) }] : []),
  ];
  return (
    <>
      <div
        className={styles.bar}
        role="img"
        aria-label={t('bar', { paid: sum(paid), scheduled: sum(scheduled) })}
      >
        <span data-part="paid" style={{ width: width(paid) }} />
        <span data-part="overdue" style={{ width: width(overdue) }} />
      </div>
      <p className={styles.legend}>
        {parts.map(({ part, text }) => (
          <span key={part} data-part={part}>
            {text}
          </span>
        ))}
      </p>
    </>
  );
}
