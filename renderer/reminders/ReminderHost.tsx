import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useContactDialogs } from '@renderer/activities/dialogs';
import { usePreview } from '@renderer/frame/preview';
import type { Reminder, ReminderTarget } from '@shared/contract/reminders';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Opens what a notification or the tray was clicked for, and shows reminders that the system cannot show. */
export function ReminderHost() {
  const { t } = useTranslation('reminders');
  const open = useOpenTarget();
  useEffect(() => {
    window.cuepoint.app.onOpen(open);
    window.cuepoint.app.onReminder((reminder) => showHere(reminder, { label: t('open'), open }));
  }, [open, t]);
  return null;
}

/** Today; of a contact its line too: the client beside it, and the form for its result. */
function useOpenTarget(): (target: ReminderTarget) => void {
  const navigate = useNavigate();
  const { openResult } = useContactDialogs();
  return useCallback(
    (target) => {
      void navigate({ to: '/today' });
      if (target.kind === 'today') return;
      usePreview.getState().show({ kind: 'client', id: target.clientId });
      openResult({ id: target.id });
    },
    [navigate, openResult],
  );
}

/** Stays until it is closed: a reminder that goes by itself is none. */
function showHere(
  { keys, title, body, target }: Reminder,
  { label, open }: { readonly label: string; readonly open: (target: ReminderTarget) => void },
): void {
  const id = keys.join(' ').slice(0, 200);
  notifications.show({
    id,
    title,
    autoClose: false,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span>{body}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(id);
            open(target);
          }}
        >
          {label}
        </Button>
      </Group>
    ),
  });
}
