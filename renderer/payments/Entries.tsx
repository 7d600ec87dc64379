import { ActionIcon, Menu } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { LedgerLine, Payments } from '@shared/contract/payment';
import { IconArrowDownLeft, IconArrowUpRight, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';
import { usePaymentText } from './usePaymentText';

interface EntriesProps {
  readonly payments: Payments;
  /** Nothing can be changed any more. */
  readonly fixed: boolean;
  readonly onEdit: (entry: LedgerLine) => void;
}

/** The ledger, latest first: when, how much, for what. */
export function Entries({ payments, fixed, onEdit }: EntriesProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const text = usePaymentText();
  const remove = useCommand('payments.removeEntry');
  const { entries, lines, currency } = payments;
  const sum = (minor: number): string => format.money({ minor, currency });
  const about = ({ kind, parts, note, amount }: LedgerLine): string => {
    const paid = lines.flatMap((line, index) => {
      const part = parts.find(({ lineId }) => lineId === line.id);
      if (!part) return [];
      const name = text.lineName(line, index);
      return [parts.length > 1 ? `${name} ${sum(part.amount)}` : name];
    });
    const rest = amount - parts.reduce((total, part) => total + part.amount, 0);
    const credit =
      kind === 'receipt' && rest > 0 && payments.balance.credit > 0
        ? [t('creditPart', { sum: sum(Math.min(rest, payments.balance.credit)) })]
        : [];
    return [note, ...paid, ...credit].filter((part) => part !== '').join(' · ');
  };
  return (
    <>
      <h3 className={styles.entries}>{t('entries')}</h3>
      <ul className={styles.rows} aria-label={t('entries')}>
        {entries.map((entry) => {
          const came = entry.kind === 'receipt';
          const Arrow = came ? IconArrowDownLeft : IconArrowUpRight;
          const title = `${t(came ? 'receipt' : 'refundEntry')} ${format.day(entry.day)}`;
          return (
            <li key={entry.id} className={styles.row}>
              <span className={styles.sign}>
                <Arrow size={14} color={`var(--cue-${came ? 'met' : 'missed'}-sign)`} aria-hidden />
              </span>
              <div className={styles.name}>
                <div>{title}</div>
                <div className={styles.small}>{about(entry)}</div>
              </div>
              <span />
              <span className={styles.sum}>{`${came ? '' : '−'}${sum(entry.amount)}`}</span>
              {fixed ? (
                <span />
              ) : (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon variant="subtle" color="gray" aria-label={t('entryMenu', { entry: title })}>
                      <IconDots size={16} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => onEdit(entry)}>{t('editEntry')}</Menu.Item>
                    <Menu.Item
                      color="var(--cue-overdue)"
                      onClick={() => void remove.run({ id: entry.id }, { undo: true })}
                    >
                      {t('removeEntry')}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
