import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openEmptySession, openSession, type Session, settingsOf } from '@db/cli';
import { today, zoneOrUtc } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { CuepointError } from '@shared/errors';
import { createText, nearestLanguage } from '@shared/text';
import { errorValues } from '@shared/text/errorValues';
import { shiftTo } from './clock';
import type { Command, Given, Translate } from './command';
import { COMMANDS } from './commands';
import type { Printer } from './exports/printer';
import { helpFor, helpForAll, usageOf } from './help';
import { COMMON, type Parsed, parseOptions } from './options';
import { fileFor } from './place';
import { createScreen, type Screen, type Streams } from './screen';
import { CommandFailure } from './failure';
import { UsageError } from './usage';

const DONE = 0;
const FAILED = 1;
const WRONG_USAGE = 2;

/**
 * The command line: the same database code as the window's, without a window. Gives the exit code: 0 done, 1 failed
 * with one sentence on stderr, 2 wrong usage. `print` makes PDFs of pages where the program itself runs. Sentences are in the language of the file's settings, else of the system.
 */
export async function runCli(
  argv: readonly string[],
  streams: Streams = { out: process.stdout, err: process.stderr },
  print: Printer | null = null,
): Promise<number> {
  const screen = createScreen(streams, argv.includes('--json'));
  const language = settingsOf(fileFor(databaseIn(argv), false)).language ?? systemLanguage();
  const { t } = createText(language);
  try {
    return await runCommand(argv, { screen, language, t, print });
  } catch (thrown) {
    await screen.note(sentenceOf(thrown, t));
    return thrown instanceof UsageError ? WRONG_USAGE : FAILED;
  }
}

interface Speech {
  readonly screen: Screen;
  readonly language: Language;
  readonly t: Translate;
  readonly print: Printer | null;
}

async function runCommand(argv: readonly string[], speech: Speech): Promise<number> {
  const { screen, t } = speech;
  const name = firstWord(argv);
  const command = COMMANDS.find((each) => each.name === name) ?? null;
  if (command === null) {
    const { common, words } = parseOptions(argv, {});
    if (words[0] !== undefined) throw new UsageError('unknownCommand', { command: words[0] });
    if (!common.help) throw new UsageError('noCommand');
    await screen.result(helpForAll(t), () => helpForAll(t));
    return DONE;
  }
  const parsed = parseOptions(argv, command.options);
  if (parsed.common.help) {
    await screen.result(helpFor(command, t), () => helpFor(command, t));
    return DONE;
  }
  const following = parsed.words.length - 1;
  if (following < command.words.least || following > command.words.most) {
    throw new UsageError('words', { usage: usageOf(command) });
  }
  return (await runOpened(command, parsed, speech)) ? DONE : FAILED;
}

async function runOpened(
  command: Command,
  { common, values, words }: Parsed,
  speech: Speech,
): Promise<boolean> {
  const file = fileFor(common.db, command.makes);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new CommandFailure('folder', { file });
  const own = zoneOrUtc(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const zone = common.zone ?? settingsOf(file).zone ?? own;
  const now = Date.now();
  const day = common.today ?? today(now, zone);
  // What is done "today" is also recorded as of that day.
  const shift = shiftTo(day, now, zone);
  const sessions: Session[] = [];
  const open: Given['open'] = (mode) => {
    // An empty file, as a killed program may leave, holds no more than none.
    const there = (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
    if (!command.makes && !there) throw new CuepointError('not-found', { what: 'file', id: file });
    const session =
      mode === 'trial' && !there
        ? openEmptySession(trace)
        : openSession(file, mode === 'write' ? 'write' : 'read', trace, shift);
    sessions.push(session);
    return session;
  };
  try {
    return await command.run({
      ...speech,
      common,
      values,
      words: words.slice(1),
      file,
      zone,
      today: day,
      open,
    });
  } finally {
    for (const session of sessions) await session.close();
  }
}

function sentenceOf(thrown: unknown, t: Translate): string {
  if (thrown instanceof UsageError) {
    return `${t(`cli:usage.${thrown.problem}` as 'cli:usage.day', { value: '', ...thrown.values })} ${t('cli:seeHelp')}`;
  }
  if (thrown instanceof CommandFailure) {
    const values = errorValues(thrown.values, (why) => t(`errors:reasons.${why}`));
    return t(`cli:failures.${thrown.reason}` as 'cli:failures.noDeal', { name: '', ...values });
  }
  if (thrown instanceof CuepointError) {
    const { code, detail } = thrown.data;
    if (code === 'not-found' && detail?.what === 'file') return t('cli:noFile', { file: String(detail.id) });
    if (code === 'not-found' && detail?.what === 'import')
      return t('cli:failures.noImport', { id: String(detail.id) });
    if (code === 'conflict' && detail?.what === 'not-empty') return t('cli:notEmpty');
    if (code === 'mapping-incomplete') return unmappedSentence(detail, t);
    if (code === 'move-not-allowed' && typeof detail?.reason === 'string')
      return t(`deals:refusals.${detail.reason}` as 'deals:refusals.same-stage');
    const values: Record<string, unknown> = errorValues(detail, (why) => t(`errors:reasons.${why}`));
    return t(`errors:${code}`, values);
  }
  trace(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  return t('errors:unexpected', { message: thrown instanceof Error ? thrown.message : String(thrown) });
}

/** Names the fields; none at all means that it is not even clear what the rows are. Perhaps the head is not what it was taken to be. */
function unmappedSentence(detail: CuepointError['data']['detail'], t: Translate): string {
  const head = t('cli:import.head', { line: String(detail?.line), head: String(detail?.head) });
  return `${askedFor(detail?.fields, t)} ${head}`;
}

function askedFor(fields: unknown, t: Translate): string {
  const missing = Array.isArray(fields) ? fields : [];
  if (missing.length === 0) return t('cli:import.ask.kind');
  const names = missing.map((field) => t(`import:field.${field}` as 'import:field.client.name'));
  return t('errors:mapping-incomplete', { fields: names.join(', ') });
}

/** The first word, wherever options stand; unknown ones are complained about later. */
function firstWord(argv: readonly string[]): string | null {
  const { positionals } = parseArgs({
    args: [...argv],
    options: COMMON,
    allowPositionals: true,
    strict: false,
  });
  return positionals[0] ?? null;
}

function databaseIn(argv: readonly string[]): string | null {
  const { values } = parseArgs({ args: [...argv], options: COMMON, allowPositionals: true, strict: false });
  return typeof values.db === 'string' ? values.db : null;
}

/** The language of messages by the rules of POSIX: LC_ALL before LC_MESSAGES before LANG. */
function systemLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return nearestLanguage(
    (LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale).replace('_', '-'),
  );
}

/** Slow calls and stacks, for those who look for a fault in the program. */
function trace(line: string): void {
  if (process.env.CUEPOINT_TRACE) process.stderr.write(`${line}\n`);
}
