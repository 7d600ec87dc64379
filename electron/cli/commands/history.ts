import { afterColon } from '@shared/text/afterColon';
import type { Command } from '../command';
import { textOf } from '../options';
import { columns } from '../screen';
import { sentence, whenRecorded } from '../sentence';
import { UsageError } from '../usage';

const NOTHING = { usage: '', options: {}, words: { least: 0, most: 0 }, makes: false } as const;

/** `undo`: takes the latest command back. */
export const undoCommand: Command = {
  ...NOTHING,
  name: 'undo',
  run: async ({ open, screen, t }) => {
    const { seq, undone } = await open('write').call('history.undo', {});
    await screen.result({ seq, undone }, () => [t('cli:undone', { what: afterColon(sentence(undone, t)) })]);
    return true;
  },
};

/** `redo`: does again what the latest undo took back. */
export const redoCommand: Command = {
  ...NOTHING,
  name: 'redo',
  run: async ({ open, screen, t }) => {
    const { seq, redone } = await open('write').call('history.redo', {});
    await screen.result({ seq, redone }, () => [t('cli:redone', { what: afterColon(sentence(redone, t)) })]);
    return true;
  },
};

/** `history`: the latest commands, newest first. */
export const historyCommand: Command = {
  ...NOTHING,
  name: 'history',
  usage: '[--limit 100]',
  options: { limit: { type: 'string' } },
  run: async ({ values, open, screen, t, zone }) => {
    const given = textOf(values.limit) ?? '100';
    const limit = Number(given);
    if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw new UsageError('limit', { value: given });
    const lines = await open('read').call('history.list', { limit });
    await screen.result(lines, () =>
      columns(
        lines.map((line) => {
          const { day, time } = whenRecorded(line, zone);
          return [
            String(line.seq),
            `${day} ${time}`,
            line.who,
            line.kind === 'do' ? sentence(line, t) : `${t(`cli:${line.kind}`)} ${line.target}`,
            line.state === 'undone' ? t('cli:takenBack') : '',
          ];
        }),
        [0],
      ),
    );
    return true;
  },
};
