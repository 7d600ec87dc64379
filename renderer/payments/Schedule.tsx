import { useListNavigation } from '@renderer/keys';
import type { Deal } from '@shared/contract/deal';
import type { PaymentLine, Payments } from '@shared/contract/payment';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineRow } from './LineRow';
import styles from './payments.module.css';

interface ScheduleProps {
  readonly deal: Deal;
  readonly payments: Payments;
  readonly today: Day;
  readonly onEdit: (line: PaymentLine) => void;
}

/** The lines of the schedule; Enter opens the menu of one. */
export function Schedule({ deal, payments, today, onEdit }: ScheduleProps) {
  const { t } = useTranslation('payments');
  const { lines, currency } = payments;
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const navigation = useListNavigation({
    count: lines.length,
    onOpen: (index) => setMenuOf(lines[index]?.id ?? null),
  });
  return (
    <ul className={styles.rows} aria-label={t('schedule')}>
      {lines.map((line, index) => (
        <LineRow
          key={line.id}
          {...{ deal, line, index, currency, today }}
          rowProps={navigation.rowProps(index)}
          menuOpened={menuOf === line.id}
          onMenu={(opened) => setMenuOf(opened ? line.id : null)}
          onEdit={() => onEdit(line)}
        />
      ))}
    </ul>
  );
}
