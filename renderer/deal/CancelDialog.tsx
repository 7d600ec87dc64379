import { SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useContactText, useWorkingCalendar } from '@renderer/activities';
import { useCommand, useDb } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import type { Deal } from '@shared/contract/deal';
import type { Payments } from '@shared/contract/payment';
import { addWorkingDays, type Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DealModal } from './DealModal';
import type { StepDeal } from './steps';

interface CancelDialogProps {
  readonly deal: StepDeal;
  readonly onClose: () => void;
}

/** The client withdrew after paying: why, what goes back and until when (`product.md` §3, rule 2). */
export function CancelDialog({ deal, onClose }: CancelDialogProps) {
  const today = useToday();
  const { data: whole } = useDb('deals.get', { id: deal.id, today }, { keepPrevious: false });
  const { data: payments } = useDb('payments.of', { dealId: deal.id, today }, { keepPrevious: false });
  if (!whole || !payments) return null;
  return <CancelForm {...{ deal, whole, payments, onClose }} />;
}

/** Days that people usually have to send the money back. */
const REFUND_WORKING_DAYS = 10;

type Planned = 'cancel' | 'keep';

function CancelForm({
  deal,
  whole,
  payments,
  onClose,
}: CancelDialogProps & { readonly whole: Deal; readonly payments: Payments }) {
  const { t } = useTranslation(['payments', 'deals']);
  const { lostReason } = useNames();
  const format = useFormat();
  const contactText = useContactText();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const { data: process } = useDb('settings.process', {});
  const { run, busy } = useCommand('deals.cancel');
  const { currency, balance } = payments;
  const money = balance.received - balance.refunded;
  const [reason, setReason] = useState<string | null>('withdrew');
  const [note, setNote] = useState('');
  const [refund, setRefund] = useState<number | null>(money);
  const [readable, setReadable] = useState(true);
  const [due, setDue] = useState<Day | null>(() => addWorkingDays(today, REFUND_WORKING_DAYS, calendar));
  const [planned, setPlanned] = useState<Planned>('cancel');
  const reasons = process?.lostReasons ?? [];
  const known = reasons.some(({ key }) => key === reason) ? reason : null;
  const kept = money - (refund ?? 0);
  const sum = (minor: number): string => format.money({ minor, currency });
  const ready = readable && known !== null && due !== null && due >= today && kept >= 0;

  const confirm = async (): Promise<void> => {
    if (known === null || due === null) return;
    const back = { refund: refund ?? 0, refundDueDay: due };
    const result = await run({ id: deal.id, reason: known, note, ...back, planned, today }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t('cancel.title')}
      confirm={t('cancel.confirm')}
      dismiss={t('cancel.dismiss')}
      danger
      {...{ deal, onClose, ready, busy }}
      onConfirm={confirm}
    >
      <Text size="sm">{t('cancel.text', { sum: sum(money) })}</Text>
      <MoneyField
        label={t('cancel.refund')}
        required
        withAsterisk={false}
        description={kept > 0 ? t('cancel.kept', { sum: sum(kept) }) : undefined}
        error={kept < 0 ? t('deals:refusals.refund-too-large') : undefined}
        value={refund}
        currency={currency}
        onChange={(minor, ok) => {
          setRefund(minor);
          setReadable(ok);
        }}
        data-autofocus
      />
      {(refund ?? 0) > 0 && (
        <DayField
          label={t('cancel.due')}
          required
          withAsterisk={false}
          description={t('cancel.dueHint')}
          value={due}
          onChange={setDue}
          minDay={today}
        />
      )}
      <Select
        label={t('cancel.reason')}
        required
        withAsterisk={false}
        data={reasons.map(({ key }) => ({ value: key, label: lostReason(key) }))}
        value={known}
        onChange={setReason}
      />
      <Textarea
        label={t('cancel.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
      {whole.next && (
        <Stack gap={4}>
          <Text size="sm">{t('deals:lose.planned', { contact: contactText(whole.next) })}</Text>
          <SegmentedControl<Planned>
            size="xs"
            value={planned}
            onChange={setPlanned}
            data={[
              { value: 'cancel', label: t('deals:lose.cancelPlanned') },
              { value: 'keep', label: t('deals:lose.keepPlanned') },
            ]}
          />
        </Stack>
      )}
    </DealModal>
  );
}
