import { ActionIcon, Button, Checkbox, Group, Menu, Popover, Stack, Tooltip } from '@mantine/core';
import { useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { CLIENT_COLUMNS } from '@shared/domain/clients';
import { IconCoins, IconColumns3, IconDownload, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { resetColumns, toggleColumn, useTableHabits } from './tableHabits';
import type { useClientFilter } from './useClientFilter';

/** Columns, export of what is shown, and the way to the trash. */
export function ListActions({ list }: { list: ReturnType<typeof useClientFilter> }) {
  const { t } = useTranslation(['clients', 'payments']);
  const navigate = useNavigate();
  const save = useExport(list);
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={t('payments:receivables.title')}>
        <ActionIcon
          aria-label={t('payments:receivables.title')}
          onClick={() => void navigate({ to: '/receivables' })}
        >
          <IconCoins size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <ColumnChoice />
      <Menu position="bottom-end">
        <Tooltip label={t('export')}>
          <Menu.Target>
            <ActionIcon aria-label={t('export')} loading={save.busy}>
              <IconDownload size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save.run('xlsx')}>{t('exportXlsx')}</Menu.Item>
          <Menu.Item onClick={() => void save.run('csv')}>{t('exportCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t('trash')}>
        <ActionIcon aria-label={t('trash')} onClick={() => list.showTrash(true)}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

function ColumnChoice() {
  const { t } = useTranslation('clients');
  const { shown } = useTableHabits();
  return (
    <Popover position="bottom-end" trapFocus>
      <Tooltip label={t('chooseColumns')}>
        <Popover.Target>
          <ActionIcon aria-label={t('chooseColumns')}>
            <IconColumns3 size={18} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Tooltip>
      <Popover.Dropdown aria-label={t('chooseColumns')}>
        <Stack gap="sm">
          {CLIENT_COLUMNS.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={t(`columns.${id}`)}
              checked={shown.includes(id)}
              disabled={id === 'name'}
              onChange={() => toggleColumn(id)}
            />
          ))}
          <Button size="compact-sm" variant="subtle" onClick={resetColumns}>
            {t('usualColumns')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Asks the database for the file and main for a place to save it. */
function useExport({ filter, order }: ReturnType<typeof useClientFilter>) {
  const { t } = useTranslation('clients');
  const { say, showError } = useNotices();
  const { state, start } = useJob('clients.export');
  const { shown } = useTableHabits();
  const run = async (format: 'csv' | 'xlsx'): Promise<void> => {
    const columns = CLIENT_COLUMNS.filter((id) => shown.includes(id));
    const made = await start({ ...filter, ...order, format, columns });
    if (!made.ok) return showError(made.error);
    const { name, bytes } = made.value;
    const saved = await window.cuepoint.app.saveFile({ suggestedName: name, bytes });
    if (!saved.ok) showError(saved.error);
    else if (saved.value !== null) say(t('exported', { name: saved.value }));
  };
  return { run, busy: state.kind === 'running' };
}
