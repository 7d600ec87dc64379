import { formatAmount } from '@shared/domain/money';
import type { Command } from '../command';
import { columns } from '../screen';

/** `board`: the columns of the pipeline with the number of deals and their sums by currency. */
export const boardCommand: Command = {
  name: 'board',
  usage: '',
  options: {},
  words: { least: 0, most: 0 },
  makes: false,
  run: async ({ open, today, screen, language, t }) => {
    const board = await open('read').call('board.open', { today, limit: 1 });
    const stages = board.columns.map(({ column, count, sums }) => ({ stage: column, count, sums }));
    await screen.result(stages, () =>
      columns(
        stages.map(({ stage, count, sums }) => [
          stage === 'between-sales' ? t('words:lifecycles.between-sales') : t(`words:stages.${stage}`),
          String(count),
          sums.map(({ minor, currency }) => formatAmount(minor, currency, language)).join(' + '),
        ]),
        [1, 2],
      ),
    );
    return true;
  },
};
