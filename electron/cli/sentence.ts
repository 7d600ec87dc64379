import type { HistoryLine } from '@shared/contract/history';
import type { Translate } from './command';

/** What a command did, as the window's history says it. */
export const sentence = (line: HistoryLine, t: Translate): string =>
  t(`undo:${line.name.replace('.', '_')}` as 'undo:clients_create', { ...line.params } as { name: string });
