import type { HistoryLine } from '@shared/contract/history';
import { instantToWall, type Zone } from '@shared/domain/time';
import { afterColon } from '@shared/text/afterColon';
import type { Translate } from './command';

/** What a command did, as the window's history says it. */
export const sentence = (line: HistoryLine, t: Translate): string =>
  t(`undo:${line.name.replace('.', '_')}` as 'undo:clients_create', { ...line.params } as { name: string });

/** The same of one line among others: what undid or redid something says so, and what stands no more as well. */
export function historyCells(line: HistoryLine, t: Translate): string[] {
  const done = sentence(line, t);
  const label = afterColon(done);
  const said = { do: done, undo: t('history:undoOf', { label }), redo: t('history:redoOf', { label }) };
  return [said[line.kind], line.state === 'undone' ? t('cli:takenBack') : ''];
}

/** Day and time on the wall of the user, not of UTC. */
export function whenRecorded({ at }: HistoryLine, zone: Zone): { day: string; time: string } {
  return instantToWall(Date.parse(at), zone);
}
