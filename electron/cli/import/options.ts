import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import {
  DELIMITERS,
  EMPTY_MAP,
  ENCODINGS,
  IMPORT_KINDS,
  type ImportMap,
  ON_DUPLICATE,
  type Reading,
  zImportMap,
} from '@shared/domain/import';
import type { Language } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';
import { type FileReason, fileFailure } from '@shared/errors/file-reasons';
import { locales } from 'zod';
import type { Given } from '../command';
import { choiceOf, textOf, type Values } from '../options';
import { UsageError } from '../usage';

/** How the file is read, as far as the options say. */
export function readingOf(values: Values): Reading {
  const encoding = choiceOf(values, 'encoding', ENCODINGS);
  const named = values.delimiter === 'tab' ? { ...values, delimiter: '\t' } : values;
  const delimiter = choiceOf(named, 'delimiter', DELIMITERS);
  const sheet = textOf(values.sheet);
  return {
    ...(encoding !== null && { encoding }),
    ...(delimiter !== null && { delimiter }),
    ...(sheet !== null && { sheet }),
  };
}

/** The map of `--map FILE` with what `--as` and `--on-duplicate` say in its place. */
export function mapOf({ values, language }: Pick<Given, 'values' | 'language'>): ImportMap {
  const path = textOf(values.map);
  const map = path === null ? EMPTY_MAP : readMap(path, language);
  const as = choiceOf(values, 'as', ['auto', ...IMPORT_KINDS] as const);
  const onDuplicate = choiceOf(values, 'on-duplicate', ON_DUPLICATE);
  return {
    ...map,
    ...(as !== null && as !== 'auto' && { as }),
    ...(onDuplicate !== null && { onDuplicate }),
  };
}

/**
 * Asked before the database is opened, so that none is made for what is no file. What can be read only once, as a pipe, is none: it is
 * read for the trial, for the import and for the list of rejected rows. Throws `file-unreadable`.
 */
export function assertReadable(path: string): void {
  const name = basename(path);
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    throw new CuepointError('file-unreadable', { name, ...fileFailure(cause, 'read') }, { cause });
  }
  const found = statSync(path);
  if (found.isFile()) return;
  const reason: FileReason = found.isDirectory() ? 'folder' : 'no-file';
  throw new CuepointError('file-unreadable', { name, message: path, reason });
}

/** Throws `file-unreadable`, or {@link UsageError} with the place in the file. */
function readMap(path: string, language: Language): ImportMap {
  const name = basename(path);
  const parsed = zImportMap.safeParse(json(path, name), { error: locales[language]().localeError });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = [name, ...(issue?.path ?? [])].join(': ');
  throw new UsageError('map', { place, why: issue?.message ?? '' });
}

function json(path: string, name: string): unknown {
  assertReadable(path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CuepointError('file-unreadable', { name, ...fileFailure(cause, 'read') }, { cause });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new UsageError('map', { place: name, why: messageOf(cause) });
  }
}

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
