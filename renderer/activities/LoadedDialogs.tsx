import { useDb } from '@renderer/data';
import { Failed } from '@renderer/frame/Failed';
import type { Activity } from '@shared/contract/activities';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ContactModal } from './ContactModal';
import type { EditScope } from './dialogs';
import { MoveContact } from './MoveContact';
import { PlanForm } from './PlanForm';
import { ResultForm } from './ResultForm';
import type { Ending } from './results';

interface OfContact {
  readonly id: string;
  readonly onClose: () => void;
}

export function ResultDialog({ id, ending, onClose }: OfContact & { readonly ending: Ending | null }) {
  return (
    <Loaded id={id} onClose={onClose}>
      {(activity) => <ResultForm activity={activity} ending={ending} onClose={onClose} />}
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
      {(activity) => <MoveContact activity={activity} onClose={onClose} />}
    </Loaded>
  );
}

/** Reads the contact before its dialog opens: it takes a millisecond, so nothing is shown meanwhile. */
function Loaded(props: OfContact & { readonly children: (activity: Activity) => ReactNode }) {
  const { t } = useTranslation('errors');
  const { data, error } = useDb('activities.get', { id: props.id }, { keepPrevious: false });
  if (error) {
    return (
      <ContactModal title={t('title')} onClose={props.onClose} size={440}>
        <Failed error={error.data} />
      </ContactModal>
    );
  }
  return data && props.children(data);
}
