import { TextInput } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useNames } from '@renderer/format/useNames';
import { useToday } from '@renderer/format';
import type { Stage } from '@shared/domain/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DealModal } from './DealModal';
import { type StepDeal, useDealSteps } from './steps';

interface BackDialogProps {
  readonly deal: StepDeal;
  readonly to: Stage;
  readonly onClose: () => void;
}

/** Going back wants a reason: all analysis of lost time reads it (`product.md` §3, rule 3). */
export function BackDialog({ deal, to, onClose }: BackDialogProps) {
  const { t } = useTranslation('deals');
  const { stage } = useNames();
  const today = useToday();
  const { tell } = useDealSteps();
  const { run, busy } = useCommand('deals.move');
  const [reason, setReason] = useState('');
  const confirm = async (): Promise<void> => {
    const result = await run({ id: deal.id, to, reason, today });
    if (result.ok && tell(deal, { to }, result.value)) onClose();
  };
  return (
    <DealModal
      title={t('back.title', { stage: stage(to) })}
      confirm={t('back.confirm')}
      ready={reason.trim() !== ''}
      {...{ deal, onClose, busy }}
      onConfirm={confirm}
    >
      <TextInput
        label={t('back.reason')}
        required
        withAsterisk={false}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={500}
        data-autofocus
      />
    </DealModal>
  );
}
