import { Group, Highlight, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { useDb } from '@renderer/data';
import { useOpenRecord } from '@renderer/frame/useOpenRecord';
import { Caps } from '@renderer/keys';
import { IconBriefcase, IconBuilding, IconSearch, IconUser } from '@tabler/icons-react';
import type { OutputOf } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paletteStore } from './store';
import { type PaletteCommand, useCommands } from './useCommands';

/** Short enough to feel immediate, long enough not to ask for every letter of a fast typist. */
const DEBOUNCE_MS = 40;

type Found = OutputOf<'search.find'>[number];
const KINDS = ['client', 'person', 'deal'] as const;
const GROUPS = { client: 'groups.clients', person: 'groups.people', deal: 'groups.deals' } as const;
const ICONS = { client: IconBuilding, person: IconUser, deal: IconBriefcase } as const;

/** Ctrl/Cmd-K: finds clients, people, deals and commands; arrows and Enter do the rest. */
export function Palette() {
  const { t } = useTranslation(['palette', 'frame']);
  const [query, setQuery] = useState('');
  const text = query.trim();
  const [asked] = useDebouncedValue(text, DEBOUNCE_MS);
  const { data: found } = useDb('search.find', { text: asked, limit: 24 }, { enabled: asked !== '' });
  const records = text === '' ? [] : (found ?? []);
  const commands = useCommands().filter(({ label }) =>
    label.toLocaleLowerCase().includes(text.toLocaleLowerCase()),
  );

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      size={640}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      aria-label={t('frame:search')}
    >
      <Spotlight.Search
        placeholder={t('placeholder')}
        aria-label={t('frame:searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {KINDS.map((kind) => (
          <Records
            key={kind}
            kind={kind}
            query={text}
            records={records.filter((record) => record.kind === kind)}
          />
        ))}
        <Commands
          title={t('groups.screens')}
          query={text}
          commands={commands.filter(({ group }) => group === 'screens')}
        />
        <Commands
          title={t('groups.commands')}
          query={text}
          commands={commands.filter(({ group }) => group === 'commands')}
        />
        {records.length + commands.length === 0 && (
          <Spotlight.Empty>{t('nothing', { query: text })}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Records({
  kind,
  query,
  records,
}: {
  kind: Found['kind'];
  query: string;
  records: readonly Found[];
}) {
  const { t } = useTranslation('palette');
  const open = useOpenRecord();
  const Icon = ICONS[kind];
  if (records.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t(GROUPS[kind])}>
      {records.map((record) => (
        <Spotlight.Action
          key={record.id}
          onClick={() =>
            open(
              record.kind === 'deal'
                ? { kind: 'deal', id: record.id }
                : { kind: 'client', id: record.clientId },
            )
          }
        >
          <Group gap="sm" wrap="nowrap" w="100%">
            <Icon size={16} aria-hidden />
            <Highlight size="sm" highlight={query} truncate>
              {record.title}
            </Highlight>
            <Text size="sm" c="dimmed" ml="auto" truncate>
              {record.detail}
            </Text>
          </Group>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}

function Commands(props: { title: string; query: string; commands: readonly PaletteCommand[] }) {
  const { title, query, commands } = props;
  if (commands.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={title}>
      {commands.map(({ id, label, combo, run }) => (
        <Spotlight.Action key={id} onClick={run}>
          <Group justify="space-between" wrap="nowrap" w="100%">
            <Highlight size="sm" highlight={query}>
              {label}
            </Highlight>
            {combo && <Caps combo={combo} />}
          </Group>
        </Spotlight.Action>
      ))}
    </Spotlight.ActionsGroup>
  );
}
