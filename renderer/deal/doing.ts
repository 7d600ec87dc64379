import type { Doing } from '@shared/domain/process';
import { present } from '@shared/errors';
import { createContext, use } from 'react';
import type { DoingWords } from './doingWords';

export interface Doings extends DoingWords {
  /** Does it, or opens what it takes; null: nothing to click, it is waited for. */
  run(doing: Doing): void;
  /** The client said something else than yes. */
  rejectDocument(id: string): void;
  readonly busy: boolean;
}

export const DoingContext = createContext<Doings | null>(null);

/** What can be done on the deal around this component. */
export const useDoing = (): Doings => present(use(DoingContext), 'DoingHost stands around the deal');
