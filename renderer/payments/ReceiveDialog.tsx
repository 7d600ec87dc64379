import { Checkbox, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { DealModal } from '@renderer/deal/DealModal';
import { useFormat } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import type { Deal } from '@shared/contract/deal';
import type { LedgerLine, Payments } from '@shared/contract/payment';
import type { Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { debtOf, firstAmount, openLines, splitOf } from './debt';
import styles from './payments.module.css';
import { usePaymentText } from './usePaymentText';

interface ReceiveDialogProps {
  readonly deal: Deal;
  readonly payments: Payments;
  /** A payment that is changed; null: a new one. */
  readonly entry: LedgerLine | null;
  readonly today: Day;
  readonly onClose: () => void;
}

/** Money came in: how much, when, and which lines it pays. Enter keeps what is proposed: the next open line, today. */
export function ReceiveDialog({ deal, payments, entry, today, onClose }: ReceiveDialogProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const text = usePaymentText();
  const receive = useCommand('payments.receive');
  const update = useCommand('payments.updateEntry');
  const { currency } = payments;
  const lines = openLines(payments, entry);
  const [amount, setAmount] = useState<number | null>(entry?.amount ?? firstAmount(payments));
  const [readable, setReadable] = useState(true);
  const [day, setDay] = useState<Day | null>(entry?.day ?? today);
  const [note, setNote] = useState(entry?.note ?? '');
  const [split, setSplit] = useState<ReadonlyMap<string, number> | null>(null);
  const [keep, setKeep] = useState(false);

  const over = Math.max(0, (amount ?? 0) - debtOf(payments, entry));
  const proposed = splitOf(lines, entry, amount ?? 0);
  const part = (id: string): number => (split ?? proposed).get(id) ?? 0;
  const given = [...(split ?? [])].map(([lineId, sum]) => ({ lineId, amount: sum }));
  const fits =
    split === null ||
    (given.every((one) => one.amount <= (lines.find(({ id }) => id === one.lineId)?.open ?? 0)) &&
      given.reduce((total, one) => total + one.amount, 0) <= (amount ?? 0));
  const ready = readable && amount !== null && amount > 0 && day !== null && day <= today && fits;

  const save = async (): Promise<void> => {
    if (amount === null || day === null) return;
    const parts = split === null ? {} : { parts: given.filter((one) => one.amount > 0) };
    const common = { day, amount, note, overpay: keep, today, ...parts };
    const result = entry
      ? await update.run({ id: entry.id, ...common }, { undo: true })
      : await receive.run({ dealId: deal.id, ...common }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t(entry ? 'receiveDialog.edit' : 'receiveDialog.title')}
      confirm={t('receiveDialog.save')}
      ready={ready && (over === 0 || keep)}
      busy={receive.busy || update.busy}
      {...{ deal, onClose }}
      onConfirm={save}
    >
      <Group grow align="flex-start">
        <MoneyField
          label={t('receiveDialog.amount')}
          value={amount}
          currency={currency}
          onChange={(minor, ok) => {
            setAmount(minor);
            setReadable(ok);
            setSplit(null);
          }}
          data-autofocus
        />
        <DayField label={t('receiveDialog.day')} value={day} onChange={setDay} maxDay={today} />
      </Group>
      {over > 0 && (
        <Stack gap={4}>
          <Text size="sm">{t('receiveDialog.over', { sum: format.money({ minor: over, currency }) })}</Text>
          <Checkbox
            label={t('receiveDialog.keepCredit')}
            checked={keep}
            onChange={(event) => setKeep(event.currentTarget.checked)}
          />
        </Stack>
      )}
      {lines.length > 1 && (
        <Stack gap={6}>
          <div>
            <Input.Label labelElement="div">{t('receiveDialog.split')}</Input.Label>
            <Text size="xs" c="dimmed">
              {t('receiveDialog.splitHint')}
            </Text>
          </div>
          {lines.map((line) => (
            <div key={line.id} className={styles.split}>
              <div>
                <div>{text.lineName(line, line.index)}</div>
                <div className={styles.small}>
                  {t('receiveDialog.open', { sum: format.money({ minor: line.open, currency }) })}
                </div>
              </div>
              <MoneyField
                aria-label={text.lineName(line, line.index)}
                value={part(line.id)}
                currency={currency}
                error={part(line.id) > line.open}
                onChange={(minor) => setSplit(new Map([...(split ?? proposed), [line.id, minor ?? 0]]))}
              />
            </div>
          ))}
        </Stack>
      )}
      <TextInput
        label={t('receiveDialog.note')}
        placeholder={t('receiveDialog.noteHint')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
      />
    </DealModal>
  );
}
