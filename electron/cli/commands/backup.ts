import { restoreFile, type Verified } from '@db/cli';
import type { Command } from '../command';
import { textOf } from '../options';
import { columns } from '../screen';
import { UsageError } from '../usage';

/** `backup --out FILE`: a verified copy, also while the window is open. */
export const backupCommand: Command = {
  name: 'backup',
  usage: '--out FILE',
  options: { out: { type: 'string' } },
  words: { least: 0, most: 0 },
  makes: false,
  run: async ({ values, open, screen, t }) => {
    const out = textOf(values.out);
    if (out === null) throw new UsageError('needsOption', { option: '--out FILE' });
    const made = await open('read').backup(out, (part) => screen.progress(part));
    await screen.result(made, () => [t('cli:backedUp', { file: made.file }), ...facts(made)]);
    return true;
  },
};

/** `restore FILE`: puts a backup in the place of the database, which is kept beside it. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE',
  options: {},
  words: { least: 1, most: 1 },
  makes: true,
  run: async ({ words, file, screen, t }) => {
    const restored = await restoreFile(file, words[0] ?? '');
    await screen.result(restored, () => [
      t('cli:restored', { file: restored.file }),
      ...(restored.kept === null ? [] : [t('cli:kept', { file: restored.kept })]),
      ...facts(restored),
    ]);
    return true;
  },
};

const facts = ({ bytes, checksum, rows }: Verified): string[] =>
  columns([
    ['bytes', String(bytes)],
    ['sha256', checksum],
    ...Object.entries(rows).map(([table, n]) => [table, String(n)]),
  ]);
