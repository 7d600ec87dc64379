import { useDbClient } from '@renderer/data/DbProvider';
import { useNotices } from '@renderer/errors/useNotices';
import { useFormat } from '@renderer/format';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useContactDialogs } from './dialogs';

/** Asks whether a contact is alive while its notice stands; S put it off. */
const ASK_KEY = 'shift+KeyS';

/**
 * After contacts were moved without a dialog: the way back, and for those that were put off again and again (`asking`) the question whether they
 * are still alive, at one key. What was moved stays: nobody is stopped in the middle of a drag.
 */
export function useMovedNotice(): (asking: readonly string[]) => Promise<void> {
  const { t } = useTranslation('activities');
  const client = useDbClient();
  const format = useFormat();
  const { offerUndo } = useNotices();
  const { openAlive } = useContactDialogs();
  return useCallback(
    async (asking) => {
      const [id, another] = asking;
      if (id === undefined) return offerUndo();
      const one = another === undefined ? await client.call('activities.get', { id }) : null;
      const { snoozes, firstDay } = one?.ok ? one.value : { snoozes: 0, firstDay: null };
      const why =
        firstDay === null
          ? t('alive.many', { count: asking.length })
          : t('alive.text', { count: snoozes, day: format.day(firstDay) });
      await offerUndo({ why, label: t('alive.ask'), combo: ASK_KEY, run: () => openAlive(asking) });
    },
    [t, client, format, offerUndo, openAlive],
  );
}
