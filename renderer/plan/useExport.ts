import { useJob, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { InputOf } from '@shared/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'ics', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type Asked = Omit<InputOf<'plan.export'>, 'format'>;

/** The window that prints puts the numbers in their place. */
const PAGE_MARKS = { page: '{page}', pages: '{pages}' };

export interface Export {
  readonly busy: boolean;
  start(format: ExportFormat): Promise<void>;
  cancel(): void;
}

/** Writes the week as a file: the database makes it, the system's dialog asks where, a notice names what was written. */
export function useExport(asked: Asked): Export {
  const { t } = useTranslation('plan');
  const { say, showError } = useNotices();
  const { paper } = useSettings();
  const { start, cancel } = useJob('plan.export');
  const [busy, setBusy] = useState(false);

  const run = async (format: ExportFormat): Promise<void> => {
    const made = await start({ ...asked, format: format === 'pdf' ? 'print' : format });
    if (!made.ok) {
      // Who stopped it knows that it stopped.
      if (made.error.code !== 'cancelled') showError(made.error);
      return;
    }
    const { name: suggestedName, bytes } = made.value;
    const saved =
      format === 'pdf'
        ? await window.cuepoint.app.savePdf({
            suggestedName,
            html: new TextDecoder().decode(bytes),
            paper,
            pageOf: t('print.pageOf', PAGE_MARKS),
          })
        : await window.cuepoint.app.saveFile({ suggestedName, bytes });
    if (!saved.ok) showError(saved.error);
    else if (saved.value !== null) say(t('saved', { name: saved.value }));
  };

  return {
    busy,
    cancel,
    start: async (format) => {
      setBusy(true);
      await run(format);
      setBusy(false);
    },
  };
}
