import { useJob } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useToday } from '@renderer/format';
import type { ChosenFile } from '@shared/contract/transport';
import type { ImportMap, Reading } from '@shared/domain/import';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { decide, learn, readAs, startAnew, takeFile, useImport } from './store';

/** The steps of an import as the user takes them; what each does to the file is the database's work. */
export function useImportFlow() {
  const today = useToday();
  const cache = useQueryClient();
  const { say } = useNotices();
  const { t } = useTranslation('import');
  const { start: open, cancel: stopOpening, reset: forgetOpening } = useJob('import.open');
  const { start: tryOut, cancel: stopTrying } = useJob('import.dryRun');
  const { start: runImport, cancel: stopImport, reset: forgetImport } = useJob('import.run');
  const { start: takeBack, reset: forgetTakingBack } = useJob('import.revert');

  /** Looks at the file under the present decisions; a late answer to former ones is dropped. */
  const look = useCallback(async (): Promise<void> => {
    const { file, reading, map } = useImport.getState();
    if (file === null) return;
    const found = await open({ token: file.token, reading, map });
    const now = useImport.getState();
    if (found.ok && now.file === file && now.reading === reading && now.map === map) learn(found.value);
  }, [open]);

  const openFile = useCallback(
    (file: ChosenFile): Promise<void> => {
      forgetImport();
      forgetTakingBack();
      takeFile(file);
      return look();
    },
    [look, forgetImport, forgetTakingBack],
  );

  const change = useCallback(
    (map: ImportMap): void => {
      decide(map);
      void look();
    },
    [look],
  );

  const reread = useCallback(
    (reading: Reading): void => {
      readAs(reading);
      void look();
    },
    [look],
  );

  /** Tries the import without writing; the verdicts of the rows are then there to be read. */
  const check = useCallback(async (): Promise<void> => {
    const { file, reading, map } = useImport.getState();
    if (file === null) return;
    forgetImport();
    useImport.setState({ step: 'check', trial: null, done: null });
    const tried = await tryOut({ token: file.token, reading, map, today });
    if (!tried.ok || useImport.getState().map !== map || useImport.getState().file !== file) return;
    // The same question about another trial has another answer.
    cache.removeQueries({ queryKey: ['import.verdicts'] });
    useImport.setState({ trial: tried.value });
  }, [tryOut, today, cache, forgetImport]);

  const run = useCallback(async (): Promise<void> => {
    const { file, reading, map } = useImport.getState();
    if (file === null) return;
    const done = await runImport({ token: file.token, reading, map, today });
    if (done.ok) useImport.setState({ done: done.value });
  }, [runImport, today]);

  /** Takes an import back whole; false when that was not possible (the state of the job says why). */
  const revert = useCallback(
    async (batch: string): Promise<boolean> => {
      const reverted = await takeBack({ batch });
      // No offer to undo: the latest command that stands is another one now.
      if (reverted.ok) say(t('earlier.reverted', { name: reverted.value.fileName }));
      return reverted.ok;
    },
    [takeBack, say, t],
  );

  const another = useCallback((): void => {
    stopOpening();
    forgetOpening();
    forgetImport();
    startAnew();
  }, [stopOpening, forgetOpening, forgetImport]);

  return { openFile, change, reread, check, run, revert, another, stopOpening, stopTrying, stopImport };
}

export type ImportFlow = ReturnType<typeof useImportFlow>;
