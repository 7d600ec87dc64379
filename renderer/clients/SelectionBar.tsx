import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { confirmed } from '@renderer/frame/question';
import type { InputOf } from '@shared/contract';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BarButton } from './BarButton';
import { CadenceChange } from './CadenceChange';
import styles from './FilterBar.module.css';
import { ManagerChange } from './ManagerChange';
import { SegmentChange } from './SegmentChange';
import { chosenInput, clearSelection, selectAll, useSelection } from './selection';
import { TagChange } from './TagChange';
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
  const chosen = chosenInput(selection, filter);

  const change = async (changes: Partial<InputOf<'clients.bulkEdit'>>): Promise<void> => {
    await edit({ ...chosen, ...changes }, { undo: true });
  };
  const removeAll = async (): Promise<void> => {
    const sure = await confirmed({
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
    <Group gap="sm" wrap="nowrap" role="toolbar" aria-label={t('common:selected', { count: selected })}>
      <Text size="sm" fw={550} role="status" className={styles.total}>
        {t('common:selected', { count: selected })}
      </Text>
      {selected < total && (
        <Button size="compact-sm" variant="subtle" onClick={selectAll}>
          {t('selectShown', { count: total })}
        </Button>
      )}
      <ManagerChange busy={busy} onApply={(manager) => void change({ manager })} />
      <SegmentChange busy={busy} onApply={(segment) => void change({ segment })} />
      <CadenceChange busy={busy} onApply={(cadence) => void change(cadence)} />
      <TagChange busy={busy} onApply={(tags) => void change(tags)} />
      <BarButton
        verb={t('removeSelected')}
        icon={<IconTrash size={14} aria-hidden />}
        onClick={() => void removeAll()}
      />
      <Tooltip label={t('clearSelection')}>
        <ActionIcon aria-label={t('clearSelection')} onClick={clearSelection}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}
