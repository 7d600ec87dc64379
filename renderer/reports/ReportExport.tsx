import { Button, Menu } from '@mantine/core';
import { useJob, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useKeys } from '@renderer/keys';
import type { InputOf } from '@shared/contract';
import { IconChevronDown, IconFileSpreadsheet, IconPrinter, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const FORMATS = ['xlsx', 'csv', 'pdf'] as const;
type Format = (typeof FORMATS)[number];
const ICONS = { xlsx: IconFileSpreadsheet, csv: IconTable, pdf: IconPrinter } as const;
/** The window that prints puts the numbers in their place. */
const PAGE_MARKS = { page: '{page}', pages: '{pages}' };

interface ReportExportProps {
  readonly asked: Omit<InputOf<'reports.export'>, 'format'>;
  readonly disabled: boolean;
}

/** The one primary button of the screen: the report as XLSX, CSV or PDF. */
export function ReportExport({ asked, disabled }: ReportExportProps) {
  const { t } = useTranslation(['reports', 'export', 'plan']);
  const [opened, setOpened] = useState(false);
  const { say, showError } = useNotices();
  const { paper } = useSettings();
  const { start, state } = useJob('reports.export');
  useKeys('screen', {
    'shift+KeyE': { label: t('exportKey'), when: !disabled, run: () => setOpened(true) },
  });
  const save = async (format: Format): Promise<void> => {
    const made = await start({ ...asked, format: format === 'pdf' ? 'print' : format });
    if (!made.ok) return showError(made.error);
    const { name: suggestedName, bytes } = made.value;
    const saved = await (format === 'pdf'
      ? window.cuepoint.app.savePdf({
          ...{ suggestedName, html: new TextDecoder().decode(bytes), paper },
          pageOf: t('plan:print.pageOf', PAGE_MARKS),
        })
      : window.cuepoint.app.saveFile({ suggestedName, bytes }));
    if (!saved.ok) return showError(saved.error);
    if (saved.value === null) return;
    say(t('saved', { name: saved.value }), {
      label: t('export:showFile'),
      run: () => window.cuepoint.app.showSaved(),
    });
  };
  return (
    <Menu position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button
          disabled={disabled}
          loading={state.kind === 'running'}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map((format) => {
          const Icon = ICONS[format];
          return (
            <Menu.Item
              key={format}
              leftSection={<Icon size={16} aria-hidden />}
              onClick={() => void save(format)}
            >
              {t(`formats.${format}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
