import { useFormat } from '@renderer/format';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AliveQuestion } from './AliveQuestion';
import { ContactModal } from './ContactModal';
import { useFreshContact } from './useFreshContact';

interface AliveDialogProps {
  readonly ids: readonly string[];
  readonly onClose: () => void;
}

/** After contacts were moved: whether those that were put off again and again are still alive, one after the other. */
export function AliveDialog({ ids, onClose }: AliveDialogProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const [at, setAt] = useState(0);
  const id = ids[at] ?? '';
  const isLast = at + 1 >= ids.length;
  const { data, error } = useFreshContact(id);
  const next = (): void => (isLast ? onClose() : setAt(at + 1));
  // What was undone or finished meanwhile is passed over.
  const isGone = error !== null || (data !== undefined && data.status !== 'planned');
  useEffect(() => {
    if (isGone) next();
  });
  if (!data || isGone) return null;
  const place = ids.length > 1 ? ` · ${t('alive.place', { at: at + 1, of: ids.length })}` : '';
  return (
    <ContactModal
      title={`${t('editTitle', { client: data.clientName })}${place}`}
      onClose={onClose}
      size={460}
    >
      <AliveQuestion
        key={id}
        activity={data}
        keep={t('alive.keepOn', { day: format.day(data.day) })}
        onKeep={next}
        onClose={next}
      />
    </ContactModal>
  );
}
