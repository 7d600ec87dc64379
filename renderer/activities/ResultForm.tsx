import { ScriptAside } from '@renderer/scripts';
import type { Activity } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';
import { ContactFacts } from './ContactFacts';
import { ContactModal } from './ContactModal';
import type { Ending } from './results';
import { ResultPanel } from './ResultPanel';

interface ResultFormProps {
  readonly activity: Activity;
  /** Entered already, by its key in the list. */
  readonly ending?: Ending | null;
  /** The contact is finished, or stays planned. */
  readonly onClose: () => void;
}

/** The dialog with result and next step of a planned contact. */
export function ResultForm({ activity, ending = null, onClose }: ResultFormProps) {
  const { t } = useTranslation(['activities', 'words']);
  const kind = t(`words:activityKinds.${activity.kind}`);
  return (
    <ContactModal title={t('resultTitle', { kind, client: activity.clientName })} onClose={onClose}>
      <ResultPanel activity={activity} initial={ending} onDone={onClose} onLeave={onClose}>
        <ContactFacts activity={activity} />
        <ScriptAside activityId={activity.id} />
      </ResultPanel>
    </ContactModal>
  );
}
