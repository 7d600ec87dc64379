import { Button, Checkbox, Group, Menu, Popover, Stack } from '@mantine/core';
import { useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { CLIENT_COLUMNS } from '@shared/domain/clients';
import { IconColumns3, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BarButton } from './BarButton';
import { resetColumns, toggleColumn, useTableHabits } from './tableHabits';
import type { useClientFilter } from './useClientFilter';

/** Columns, and export of what is shown. */
export function ListActions({ list }: { list: ReturnType<typeof useClientFilter> }) {
  const { t } = useTranslation('clients');
  const save = useExport(list);
  return (
    <Group gap="sm" wrap="nowrap">
      <ColumnChoice />
      <Menu position="bottom-end">
        <Menu.Target>
          <BarButton verb={t('export')} icon={<IconDownload size={14} aria-hidden />} loading={save.busy} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save.run('xlsx')}>{t('exportXlsx')}</Menu.Item>
          <Menu.Item onClick={() => void save.run('csv')}>{t('exportCsv')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

function ColumnChoice() {
  const { t } = useTranslation('clients');
  const { shown } = useTableHabits();
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target>
        <BarButton verb={t('chooseColumns')} icon={<IconColumns3 size={14} aria-hidden />} />
      </Popover.Target>
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
