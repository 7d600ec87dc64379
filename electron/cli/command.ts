import type { Session } from '@db/cli';
import type { Day } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import type { createText } from '@shared/text';
import type { Common, OptionList, Values } from './options';
import type { Printer } from './exports/printer';
import type { Screen } from './screen';

export type Translate = ReturnType<typeof createText>['t'];

/** What a command works with. */
export interface Given {
  readonly values: Values;
  /** The words after the command's name. */
  readonly words: readonly string[];
  readonly common: Common;
  readonly today: Day;
  readonly zone: string;
  readonly language: Language;
  readonly t: Translate;
  readonly screen: Screen;
  /** Makes PDFs; null where the command line runs without the program. */
  readonly print: Printer | null;
  /** The database file that is meant. */
  readonly file: string;
  /**
   * Opens it; closed when the command ends, well or badly. For a trial it is only read, and where there is none an empty one
   * takes its place.
   */
  open(mode: 'read' | 'write' | 'trial'): Session;
}

export interface Command {
  readonly name: CommandName;
  /** What follows the name, as it stands in the help: `--size small|large`. Not translated. */
  readonly usage: string;
  /** Of a command with several actions or forms: each as a line of the help. */
  readonly lines?: readonly string[];
  readonly options: OptionList;
  /** How many words may follow the name: FILE. */
  readonly words: { readonly least: number; readonly most: number };
  /** Whether it makes the file (and the usual folder) when there is none. */
  readonly makes: boolean;
  /** Resolves to false when the command ended well but found what should not be (exit code 1). */
  run(given: Given): Promise<boolean>;
}

export type CommandName =
  | 'seed'
  | 'import'
  | 'board'
  | 'plan'
  | 'report'
  | 'deal'
  | 'contact'
  | 'points'
  | 'document'
  | 'approve'
  | 'pay'
  | 'refund'
  | 'prepare'
  | 'survey'
  | 'permission'
  | 'occasions'
  | 'session'
  | 'scripts'
  | 'segments'
  | 'touch'
  | 'triage'
  | 'check'
  | 'undo'
  | 'redo'
  | 'history'
  | 'backup'
  | 'restore';
