import { Group, Text, TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { DealModal } from '@renderer/deal/DealModal';
import { useFormat } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import type { Deal } from '@shared/contract/deal';
import type { LedgerLine, Payments } from '@shared/contract/payment';
import { isOver } from '@shared/domain/payments';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface RefundDialogProps {
  readonly deal: Deal;
  readonly payments: Payments;
  /** A refund that is changed; null: a new one. */
  readonly entry: LedgerLine | null;
  readonly today: Day;
  readonly onClose: () => void;
}

/** Money went back: proposed is what is owed, else the over-payment. */
export function RefundDialog({ deal, payments, entry, today, onClose }: RefundDialogProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const record = useCommand('payments.refund');
  const update = useCommand('payments.updateEntry');
  const { currency, balance, refunds } = payments;
  const most = balance.received - balance.refunded + (entry?.amount ?? 0);
  const [amount, setAmount] = useState<number | null>(
    entry?.amount ?? (Math.min(most, balance.owed || balance.credit) || null),
  );
  const [readable, setReadable] = useState(true);
  const [day, setDay] = useState<Day | null>(entry?.day ?? today);
  const [note, setNote] = useState(entry?.note ?? '');
  const sum = (minor: number): string => format.money({ minor, currency });
  const owedUntil = refunds.find((refund) => refund.paid < refund.amount)?.dueDay;
  const reopened = isOver(deal.status)
    ? 0
    : Math.max(0, (amount ?? 0) - balance.credit - (entry?.amount ?? 0));

  const save = async (): Promise<void> => {
    if (amount === null || day === null) return;
    const common = { day, amount, note, today };
    const result = entry
      ? await update.run({ id: entry.id, ...common }, { undo: true })
      : await record.run({ dealId: deal.id, ...common }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t(entry ? 'refundDialog.edit' : 'refundDialog.title')}
      confirm={t('refundDialog.save')}
      ready={readable && amount !== null && amount > 0 && amount <= most && day !== null && day <= today}
      busy={record.busy || update.busy}
      {...{ deal, onClose }}
      onConfirm={save}
    >
      <Text size="sm">
        {t('refundDialog.text', { sum: sum(most) })}{' '}
        {balance.owed > 0 &&
          owedUntil &&
          t('refundDialog.owed', { sum: sum(balance.owed), day: format.day(owedUntil) })}
        {balance.owed === 0 && balance.credit > 0 && t('refundDialog.credit', { sum: sum(balance.credit) })}
      </Text>
      <Group grow align="flex-start">
        <MoneyField
          label={t('refundDialog.amount')}
          value={amount}
          currency={currency}
          onChange={(minor, ok) => {
            setAmount(minor);
            setReadable(ok);
          }}
          data-autofocus
        />
        <DayField label={t('refundDialog.day')} value={day} onChange={setDay} maxDay={today} />
      </Group>
      {reopened > 0 && <Text size="sm">{t('refundDialog.reopens', { sum: sum(reopened) })}</Text>}
      <TextInput
        label={t('refundDialog.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
      />
    </DealModal>
  );
}
