import { Button, Menu, Progress } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useDb } from '@renderer/data';
import { useKeys } from '@renderer/keys';
import {
  IconCalendarDown,
  IconChevronDown,
  IconFileSpreadsheet,
  IconPrinter,
  IconTable,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Asked, EXPORT_FORMATS, type ExportFormat, useExport, useExportHabits } from './useExport';

const ICONS = {
  xlsx: IconFileSpreadsheet,
  csv: IconTable,
  ics: IconCalendarDown,
  pdf: IconPrinter,
} as const satisfies Record<ExportFormat, unknown>;

/** Quick exports end before anything needs to be said about them. */
const SLOW_MS = 300;

/** The week as XLSX, CSV, ICS or PDF, in one file or one for each manager; how is remembered. */
export function ExportMenu({ asked }: { asked: Asked }) {
  const { t } = useTranslation(['plan', 'export', 'common']);
  const [opened, setOpened] = useState(false);
  const { dayPages, eachManager } = useExportHabits();
  const { data } = useDb('plan.audiences', { week: asked.week, today: asked.today });
  const { everybody, managers } = data ?? { everybody: false, managers: [] };
  const disabled = asked.manager === undefined ? !everybody : !managers.includes(asked.manager);
  const several = asked.manager === undefined && managers.length > 1;
  const { busy, part, start, cancel } = useExport(asked, several && eachManager ? managers : null);
  const [slow] = useDebouncedValue(busy, SLOW_MS);
  useKeys('screen', {
    'shift+KeyE': { label: t('export:key'), when: !disabled && !busy, run: () => setOpened(true) },
  });
  if (busy && slow) {
    return (
      <Button
        variant="default"
        leftSection={<Progress value={part * 100} w={48} size="sm" aria-label={t('exporting')} />}
        onClick={cancel}
        aria-label={t('cancelExport')}
      >
        {t('common:cancel')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={disabled}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {EXPORT_FORMATS.map((format) => {
          const Icon = ICONS[format];
          return (
            <Menu.Item
              key={format}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => void start(format)}
            >
              {t(`formats.${format}`)}
            </Menu.Item>
          );
        })}
        <Menu.Divider />
        <Menu.CheckboxItem
          checked={dayPages}
          closeMenuOnClick={false}
          onChange={(on) => useExportHabits.setState({ dayPages: on })}
        >
          {t('export:dayPages')}
        </Menu.CheckboxItem>
        {several && (
          <Menu.CheckboxItem
            checked={eachManager}
            closeMenuOnClick={false}
            onChange={(on) => useExportHabits.setState({ eachManager: on })}
          >
            {t('export:eachManager')}
          </Menu.CheckboxItem>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
