import { INDEXED_LENGTH, isEmpty, nameQuery, phrase, type SearchTerms, searchTerms } from '@db/search/terms';
import type { ClientFilter } from '@shared/contract/client';
import type { Condition } from './filter';

interface TextCondition {
  readonly condition: Condition;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * The text field of the filter: part of the name, of a person's name, of phone digits or of an e-mail. One or two
 * letters, and a text in the trash, are the beginning of the client's name. Null when nothing is looked for.
 */
export function textCondition({ text, deleted }: ClientFilter): TextCondition | null {
  const terms = searchTerms(text);
  if (isEmpty(terms)) return null;
  const indexed = Math.max(terms.name.length, terms.email.length) >= INDEXED_LENGTH;
  return deleted || !indexed ? byStart(terms.name) : byPart(terms);
}

const byStart = (name: string): TextCondition => ({
  condition: {
    where: 'c.name_key >= :from AND c.name_key < :to',
    narrow: 'SELECT id FROM clients WHERE deleted_at IS NULL AND name_key >= :from AND name_key < :to',
    exact: true,
    elsewhere: false,
  },
  params: { from: name, to: `${name}\u{10FFFF}` },
});

function byPart(terms: SearchTerms): TextCondition {
  const { name, digits } = terms;
  const email = terms.email || name;
  const words = name.split(' ').slice(0, MOST_WORDS);
  const all = (column: string) => words.map((_, at) => `instr(${column}, :word${at}) > 0`).join(' AND ');
  const inRows = (table: string, test: string) =>
    `EXISTS (SELECT 1 FROM ${table} x WHERE x.client_id = c.id AND ${test})`;
  const tests: string[] = [];
  const queries: string[] = [];
  if (name.length >= INDEXED_LENGTH) {
    tests.push(all('c.name_key'), inRows('people', `x.deleted_at IS NULL AND ${all('x.name_key')}`));
    queries.push(`(${nameQuery(name)})`);
  }
  if (email.length >= INDEXED_LENGTH) {
    tests.push(inRows('emails', `instr(x.address_key, :email) > 0 AND ${OF_NOBODY_GONE}`));
    if (terms.email) queries.push(phrase(terms.email));
  }
  if (digits) {
    tests.push(inRows('phones', `instr(x.digits, :digits) > 0 AND ${OF_NOBODY_GONE}`));
    queries.push(phrase(digits));
  }
  // One word means the same in the index as in the tests; of several, the index leaves short ones to the tests.
  const exact = words.length === 1 && terms.email === '' && (digits === '' || digits === name);
  // The set is made once for the statement; tests alone would visit three tables for each client that does not fit.
  const inSet = `c.id IN (${CLIENTS_BY_TEXT})`;
  return {
    condition: {
      where: exact ? inSet : `${inSet} AND (${tests.join(' OR ')})`,
      narrow: `SELECT DISTINCT id FROM (${CLIENTS_BY_TEXT})`,
      exact,
      elsewhere: true,
    },
    params: {
      ...Object.fromEntries(words.map((word, at) => [`word${at}`, word])),
      email,
      digits,
      query: queries.join(' OR '),
    },
  };
}

const MOST_WORDS = 6;

/** Phones and addresses of a deleted person stay where they are until he is restored or gone for good, in the index too. */
const OF_NOBODY_GONE =
  'NOT EXISTS (SELECT 1 FROM people p WHERE p.id = x.person_id AND p.deleted_at IS NOT NULL)';

const reachOf = (kind: string, table: string): string =>
  `r.kind = '${kind}' AND EXISTS (SELECT 1 FROM ${table} x WHERE x.id = r.ref AND ${OF_NOBODY_GONE})`;

const CLIENTS_BY_TEXT = `SELECT r.client_id AS id FROM search_text t CROSS JOIN search_ref r ON r.doc = t.rowid
  WHERE search_text MATCH :query
    AND (r.kind IN ('client', 'person') OR ${reachOf('phone', 'phones')} OR ${reachOf('email', 'emails')})`;
