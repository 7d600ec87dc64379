import { Text } from '@mantine/core';
import { useClockWords } from '@renderer/format';
import type { Activity } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';

/** Beside the time of a contact that was agreed on another clock: what that is on the user's, and whose a new time will be. */
export function OtherClock({ contact }: { contact: Pick<Activity, 'day' | 'time' | 'zone'> }) {
  const { t } = useTranslation('activities');
  const elsewhere = useClockWords().elsewhere(contact);
  if (elsewhere === null) return null;
  return (
    <Text size="xs" c="dimmed">
      {elsewhere}. {t('newTimeHere')}
    </Text>
  );
}
