import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { Person } from '@shared/contract/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonForm } from './PersonForm';
import { draftOfPerson } from './personDraft';

/** The dialog with all data of a person. */
export function EditPerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation(['client', 'common']);
  const format = useFormat();
  const [start] = useState(() => draftOfPerson(person, format));
  const { run: update, busy } = useCommand('people.update');
  return (
    <ContactModal title={t('editPerson', { name: person.name })} onClose={onClose}>
      <PersonForm
        start={start}
        save={t('common:save')}
        busy={busy}
        onCancel={onClose}
        onSave={async (fields) => {
          const result = await update({ id: person.id, ...fields }, { undo: true });
          if (result.ok) onClose();
        }}
      />
    </ContactModal>
  );
}
