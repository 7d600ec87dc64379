import { Stack } from '@mantine/core';
import { useCommand, useSettings } from '@renderer/data';
import type { Activity } from '@shared/contract/activity';
import { SNOOZES_BEFORE_ASKING } from '@shared/domain/results';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AliveQuestion } from './AliveQuestion';
import { ContactModal } from './ContactModal';
import { movedTo, shownAt } from './movedTo';
import { MoveForm, type NewTime } from './MoveForm';
import { OtherClock } from './OtherClock';
import { PutOff } from './PutOff';

/** Another day for a contact. Before it is put off for the third time, whether it is still alive. */
export function MoveContact({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const { t } = useTranslation('activities');
  const { run, busy } = useCommand('activities.move');
  const [isAlive, setAlive] = useState(activity.snoozes + 1 < SNOOZES_BEFORE_ASKING);
  const { zone } = useSettings();
  const { id, clientName, clientId, personId, kind, minutes } = activity;
  const shown = shownAt(activity, zone);
  const move = async ({ asked = false, ...to }: NewTime): Promise<void> => {
    const moved = await run({ id, ...movedTo(shown, to, zone), asked }, { undo: true });
    if (moved.ok) onClose();
  };
  return (
    <ContactModal title={t('moveTitle', { client: clientName })} onClose={onClose} size={460}>
      {isAlive ? (
        <Stack gap="sm">
          <PutOff activity={activity} />
          <OtherClock contact={activity} />
          <MoveForm
            day={shown.day}
            time={shown.time}
            contact={{ clientId, personId, kind, minutes, activityId: id }}
            busy={busy}
            onMove={(to) => void move(to)}
          />
        </Stack>
      ) : (
        <AliveQuestion
          activity={activity}
          keep={t('alive.keep')}
          onKeep={() => setAlive(true)}
          onClose={onClose}
        />
      )}
    </ContactModal>
  );
}
