import { nameKey } from '@shared/domain/names';
import { HIGHEST_SCORE } from '../score';

/**
 * A score as people and forms write it: "9", "9/10", "9 из 10", "10 – very likely", "8,0"; null when it is none from 0 to
 * 10 ("11", "8.5", "5–6", "good").
 */
export function readScore(text: string): number | null {
  const match = /^(\d{1,2})(?:[.,]0+)?(?:\s*(?:\/|из|out of|of|od)\s*10)?(?:\s*[-–—(:](?!\s*\d).*)?$/iu.exec(
    text.trim(),
  );
  const score = match ? Number(match[1]) : Number.NaN;
  return score <= HIGHEST_SCORE ? score : null;
}

/** Yes or no in our three languages and as forms tick it; null when it is neither. */
export function readYesNo(text: string): boolean | null {
  const phrase = nameKey(text);
  if (UNSURE.test(phrase)) return null;
  if (WILLING.test(phrase)) return true;
  const word = text.trim() === '+' ? '+' : text.trim() === '-' ? '-' : (phrase.split(' ')[0] ?? '');
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

/** Sentences that begin with a no and mean something else. */
const UNSURE = /^(не знаю|не уверен|ne vem|nisem prepric)/;
const WILLING = /^(не против|не возражаю|no problem|no objection|ni problema|nimam nic proti)/;

const YES = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  '+',
  'да',
  'можно',
  'конечно',
  'х',
  'da',
  'ja',
  'lahko',
  'seveda',
]);
const NO = new Set(['no', 'n', 'false', '0', '-', 'нет', 'нельзя', 'не', 'ne', 'nikakor']);
