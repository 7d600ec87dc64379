import { extname, join, resolve } from 'node:path';
import { CuepointError } from '@shared/errors';
import { writeWhole } from '../../written-file';
import type { Given } from '../command';
import { CommandFailure } from '../failure';
import { choiceOf, textOf } from '../options';
import { UsageError } from '../usage';

export const FORMATS = ['json', 'csv', 'xlsx', 'ics', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

/** The format that is asked for, else the one that the file's name ends with; null for a list to read. */
export function formatIn<F extends Format>(values: Given['values'], formats: readonly F[]): F | null {
  const given = choiceOf(values, 'format', formats);
  const out = textOf(values.out);
  if (given !== null || out === null) return given;
  const end = extname(out).slice(1).toLowerCase();
  const format = formats.find((each) => each === end);
  if (!format) throw new UsageError('choice', { option: '--format', choices: formats.join(', ') });
  return format;
}

/** A file as a job of the contract gives it; a PDF still as a page. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The bytes of the finished file: a page becomes a PDF in the program's printer. */
export async function finished(given: Given, format: Format, { bytes }: MadeFile): Promise<Uint8Array> {
  if (format !== 'pdf') return bytes;
  if (given.print === null) throw new CommandFailure('noPrinter');
  const { paper } = await given.open('read').call('settings.get', {});
  const pageOf = given.t('plan:print.pageOf', { page: '{page}', pages: '{pages}' });
  return given.print({ html: new TextDecoder().decode(bytes), paper, pageOf });
}

/** Writes the file whole or not at all, so that a scheduled export never leaves half a file. Answers with its full path. */
export async function written(out: string, bytes: Uint8Array): Promise<string> {
  const path = resolve(out);
  const done = await writeWhole(path, () => Promise.resolve(bytes));
  if (!done.ok) throw new CuepointError(done.error.code, done.error.detail);
  return path;
}

/** Into a folder, under the name that the program gives the file. */
export const writtenInto = (folder: string, name: string, bytes: Uint8Array): Promise<string> =>
  written(join(folder, name), bytes);
