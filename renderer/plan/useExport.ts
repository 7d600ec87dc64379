import { useDbClient } from '@renderer/data/DbProvider';
import { useJob, useSettings } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import type { InputOf, OutputOf } from '@shared/contract';
import { ok, type Result } from '@shared/errors';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export const EXPORT_FORMATS = ['xlsx', 'csv', 'ics', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type Asked = Pick<InputOf<'plan.export'>, 'week' | 'today' | 'manager'>;

/** How the user likes the files; the same next time. */
export interface ExportHabits {
  /** In print each day on a page of its own. */
  readonly dayPages: boolean;
  /** A file for each manager, in a folder. */
  readonly eachManager: boolean;
}

export const useExportHabits = create<ExportHabits>()(
  persist((): ExportHabits => ({ dayPages: false, eachManager: false }), { name: 'cuepoint.export' }),
);

/** The window that prints puts the numbers in their place. */
const PAGE_MARKS = { page: '{page}', pages: '{pages}' };

export interface Export {
  readonly busy: boolean;
  /** Part done, 0…1. */
  readonly part: number;
  start(format: ExportFormat): Promise<void>;
  cancel(): void;
}

type Made = OutputOf<'plan.export'>;

/**
 * Writes the week as a file, or as a file for each of `managers`: the database makes them, the system's dialog asks where, a notice names what was
 * written and leads there. What was saved counts as the last export.
 */
export function useExport(asked: Asked, managers: readonly string[] | null): Export {
  const { t } = useTranslation(['plan', 'export']);
  const { say, showError } = useNotices();
  const { paper } = useSettings();
  const client = useDbClient();
  const { start, cancel, state } = useJob('plan.export');
  const [done, setDone] = useState<{ files: number; of: number } | null>(null);

  const make = async (format: ExportFormat): Promise<Result<Made[]>> => {
    const pages = useExportHabits.getState().dayPages ? 'day' : 'week';
    const whose = managers ?? [asked.manager];
    const made: Made[] = [];
    for (const manager of whose) {
      setDone({ files: made.length, of: whose.length });
      const of = manager === undefined ? {} : { manager };
      const one = await start({ ...asked, ...of, pages, format: format === 'pdf' ? 'print' : format });
      if (!one.ok) return one;
      made.push(one.value);
    }
    return ok(made);
  };

  /** null: the user closed the dialog; else what to say. */
  const save = async (format: ExportFormat, made: readonly Made[]): Promise<Result<string | null>> => {
    const bytesOf = ({ name: suggestedName, bytes }: Made) => ({ suggestedName, bytes });
    const pageOf = ({ name: suggestedName, bytes }: Made) => ({
      ...{ suggestedName, html: new TextDecoder().decode(bytes), paper },
      pageOf: t('print.pageOf', PAGE_MARKS),
    });
    const [only] = made;
    if (managers === null && only) {
      const saved = await (format === 'pdf'
        ? window.cuepoint.app.savePdf(pageOf(only))
        : window.cuepoint.app.saveFile(bytesOf(only)));
      return saved.ok && saved.value !== null ? ok(t('saved', { name: saved.value })) : saved;
    }
    const files = made.map((each) => (format === 'pdf' ? pageOf(each) : bytesOf(each)));
    const saved = await window.cuepoint.app.saveFiles(files);
    if (!saved.ok) return saved;
    return ok(saved.value === null ? null : t('export:savedFiles', { count: saved.value }));
  };

  const run = async (format: ExportFormat): Promise<void> => {
    const made = await make(format);
    // Who stopped it knows that it stopped.
    if (!made.ok) return made.error.code === 'cancelled' ? undefined : showError(made.error);
    const saved = await save(format, made.value);
    if (!saved.ok) return showError(saved.error);
    if (saved.value === null) return;
    say(saved.value, { label: t('export:showFile'), run: () => window.cuepoint.app.showSaved() });
    for (const { exportId } of made.value) {
      if (exportId === null) continue;
      const noted = await client.call('plan.exported', { exportId });
      // The file is there, but the next calendar would not know of it.
      if (!noted.ok) showError(noted.error);
    }
  };

  const running = state.kind === 'running' ? (state.progress?.part ?? 0) : 0;
  return {
    busy: done !== null,
    part: done === null ? 0 : (done.files + running) / Math.max(1, done.of),
    cancel,
    start: async (format) => {
      setDone({ files: 0, of: 1 });
      await run(format);
      setDone(null);
    },
  };
}
