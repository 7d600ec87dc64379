import { SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useContactText } from '@renderer/activities';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { DayField } from '@renderer/frame/DayField';
import { addDays, addMonths, type Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DealModal } from './DealModal';
import type { StepDeal } from './steps';

type Planned = 'move' | 'keep';

/** Paused until a day, for a reason: neither lost nor rotten (`product.md` §2). */
export function PauseDialog({ deal, onClose }: { deal: StepDeal; onClose: () => void }) {
  const { t } = useTranslation('deals');
  const { pauseReason } = useNames();
  const contactText = useContactText();
  const today = useToday();
  const { data: process } = useDb('settings.process', {});
  const { run, busy } = useCommand('deals.pause');
  const [until, setUntil] = useState<Day | null>(() => addMonths(today, 1));
  const [reason, setReason] = useState<string | null>(null);
  const [planned, setPlanned] = useState<Planned>('move');
  const { data: whole } = useDb('deals.get', { id: deal.id, today }, { keepPrevious: false });
  const next = whole?.next ?? null;
  const isBefore = next !== null && until !== null && next.day < until;
  const ready = until !== null && until > today && reason !== null;
  const confirm = async (): Promise<void> => {
    if (until === null || reason === null) return;
    const result = await run(
      { id: deal.id, until, reason, planned: isBefore ? planned : 'keep', today },
      { undo: true },
    );
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t('pause.title')}
      confirm={t('pause.confirm')}
      {...{ deal, onClose, ready, busy }}
      onConfirm={confirm}
    >
      <Select
        label={t('pause.reason')}
        required
        withAsterisk={false}
        data={(process?.pauseReasons ?? []).map(({ key }) => ({ value: key, label: pauseReason(key) }))}
        value={reason}
        onChange={setReason}
        data-autofocus
      />
      <DayField
        label={t('pause.until')}
        required
        withAsterisk={false}
        description={t('pause.untilHint')}
        value={until}
        onChange={setUntil}
        minDay={addDays(today, 1)}
      />
      {isBefore && (
        <Stack gap={4}>
          <Text size="sm">{t('lose.planned', { contact: contactText(next) })}</Text>
          <SegmentedControl<Planned>
            size="xs"
            value={planned}
            onChange={setPlanned}
            data={[
              { value: 'move', label: t('pause.movePlanned') },
              { value: 'keep', label: t('pause.keepPlanned') },
            ]}
          />
        </Stack>
      )}
    </DealModal>
  );
}
