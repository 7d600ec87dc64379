import { type ParseArgsConfig, parseArgs } from 'node:util';
import { zDay } from '@shared/contract/values';
import { type Day, isZone } from '@shared/domain/time';
import { UsageError } from './usage';

export type OptionList = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Options that name a file or a folder: an empty name would be the present folder. */
const FILES = ['db', 'out', 'map', 'rejects', 'actions'] as const;

/** Understood by every command. */
export const COMMON = {
  db: { type: 'string' },
  json: { type: 'boolean' },
  today: { type: 'string' },
  zone: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies OptionList;

export interface Common {
  readonly db: string | null;
  readonly json: boolean;
  readonly today: Day | null;
  readonly zone: string | null;
  readonly help: boolean;
}

export interface Parsed {
  readonly common: Common;
  readonly values: Values;
  readonly words: readonly string[];
}

/** Options and the words between them. Throws {@link UsageError}. */
export function parseOptions(argv: readonly string[], options: OptionList): Parsed {
  const { values, positionals } = parsed(argv, { ...COMMON, ...options });
  const given = values as Values;
  const today = textOf(given.today);
  if (today !== null && !isDayOfPlanner(today)) throw new UsageError('day', { value: today });
  const zone = textOf(given.zone);
  if (zone !== null && !isZone(zone)) throw new UsageError('zone', { value: zone });
  const unnamed = FILES.find((option) => given[option] === '');
  if (unnamed !== undefined) throw new UsageError('needsValue', { option: `--${unnamed}` });
  const db = textOf(given.db);
  const common = { today, zone, db, json: given.json === true, help: given.help === true };
  return { common, values: given, words: positionals };
}

/** The value of `--name`, one of `choices`; null when it is not given. */
export function choiceOf<T extends string>(values: Values, name: string, choices: readonly T[]): T | null {
  const value = textOf(values[name]);
  if (value === null) return null;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError('choice', { option: `--${name}`, choices: choices.join(', ') });
  return found;
}

/** An existing day of a year that the planner counts with. */
export const isDayOfPlanner = (text: string): boolean => zDay.safeParse(text).success;

export const textOf = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' ? value : null;

function parsed(argv: readonly string[], options: OptionList) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    // Node names the option between quotes: "Unknown option '--jsn'", "Option '--db <value>' argument missing".
    const message = thrown instanceof Error ? thrown.message : '';
    const option = /'(-{1,2}[^' ]+)/.exec(message)?.[1] ?? '';
    if (message.includes('does not take an argument')) throw new UsageError('noValue', { option });
    const missing = message.includes('argument missing') || message.includes('argument is ambiguous');
    throw new UsageError(missing ? 'needsValue' : 'unknownOption', { option });
  }
}
