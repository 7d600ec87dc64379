import { boardQueries } from '@db/board';
import type { ReadableDb } from '@db/connection/sqlite';
import { settingsQueries } from '@db/settings/queries';
import { todayQueries } from '@db/today';
import type { ParsedInputOf, QueryName } from '@shared/contract';
import { isDay, isPlannable } from '@shared/domain/time';
import { TODAY_ROWS } from '@shared/domain/words';
import type { QueryHandler } from './handlers';

type Fields = Readonly<Record<string, unknown>>;
type Answer = { readonly value: unknown };
type Question = {
  readonly parsed: (given: Fields) => object | null;
  readonly answer: (db: ReadableDb, given: Fields) => Answer | null;
};

/**
 * What the window asks before its first picture stands, just as it asks it, and what the contract makes of that. Written out, for making
 * schemas takes a fifth of the time from the first line of the process to its answer (DECISIONS.md, 39).
 */
const QUESTIONS: ReadonlyMap<string, Question> = new Map([
  question('settings.get', settingsQueries['settings.get'], (given) => (isEmpty(given) ? {} : null)),
  question('today.open', todayQueries['today.open'], ({ today, ...others }) =>
    isToday(today) && isEmpty(others) ? { today, limit: TODAY_ROWS } : null,
  ),
  question('board.open', boardQueries['board.open'], ({ text, today, limit, ...others }) =>
    text === '' && isToday(today) && isCount(limit) && isEmpty(others) ? { text, today, limit } : null,
  ),
]);

/**
 * The answer to a question of the window's first picture, while all other code is still to be loaded. Null for every other one, also for one
 * that does not fit: the contract says what is wrong with it. Throws as the handler does.
 */
export function answerFirst(db: ReadableDb, method: string, input: unknown): Answer | null {
  return isPlain(input) ? (QUESTIONS.get(method)?.answer(db, input) ?? null) : null;
}

/** What the handler of a question of the first picture receives; null where {@link answerFirst} gives none. */
export const parsedFirst = (method: string, input: unknown): object | null =>
  isPlain(input) ? (QUESTIONS.get(method)?.parsed(input) ?? null) : null;

function question<M extends QueryName>(
  method: M,
  handler: QueryHandler<M>,
  parsed: (given: Fields) => ParsedInputOf<M> | null,
): readonly [M, Question] {
  const answer = (db: ReadableDb, given: Fields): Answer | null => {
    const input = parsed(given);
    return input === null ? null : { value: handler(db, input) };
  };
  return [method, { parsed, answer }];
}

const isPlain = (input: unknown): input is Fields =>
  typeof input === 'object' && input !== null && Object.getPrototypeOf(input) === Object.prototype;
const isEmpty = (fields: Fields): boolean => Object.keys(fields).length === 0;
const isToday = (day: unknown): day is string => isDay(day) && isPlannable(day);

/** Of cards in a column; the contract takes no more. */
const MOST_CARDS = 200;
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_CARDS;
