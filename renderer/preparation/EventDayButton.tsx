import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useFormat } from '@renderer/format';
import type { Deal } from '@shared/contract/deal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EventDayDialog } from './EventDayDialog';
import styles from './EventMoves.module.css';

/** The event day of a deal; a click opens the dialog that shows what moves with it. `quiet`: a verb instead of the day. */
export function EventDayButton({ deal, quiet = false }: { deal: Deal; quiet?: boolean }) {
  const { t } = useTranslation(['preparation', 'deal']);
  const format = useFormat();
  const [opened, setOpened] = useState(false);
  const { eventDay } = deal;
  const open = (): void => setOpened(true);
  return (
    <>
      {quiet ? (
        <Button size="compact-xs" variant="subtle" onClick={open}>
          {t(eventDay ? 'move.title' : 'setEventDay')}
        </Button>
      ) : (
        <UnstyledButton
          className={styles.eventDay}
          data-empty={eventDay === null || undefined}
          title={eventDay ? format.dayLong(eventDay) : undefined}
          onClick={open}
        >
          <VisuallyHidden>{t('deal:eventDay')}: </VisuallyHidden>
          {eventDay ? `${format.day(eventDay)} · ${format.relative(eventDay)}` : t('deal:notSet')}
        </UnstyledButton>
      )}
      {opened && <EventDayDialog deal={deal} onClose={() => setOpened(false)} />}
    </>
  );
}
