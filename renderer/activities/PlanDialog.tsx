import { useDb } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import { ContactModal } from './ContactModal';
import type { PlanFrom } from './dialogs';
import { PlanForm } from './PlanForm';

/** The dialog to plan a contact, from anywhere: "New", a card, an empty slot of the calendar. */
export function PlanDialog({ from, onClose }: { from: PlanFrom; onClose: () => void }) {
  const { t } = useTranslation('activities');
  const { data } = useDb(
    'activities.choices',
    { clientId: from.clientId ?? '' },
    { enabled: from.clientId !== undefined },
  );
  const title = data ? t('planTitle', { client: data.clientName }) : t('plan');
  return (
    <ContactModal title={title} onClose={onClose}>
      <PlanForm from={from} onDone={onClose} onCancel={onClose} />
    </ContactModal>
  );
}
