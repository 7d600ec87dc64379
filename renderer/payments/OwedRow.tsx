import { Popover, Stack, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import { Sign } from '@renderer/signs';
import type { OwedRefund } from '@shared/contract/payment';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './payments.module.css';

interface OwedRowProps {
  readonly refund: OwedRefund;
  readonly currency: string;
  readonly today: Day;
}

/** What goes back to a client who withdrew: how much, until when, how much of it went; a click changes both. */
export function OwedRow({ refund, currency, today }: OwedRowProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { amount, paid, dueDay } = refund;
  const done = paid >= amount;
  const kind = done ? 'met' : dueDay < today ? 'overdue' : dueDay === today ? 'today' : 'pending';
  const sum = (minor: number): string => format.money({ minor, currency });
  return (
    <div className={styles.row}>
      <span className={styles.sign}>
        <Sign kind={kind} bare />
      </span>
      <span className={styles.name}>{t('owedRow')}</span>
      <OwedDue refund={refund} currency={currency} color={done ? undefined : `var(--cue-${kind})`} />
      <span className={styles.sum}>
        {paid > 0 && !done ? t('paidOf', { paid: sum(paid), amount: sum(amount) }) : sum(amount)}
      </span>
      <span />
    </div>
  );
}

function OwedDue({
  refund,
  currency,
  color,
}: {
  refund: OwedRefund;
  currency: string;
  color?: string | undefined;
}) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { run } = useCommand('payments.updateRefund');
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<number | null>(null);
  const { id, amount, dueDay } = refund;
  const leave = (): void => {
    setOpened(false);
    if (typed !== null && typed !== amount) void run({ id, amount: typed }, { undo: true });
    setTyped(null);
  };
  return (
    <Popover opened={opened} onChange={(next) => !next && leave()} position="bottom-end" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.due}
          style={{ color }}
          title={format.dayLong(dueDay)}
          onClick={() => (opened ? leave() : setOpened(true))}
        >
          <VisuallyHidden>{t('owedDue')}</VisuallyHidden>
          {`${format.day(dueDay)} · ${format.relative(dueDay)}`}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" w={220}>
          <DayField
            label={t('owedDue')}
            value={dueDay}
            onChange={(day) => day && day !== dueDay && void run({ id, dueDay: day }, { undo: true })}
            popoverProps={{ withinPortal: false }}
          />
          <MoneyField
            label={t('owedAmount')}
            value={typed ?? amount}
            currency={currency}
            onChange={setTyped}
            onKeyDown={(event) => event.key === 'Enter' && leave()}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
