import { Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Caps } from './Caps';
import { SCOPES } from './registry';
import { type ActiveKeys, useKeysHelp } from './useKeysHelp';

/** All keys that work on the present screen. */
export function KeysHelp() {
  const { t } = useTranslation('keys');
  const { keys, hide } = useKeysHelp();
  return (
    <Modal opened={keys !== null} onClose={hide} title={t('title')} size="lg">
      <Stack gap="lg">
        {SCOPES.toReversed().map((scope) => (
          <KeysOfScope
            key={scope}
            title={t(`scopes.${scope}`)}
            keys={(keys ?? []).filter((key) => key.scope === scope)}
          />
        ))}
        <Text size="xs" c="dimmed">
          {t('hint')}
        </Text>
      </Stack>
    </Modal>
  );
}

function KeysOfScope({ title, keys }: { title: string; keys: ActiveKeys }) {
  if (keys.length === 0) return null;
  return (
    <section>
      <Title order={3} mb="sm">
        {title}
      </Title>
      <SimpleGrid cols={2} spacing="xl" verticalSpacing="xs">
        {keys.map(({ combo, label }) => (
          <Group key={combo} justify="space-between" wrap="nowrap">
            <Text size="sm">{label}</Text>
            <Caps combo={combo} />
          </Group>
        ))}
      </SimpleGrid>
    </section>
  );
}
