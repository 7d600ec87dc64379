import { useCommand } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import { ContactModal } from './ContactModal';
import type { MovedPoint } from './dialogs';
import { MoveForm } from './MoveForm';

/** Another due day for a control point; it is then set by hand and stays (`product.md` §3, rule 5). */
export function MovePointDialog({ point, onClose }: { point: MovedPoint; onClose: () => void }) {
  const { t } = useTranslation('activities');
  const { run, busy } = useCommand('points.setDue');
  const move = async (dueDay: string): Promise<void> => {
    const moved = await run({ id: point.id, dueDay }, { undo: true });
    if (moved.ok) onClose();
  };
  return (
    <ContactModal title={t('movePointTitle', { point: point.name })} onClose={onClose} size={440}>
      <MoveForm day={point.dueDay} busy={busy} onMove={({ day }) => void move(day)} />
    </ContactModal>
  );
}
