import type { Session } from '@db/cli';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { zId } from '@shared/contract/values';
import { DELIMITERS, ENCODINGS, IMPORT_KINDS, ON_DUPLICATE } from '@shared/domain/import';
import { CuepointError } from '@shared/errors';
import type { Command, Given } from '../command';
import { importLines, type Told, trialLines } from '../import/lines';
import { assertReadable, mapOf, readingOf } from '../import/options';
import { assertRejectsPlace, writeRejects } from '../import/rejects';
import { type OptionList, textOf, type Values } from '../options';
import { UsageError } from '../usage';

const USAGE = [
  `FILE [--as auto|${IMPORT_KINDS.join('|')}] [--map FILE] [--on-duplicate ${ON_DUPLICATE.join('|')}]`,
  `[--encoding ${ENCODINGS.join('|')}] [--delimiter ${DELIMITERS.map((sign) => (sign === '\t' ? 'tab' : `'${sign}'`)).join('|')}]`,
  '[--sheet NAME] [--dry-run] [--rejects FILE] | --revert BATCH',
].join(' ');

const REVERT = 'cuepoint import --revert BATCH';
const SHORT = `cuepoint import FILE | ${REVERT}`;

const OPTIONS: OptionList = {
  as: { type: 'string' },
  map: { type: 'string' },
  'on-duplicate': { type: 'string' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  sheet: { type: 'string' },
  'dry-run': { type: 'boolean' },
  rejects: { type: 'string' },
  revert: { type: 'string' },
};

/** `import FILE`: a table into the database, or a trial of it; `import --revert BATCH`: takes an import back. */
export const importCommand: Command = {
  name: 'import',
  usage: USAGE,
  options: OPTIONS,
  words: { least: 0, most: 1 },
  makes: true,
  run: async (given) => {
    const batch = textOf(given.values.revert);
    const [file] = given.words;
    if ((batch === null) === (file === undefined)) throw new UsageError('words', { usage: SHORT });
    if (batch !== null && ofFile(given.values)) throw new UsageError('words', { usage: REVERT });
    if (batch !== null && !zId.safeParse(batch).success) throw new UsageError('batch', { value: batch });
    const sources = [file, textOf(given.values.map)].filter((each) => typeof each === 'string');
    await assertRejectsPlace(textOf(given.values.rejects), sources);
    if (batch !== null) await revert(given, batch);
    else if (given.values['dry-run'] === true) await tryOut(given, resolve(file ?? ''));
    else await importFile(given, resolve(file ?? ''));
    return true;
  },
};

/** Options that say how a file is imported: of no sense, and a trial of none, where an import is taken back. */
const ofFile = (values: Values): boolean =>
  Object.keys(values).some((option) => option !== 'revert' && Object.hasOwn(OPTIONS, option));

async function revert({ open, screen, t, file }: Given, batch: string): Promise<void> {
  if (!existsSync(file)) throw new CuepointError('not-found', { what: 'file', id: file });
  const done = await open('write').call('import.revert', { batch }, ({ part }) => screen.progress(part));
  await screen.result({ reverted: done.reverted, batch, file: done.fileName }, () => [
    t('cli:import.reverted', { file: done.fileName, count: done.reverted }),
  ]);
}

async function importFile(given: Given, token: string): Promise<void> {
  const { values, open, screen, today, t, file } = given;
  const chosen = { token, reading: readingOf(values), map: mapOf(given), exact: true, today };
  assertReadable(token);
  // What cannot be imported shall not leave a new database behind: it is tried out before there is one.
  if (!existsSync(file)) await open('trial').call('import.dryRun', chosen);
  const session = open('write');
  const done = await session.call('import.run', chosen, ({ part }) => screen.progress(part));
  const rejects = await writeRejects(session, token, textOf(values.rejects));
  const told = await toldRows(session, token);
  await screen.result({ ...done, rejects }, () => importLines(done, told, t));
}

/** Also what would have to be asked, and the map that a file for `--map` can be made from. */
async function tryOut(given: Given, token: string): Promise<void> {
  const { values, open, screen, today, t } = given;
  const chosen = { token, reading: readingOf(values), map: mapOf(given), exact: true };
  assertReadable(token);
  const session = open('trial');
  const found = await session.call('import.open', chosen, ({ part }) => screen.progress(part));
  const trial = await session.call('import.dryRun', { ...chosen, today }, ({ part }) =>
    screen.progress(part),
  );
  const rejects = await writeRejects(session, token, textOf(values.rejects));
  const told = await toldRows(session, token);
  const { columns, sample: _sample, fields: _fields, ...facts } = found;
  const mapping = Object.fromEntries(
    columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field]])),
  );
  await screen.result({ ...facts, mapping, ...trial, batch: null, dryRun: true, rejects }, () =>
    trialLines(found, trial, told, t),
  );
}

async function toldRows(session: Session, token: string): Promise<Told> {
  const page = (only: 'reject' | 'warned') => session.call('import.verdicts', { token, only, limit: SHOWN });
  return { rejected: await page('reject'), warned: await page('warned') };
}

/** Rows of each sort that are listed on the screen; `--rejects FILE` has all that are rejected. */
const SHOWN = 20;
