import { Select } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useNames } from '@renderer/format/useNames';
import { DayField } from '@renderer/frame/DayField';
import { addDays, addMonths, type Day } from '@shared/domain/time';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DealModal } from './DealModal';
import type { StepDeal } from './steps';

/** Paused until a day, for a reason: neither lost nor rotten (`product.md` §2). */
export function PauseDialog({ deal, onClose }: { deal: StepDeal; onClose: () => void }) {
  const { t } = useTranslation('deals');
  const { pauseReason } = useNames();
  const today = useToday();
  const { data: process } = useDb('settings.process', {});
  const { run, busy } = useCommand('deals.pause');
  const [until, setUntil] = useState<Day | null>(() => addMonths(today, 1));
  const [reason, setReason] = useState<string | null>(null);
  const ready = until !== null && until > today && reason !== null;
  const confirm = async (): Promise<void> => {
    if (until === null || reason === null) return;
    const result = await run({ id: deal.id, until, reason, today }, { undo: true });
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
        data={(process?.pauseReasons ?? []).map(({ key }) => ({ value: key, label: pauseReason(key) }))}
        value={reason}
        onChange={setReason}
        data-autofocus
      />
      <DayField
        label={t('pause.until')}
        description={t('pause.untilHint')}
        value={until}
        onChange={setUntil}
        minDay={addDays(today, 1)}
      />
    </DealModal>
  );
}
