import { Button, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useTranslation } from 'react-i18next';
import { useCarried } from './useOwnName';

/** What still carries a former name of the user's, and the way to decide about it. */
export function FormerNames({ ask }: { readonly ask: () => void }) {
  const { t } = useTranslation('settings');
  const { data } = useDb('settings.carriers', {});
  const carriedBy = useCarried();
  if (!data || data.names.length === 0) return null;
  return (
    <>
      <Text size="sm" mt="sm">
        {carriedBy(data)}
      </Text>
      <Button variant="default" mt="xs" onClick={ask}>
        {t('general.rename.open')}
      </Button>
    </>
  );
}
