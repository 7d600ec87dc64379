import { Autocomplete, Textarea } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { DealModal } from '@renderer/deal/DealModal';
import { DayField } from '@renderer/frame/DayField';
import type { Approval, Round } from '@shared/contract/approvals';
import type { Deal } from '@shared/contract/deal';
import type { Day } from '@shared/domain/time';
import type { Decision } from '@shared/domain/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface DecideDialogProps {
  readonly decision: Decision;
  readonly approval: Approval;
  readonly round: Round;
  readonly deal: Deal;
  readonly today: Day;
  readonly onClose: () => void;
}

/** A yes or no with its details: who decided, when, why; a no says until when it is corrected. */
export function DecideDialog({ decision, approval, deal, today, onClose }: DecideDialogProps) {
  const { t } = useTranslation('approvals');
  const { run, busy } = useCommand('approvals.decide');
  const { id, name, deputy, askedDay } = approval;
  const [by, setBy] = useState(name);
  const [day, setDay] = useState<Day | null>(today);
  const [comment, setComment] = useState('');
  const [correctionsDay, setCorrectionsDay] = useState<Day | null>(null);
  const no = decision === 'rejected';
  const confirm = async (): Promise<void> => {
    if (day === null) return;
    // What was typed stays in the dialog when the answer is refused.
    const result = await run({ id, decision, day, by, comment, correctionsDay, today }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <DealModal
      title={t(no ? 'decide.noTitle' : 'decide.yesTitle', { name })}
      confirm={t(no ? 'decide.confirmNo' : 'decide.confirmYes')}
      ready={day !== null && by.trim() !== '' && (!no || comment.trim() !== '')}
      onConfirm={confirm}
      {...{ deal, onClose, busy }}
    >
      <Textarea
        label={t(no ? 'decide.why' : 'decide.comment')}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
        required={no}
        autosize
        minRows={2}
        maxRows={8}
        data-autofocus
      />
      {no && (
        <DayField
          label={t('decide.corrections')}
          description={t('decide.correctionsHint')}
          value={correctionsDay}
          onChange={setCorrectionsDay}
          minDay={today}
          clearable
        />
      )}
      <Autocomplete
        label={t('decide.who')}
        data={[...new Set([name, deputy].filter((each) => each !== ''))]}
        value={by}
        onChange={setBy}
        maxLength={200}
      />
      <DayField
        label={t('decide.day')}
        value={day}
        onChange={setDay}
        maxDay={today}
        {...(askedDay ? { minDay: askedDay } : {})}
      />
    </DealModal>
  );
}
