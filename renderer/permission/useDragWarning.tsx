import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useSettings } from '@renderer/data';
import { useDbClient } from '@renderer/data/DbProvider';
import { useToday } from '@renderer/format';
import { instantToWall } from '@shared/domain/time';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type ContactWish, questionOf, useVerdictWords } from './useVerdict';

const NOTICE = 'contact-warning';

/**
 * Warns after a drag: asks whether the contact is welcome where it was put and says in a notice what speaks against it; what was
 * dragged stays. Offer "Undo" beside it (`useCommand` with `undo: true`).
 */
export function useDragWarning(): (wish: ContactWish) => Promise<void> {
  const { t } = useTranslation('permission');
  const client = useDbClient();
  const today = useToday();
  const { zone } = useSettings();
  const words = useVerdictWords();
  return useCallback(
    async (wish) => {
      notifications.hide(NOTICE);
      if (wish.clientId === null || wish.day === null) return;
      const now = instantToWall(Date.now(), zone).time;
      const result = await client.call('permissions.verdict', questionOf(wish, today, now));
      // A warning that could not be had must not get in the way of what was dragged; the error was told by the client.
      if (!result.ok || result.value.may) return;
      notifications.show({
        id: NOTICE,
        color: 'orange',
        title: t('warn.head'),
        message: words(result.value).map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        )),
        autoClose: 10_000,
      });
    },
    [client, today, zone, words, t],
  );
}
