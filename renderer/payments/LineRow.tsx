import { ActionIcon, Menu, Text } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { RowProps } from '@renderer/keys';
import { Sign, type SignKind } from '@renderer/signs';
import type { Deal } from '@shared/contract/deal';
import type { PaymentLine } from '@shared/contract/payment';
import { isOver } from '@shared/domain/payments';
import type { Day } from '@shared/domain/time';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LineDue } from './LineDue';
import styles from './payments.module.css';
import { usePaymentText } from './usePaymentText';
import { useReminder } from './useReminder';

interface LineRowProps {
  readonly deal: Deal;
  readonly line: PaymentLine;
  readonly index: number;
  readonly currency: string;
  readonly today: Day;
  readonly rowProps: RowProps;
  readonly menuOpened: boolean;
  readonly onMenu: (opened: boolean) => void;
  readonly onEdit: () => void;
}

/** A line of the schedule: paid or due, when, how much of how much. */
export function LineRow(props: LineRowProps) {
  const { deal, line, index, currency, today, rowProps, menuOpened, onMenu, onEdit } = props;
  const { t } = useTranslation('payments');
  const format = useFormat();
  const text = usePaymentText();
  const remove = useCommand('payments.removeLine');
  const remind = useReminder();
  const about = { dealId: deal.id, clientId: deal.clientId };
  const name = text.lineName(line, index);
  const kind = signOf(line, today);
  const sum = (minor: number): string => format.money({ minor, currency });
  const partly = line.paid > 0 && line.paid < line.amount;
  const late = line.open > 0 && line.dueDay !== null && line.dueDay < today;
  const color = kind === 'overdue' || kind === 'today' ? `var(--cue-${kind})` : undefined;
  return (
    <li className={styles.row} {...rowProps}>
      <span className={styles.sign}>
        <Sign kind={kind} bare />
      </span>
      <div className={styles.name}>
        <div className={styles.title}>
          <span>{line.share === null ? name : `${name} · ${text.percent(line.share)} %`}</span>
          {line.beforeEvent && line.open > 0 && <Sign kind="mandatory" word={t('beforeEvent')} bare />}
        </div>
        <div className={styles.small}>
          {text.basis(line)}
          {line.vatRate !== null && line.vatRate > 0 && (
            <> · {t('vat', { sum: sum(line.vat), rate: text.percent(line.vatRate) })}</>
          )}
        </div>
      </div>
      {line.paidDay ? (
        <Text size="sm" c="dimmed">
          {t('paidOn', { day: format.day(line.paidDay) })}
        </Text>
      ) : (
        <LineDue line={line} name={name} color={color} fixed={isOver(deal.status)} />
      )}
      <span className={styles.sum}>
        {partly ? t('paidOf', { paid: sum(line.paid), amount: sum(line.amount) }) : sum(line.amount)}
      </span>
      {isOver(deal.status) ? (
        <span />
      ) : (
        <Menu opened={menuOpened} onChange={onMenu} position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('lineMenu', { line: name })}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {late && (
              <Menu.Item onClick={() => remind({ ...line, ...about, open: { minor: line.open, currency } })}>
                {t('remind')}
              </Menu.Item>
            )}
            <Menu.Item onClick={onEdit}>{t('editLine')}</Menu.Item>
            <Menu.Item
              color="var(--cue-overdue)"
              onClick={() => void remove.run({ id: line.id }, { undo: true })}
            >
              {t('removeLine')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}

function signOf({ open, paid, amount, dueDay }: PaymentLine, today: Day): SignKind {
  if (amount > 0 && paid >= amount) return 'met';
  if (open === 0) return amount === 0 ? 'pending' : 'waived';
  if (dueDay === null || dueDay > today) return 'pending';
  return dueDay === today ? 'today' : 'overdue';
}
