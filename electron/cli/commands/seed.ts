import type { Command } from '../command';
import { choiceOf } from '../options';
import { columns } from '../screen';

const SIZES = ['small', 'large'] as const;

/** `seed --size small|large`: fills an empty file with demo data. */
export const seedCommand: Command = {
  name: 'seed',
  usage: '--size small|large',
  options: { size: { type: 'string' } },
  words: { least: 0, most: 0 },
  makes: true,
  run: async ({ values, open, today, zone, screen }) => {
    const size = choiceOf(values, 'size', SIZES) ?? 'small';
    const counts = open('write').seed({ size, today, zone });
    await screen.result(counts, () =>
      columns(
        Object.entries(counts).map(([table, rows]) => [table, String(rows)]),
        [1],
      ),
    );
    return true;
  },
};
