import { digitsOf, emailKey, nameKey } from '@shared/domain/names';

/** What is looked for, in the forms in which the index keeps names, addresses and phone digits; '' where none fits. */
export interface SearchTerms {
  /** Folded as names and titles are. */
  readonly name: string;
  /** Folded as addresses are; '' when it reads the same as `name`. */
  readonly email: string;
  /** Digits without the prefixes that people write differently. */
  readonly digits: string;
}

/** The index knows three letters in a row and longer; shorter texts are looked up as the beginning of a name. */
export const INDEXED_LENGTH = 3;

/** The forms of a text that was typed into a search field. */
export function searchTerms(text: string): SearchTerms {
  const name = nameKey(text);
  const email = emailKey(text);
  return {
    name,
    email: email === name || email.length < INDEXED_LENGTH ? '' : email,
    digits: phoneDigits(text),
  };
}

/** True when there is nothing to look for: no letter and no digit, and no address either. */
export const isEmpty = (terms: SearchTerms): boolean => terms.name === '' && terms.email === '';

/**
 * Digits to look for inside phone numbers. `8 912 …`, `+7 912 …` and `007 912 …` are one number, and so are `040 …` and
 * `+386 40 …`: the digits that lead out of a country or a town are left away, as long as enough stays.
 */
function phoneDigits(text: string): string {
  if (!/^[\d\s()+./-]+$/u.test(text.normalize('NFKC'))) return '';
  const digits = digitsOf(text);
  const inner = digits.replace(/^(00|8|7|0)/, '');
  const kept = inner.length >= MIN_INNER_DIGITS ? inner : digits;
  return kept.length >= INDEXED_LENGTH ? kept : '';
}

const MIN_INNER_DIGITS = 5;

/** A text as one phrase of the full-text query language, which reads only as far as a NUL. */
export const phrase = (text: string): string => `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;

/**
 * The full-text query for a folded name: all its words in any order, each anywhere in the name. Words that are too short
 * for the index are left to the caller; a name of short words only is looked for as it stands.
 */
export function nameQuery(name: string): string {
  const words = name.split(' ').filter((word) => word.length >= INDEXED_LENGTH);
  return words.length === 0 ? phrase(name) : words.map(phrase).join(' AND ');
}

/** How well a folded text answers the folded query: 0 the whole, 1 its start, 2 the start of a word, 3 inside, 4 not in a row. */
export function closeness(text: string, query: string): number {
  const at = text.indexOf(query);
  if (at < 0) return 4;
  if (at === 0) return text.length === query.length ? 0 : 1;
  return text[at - 1] === ' ' || text.includes(` ${query}`) ? 2 : 3;
}

/** Whether all words of the query are in the text. */
export const hasWords = (text: string, query: string): boolean =>
  query.split(' ').every((word) => text.includes(word));
