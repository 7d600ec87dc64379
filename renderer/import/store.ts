import type { OutputOf } from '@shared/contract';
import type { ImportQuestion } from '@shared/contract/importShapes';
import type { ChosenFile } from '@shared/contract/transport';
import type { ImportMap, Reading } from '@shared/domain/import';
import { create } from 'zustand';
import { remember } from './questions';

export type Opened = OutputOf<'import.open'>;
export type Trial = OutputOf<'import.dryRun'>;
export type Done = OutputOf<'import.run'>;

export const STEPS = ['file', 'columns', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** A map without decisions; recognition proposes everything. */
export const NOTHING_DECIDED: ImportMap = { columns: {}, values: { stage: {}, product: {} } };

/** What the user is doing with which file; it outlives the screen, as the work of the database does. */
interface ImportState {
  readonly step: Step;
  readonly file: ChosenFile | null;
  readonly reading: Reading;
  /** Only what the user decided; everything else follows recognition. */
  readonly map: ImportMap;
  /** What the file turned out to be under the present decisions, or the latest ones that were looked at. */
  readonly opened: Opened | null;
  /** Everything asked so far about this file: an answered question stays in sight, so that it can be changed. */
  readonly asked: readonly ImportQuestion[];
  readonly trial: Trial | null;
  readonly done: Done | null;
}

const START: ImportState = {
  step: 'file',
  file: null,
  reading: {},
  map: NOTHING_DECIDED,
  opened: null,
  asked: [],
  trial: null,
  done: null,
};

export const useImport = create<ImportState>(() => START);

/** Forgets the file and everything about it. */
export const startAnew = (): void => useImport.setState(START, true);

/** Another file: nothing decided about the former one holds. */
export const takeFile = (file: ChosenFile): void => useImport.setState({ ...START, file }, true);

/** Read differently, the file has other columns and words: decisions about the former ones fall. */
export const readAs = (reading: Reading): void =>
  useImport.setState(({ file }) => ({ ...START, file, reading, step: 'columns' }));

/** A decision; what was tried under other decisions does not hold any more. */
export const decide = (map: ImportMap): void => useImport.setState({ map, trial: null, done: null });

/** The answer of the database about the file. */
export const learn = (opened: Opened): void =>
  useImport.setState(({ asked, step }) => ({
    opened,
    asked: remember(asked, opened.questions),
    step: step === 'file' ? 'columns' : step,
  }));

export const goTo = (step: Step): void => useImport.setState({ step });
