import { Text } from '@mantine/core';
import type { Activity } from '@shared/contract/activity';
import { useTranslation } from 'react-i18next';
import { useContactText } from './useContactText';

/** The contacts of the client that are planned already, so that none is planned twice. */
export function PlannedAlready({ planned }: { planned: readonly Activity[] }) {
  const { t } = useTranslation('activities');
  const contactText = useContactText();
  const [first, ...others] = planned;
  if (!first) return null;
  return (
    <Text size="xs" c="dimmed">
      {t('plannedAlready', { contact: contactText(first) })}
      {others.length > 0 && ` ${t('andMore', { count: others.length })}`}
    </Text>
  );
}
