import { useCommand } from '@renderer/data';
import { ReasonLine } from '@renderer/deal/ReasonLine';
import type { Step } from '@shared/contract/preparation';
import type { Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import styles from './StepRow.module.css';

/** What the client does not like about a step: typed under it, kept with the rejection. */
export function RejectLine({ step, today, onClose }: { step: Step; today: Day; onClose: () => void }) {
  const { t } = useTranslation('preparation');
  const { run, busy } = useCommand('preparation.signOff');
  const reject = async (comment: string): Promise<void> => {
    const result = await run({ id: step.id, to: 'rejected', comment, today }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <div className={styles.reject}>
      <ReasonLine
        label={t('rejectReason')}
        confirm={t('rejectConfirm')}
        busy={busy}
        onConfirm={(comment) => void reject(comment)}
        onCancel={onClose}
      />
    </div>
  );
}
