import { Autocomplete, Button, Group, Popover, Stack, TagsInput, Text } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useConfirm } from '@renderer/frame/useConfirm';
import { IconTag, IconTrash, IconUserCheck } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chosenInput, clearSelection, selectAll, useSelection } from './selection';
import type { ShownFilter } from './useClientFilter';

interface SelectionBarProps {
  readonly filter: ShownFilter;
  readonly total: number;
  readonly selected: number;
}

/** Many clients at once; each step is one that can be undone. */
export function SelectionBar({ filter, total, selected }: SelectionBarProps) {
  const { t } = useTranslation(['clients', 'common']);
  const { selection } = useSelection();
  const { run: edit, busy } = useCommand('clients.bulkEdit');
  const { run: remove } = useCommand('clients.remove');
  const confirm = useConfirm();
  const chosen = chosenInput(selection, filter);

  const change = async (changes: Changes): Promise<void> => {
    await edit({ ...chosen, ...changes }, { undo: true });
  };
  const removeAll = async (): Promise<void> => {
    const sure = await confirm({
      title: t('confirmRemove', { count: selected }),
      text: t('confirmRemoveText'),
      confirm: t('removeSelected'),
      danger: true,
    });
    if (!sure) return;
    const result = await remove(chosen, { undo: true });
    if (result.ok) clearSelection();
  };

  return (
    <Group gap="sm" role="toolbar" aria-label={t('common:selected', { count: selected })}>
      <Text size="sm" fw={550} role="status">
        {t('common:selected', { count: selected })}
      </Text>
      {selected < total && (
        <Button size="compact-sm" variant="subtle" onClick={selectAll}>
          {t('selectShown', { count: total })}
        </Button>
      )}
      <ManagerChange busy={busy} onApply={(manager) => void change({ manager })} />
      <TagChange busy={busy} onApply={(tags) => void change(tags)} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconTrash size={14} aria-hidden />}
        onClick={() => void removeAll()}
      >
        {t('removeSelected')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={clearSelection}>
        {t('clearSelection')}
      </Button>
    </Group>
  );
}

interface Changes {
  readonly manager?: string;
  readonly addTags?: string[];
  readonly removeTags?: string[];
}

function ManagerChange({ busy, onApply }: { busy: boolean; onApply: (manager: string) => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { data: facets } = useDb('clients.facets', {});
  const [opened, setOpened] = useState(false);
  const [manager, setManager] = useState('');
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setOpened(false);
    onApply(manager);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={<IconUserCheck size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('setManager')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('setManager')}>
        <form onSubmit={apply}>
          <Stack gap="sm">
            <Autocomplete
              label={t('managerOfAll')}
              data={facets?.managers ?? []}
              value={manager}
              onChange={setManager}
              comboboxProps={{ withinPortal: false }}
              data-autofocus
            />
            <Button type="submit">{t('setManager')}</Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function TagChange({ busy, onApply }: { busy: boolean; onApply: (tags: Changes) => void }) {
  const { t } = useTranslation(['clients', 'common']);
  const { data: facets } = useDb('clients.facets', {});
  const [opened, setOpened] = useState(false);
  const [added, setAdded] = useState<string[]>([]);
  const [removed, setRemoved] = useState<string[]>([]);
  const apply = (): void => {
    setOpened(false);
    onApply({ addTags: added, removeTags: removed });
    setAdded([]);
    setRemoved([]);
  };
  const field = {
    data: facets?.tags ?? [],
    comboboxProps: { withinPortal: false },
    maxTags: 50,
    clearable: true,
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={320}>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          loading={busy}
          leftSection={<IconTag size={14} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('editTags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editTags')}>
        <Stack gap="sm">
          <TagsInput
            {...field}
            label={t('addTags')}
            placeholder={t('tagsHint')}
            value={added}
            onChange={setAdded}
            data-autofocus
          />
          <TagsInput
            {...field}
            label={t('removeTags')}
            placeholder={t('tagsHint')}
            value={removed}
            onChange={setRemoved}
          />
          <Button onClick={apply} disabled={added.length + removed.length === 0}>
            {t('common:apply')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
