import { Button, Loader, Menu } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import {
  IconCalendarDown,
  IconChevronDown,
  IconFileSpreadsheet,
  IconPrinter,
  IconTable,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Asked, EXPORT_FORMATS, type ExportFormat, useExport } from './useExport';

const ICONS = {
  xlsx: IconFileSpreadsheet,
  csv: IconTable,
  ics: IconCalendarDown,
  pdf: IconPrinter,
} as const satisfies Record<ExportFormat, unknown>;

/** Quick exports end before anything needs to be said about them. */
const SLOW_MS = 300;

/** The one primary button of the screen: the week as XLSX, CSV, ICS or PDF. */
export function ExportMenu({ asked, disabled }: { asked: Asked; disabled: boolean }) {
  const { t } = useTranslation(['plan', 'common']);
  const { busy, start, cancel } = useExport(asked);
  const [slow] = useDebouncedValue(busy, SLOW_MS);
  if (busy && slow) {
    return (
      <Button
        variant="default"
        leftSection={<Loader size={14} type="oval" />}
        onClick={cancel}
        aria-label={t('cancelExport')}
      >
        {t('common:cancel')}
      </Button>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button disabled={disabled} rightSection={<IconChevronDown size={16} aria-hidden />}>
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
      </Menu.Dropdown>
    </Menu>
  );
}
