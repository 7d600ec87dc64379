import { Alert, Button, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core';
import { useContactText } from '@renderer/activities';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { DayField } from '@renderer/frame/DayField';
import { addDays, type Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DealModal } from './DealModal';
import { type StepDeal, useDealSteps } from './steps';

type Planned = 'cancel' | 'keep';

/** Lost: why, what was said, whether to try again, and what becomes of the planned contacts (`product.md` §3, rule 2). */
export function LoseDialog({ deal, onClose }: { deal: StepDeal; onClose: () => void }) {
  const { t } = useTranslation(['deals', 'payments']);
  const { lostReason } = useNames();
  const contactText = useContactText();
  const today = useToday();
  const { data: process } = useDb('settings.process', {});
  const { data: whole } = useDb('deals.get', { id: deal.id, today }, { keepPrevious: false });
  const { data: payments } = useDb('payments.of', { dealId: deal.id, today }, { keepPrevious: false });
  const { run, busy } = useCommand('deals.lose');
  const steps = useDealSteps();
  const hasMoney = payments !== undefined && payments.balance.received > payments.balance.refunded;
  const [reason, setReason] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [retryDay, setRetryDay] = useState<Day | null>(null);
  const [planned, setPlanned] = useState<Planned>('cancel');
  const confirm = async (): Promise<void> => {
    if (reason === null) return;
    const retryPurpose = t('lose.retryPurpose', { title: deal.title });
    const result = await run(
      { id: deal.id, reason, note, retryDay, retryPurpose, planned, today },
      { undo: true },
    );
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t('lose.title')}
      confirm={t('lose.confirm')}
      danger
      ready={!hasMoney && reason !== null && (retryDay === null || retryDay > today)}
      {...{ deal, onClose, busy }}
      onConfirm={confirm}
    >
      {hasMoney && (
        <Alert color="yellow">
          <Stack gap="sm" align="flex-start">
            {t('payments:cancel.instead')}
            <Button size="compact-sm" variant="default" onClick={() => steps.cancel(deal)}>
              {t('payments:cancel.insteadButton')}
            </Button>
          </Stack>
        </Alert>
      )}
      <Select
        label={t('lose.reason')}
        required
        withAsterisk={false}
        data={(process?.lostReasons ?? []).map(({ key }) => ({ value: key, label: lostReason(key) }))}
        value={reason}
        onChange={setReason}
        data-autofocus
      />
      <Textarea
        label={t('lose.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={6}
      />
      <DayField
        label={t('lose.retry')}
        description={t('lose.retryHint')}
        value={retryDay}
        onChange={setRetryDay}
        minDay={addDays(today, 1)}
        clearable
      />
      {whole?.next && (
        <Stack gap={4}>
          <Text size="sm">{t('lose.planned', { contact: contactText(whole.next) })}</Text>
          <SegmentedControl<Planned>
            size="xs"
            value={planned}
            onChange={setPlanned}
            data={[
              { value: 'cancel', label: t('lose.cancelPlanned') },
              { value: 'keep', label: t('lose.keepPlanned') },
            ]}
          />
        </Stack>
      )}
    </DealModal>
  );
}
