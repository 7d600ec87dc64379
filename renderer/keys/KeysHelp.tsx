import { Group, Kbd, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { capsOf } from './combo';
import { activeKeys, isMac, SCOPES } from './registry';

type ActiveKeys = ReturnType<typeof activeKeys>;

interface HelpState {
  readonly keys: ActiveKeys | null;
  /** Takes the keys that work at this moment, before the dialog itself covers them. */
  show(): void;
  hide(): void;
}

export const useKeysHelp = create<HelpState>((set) => ({
  keys: null,
  show: () => set({ keys: activeKeys() }),
  hide: () => set({ keys: null }),
}));

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

/** The caps of a combination, as in the help and beside commands. */
export function Caps({ combo }: { combo: string }) {
  return (
    <Group gap={2} wrap="nowrap" aria-hidden>
      {capsOf(combo, isMac()).map((cap) => (
        <Fragment key={cap}>
          <Kbd size="xs">{cap}</Kbd>
        </Fragment>
      ))}
    </Group>
  );
}
