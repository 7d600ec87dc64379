import { Failed } from '@renderer/frame/Failed';
import type { Activity } from '@shared/contract/activity';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactModal } from './ContactModal';
import type { EditScope } from './dialogs';
import { MoveContact } from './MoveContact';
import { PlanForm } from './PlanForm';
import { ResultForm } from './ResultForm';
import type { Ending } from './results';
import { useFreshContact } from './useFreshContact';

interface OfContact {
  readonly id: string;
  readonly onClose: () => void;
}

export function ResultDialog({ id, ending, onClose }: OfContact & { readonly ending: Ending | null }) {
  return (
    <Loaded id={id} onClose={onClose}>
      {(activity) => (
        <WhilePlanned activity={activity} onClose={onClose}>
          <ResultForm activity={activity} ending={ending} onClose={onClose} />
        </WhilePlanned>
      )}
    </Loaded>
  );
}

export function EditDialog({ id, scope, onClose }: OfContact & { readonly scope: EditScope }) {
  const { t } = useTranslation('activities');
  return (
    <Loaded id={id} onClose={onClose}>
      {(activity) => (
        <ContactModal title={t('editTitle', { client: activity.clientName })} onClose={onClose}>
          <PlanForm activity={activity} scope={scope} onDone={onClose} onCancel={onClose} />
        </ContactModal>
      )}
    </Loaded>
  );
}

export function MoveDialog({ id, onClose }: OfContact) {
  return (
    <Loaded id={id} onClose={onClose}>
      {(activity) => (
        <WhilePlanned activity={activity} onClose={onClose}>
          <MoveContact activity={activity} onClose={onClose} />
        </WhilePlanned>
      )}
    </Loaded>
  );
}

interface WhilePlannedProps {
  readonly activity: Activity;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What was finished a moment ago has no dialog any more, though a list may still show it. */
function WhilePlanned({ activity, onClose, children }: WhilePlannedProps) {
  const [isPlanned] = useState(activity.status === 'planned');
  useEffect(() => {
    if (!isPlanned) onClose();
  }, [isPlanned, onClose]);
  return isPlanned && children;
}

/** Reads the contact before its dialog opens: it takes a millisecond, so nothing is shown meanwhile. */
function Loaded(props: OfContact & { readonly children: (activity: Activity) => ReactNode }) {
  const { t } = useTranslation('errors');
  const { data, error } = useFreshContact(props.id);
  if (error) {
    return (
      <ContactModal title={t('title')} onClose={props.onClose} size={440}>
        <Failed error={error.data} />
      </ContactModal>
    );
  }
  return data && props.children(data);
}
