import { nameKey } from './key';

/**
 * The key for finding duplicates of a company: {@link nameKey} without legal forms, so «ООО "Ромашка"», `Romashka`'s
 * namesake «Ромашка, ООО» and «РОМАШКА» share one key. Forms are dropped at both ends for Russian ones and at the end for
 * the others ("Co Working" keeps its first word). A name that consists of forms only keeps them.
 */
export const companyKey = (text: string): string => companyKeyOf(nameKey(text));

/** The same for a name whose {@link nameKey} is known. */
export function companyKeyOf(whole: string): string {
  if (!mayHaveForm(whole)) return whole;
  let words: readonly string[] = whole.split(' ');
  for (;;) {
    const shorter = dropAtEnd(words) ?? dropAtStart(words);
    if (shorter === null) return words.join(' ');
    if (shorter.length === 0) return whole;
    words = shorter;
  }
}

const asWords = (forms: readonly string[]): readonly (readonly string[])[] =>
  forms.map((form) => nameKey(form).split(' ')).sort((a, b) => b.length - a.length);

/** Russian forms, in full, short and in Latin letters: they stand before the name or after it. */
const ANYWHERE = asWords([
  ...[
    'ООО',
    'О.О.О.',
    'ЗАО',
    'ОАО',
    'ПАО',
    'НАО',
    'АО',
    'ИП',
    'ЧП',
    'ТОО',
    'НКО',
    'АНО',
    'ФГУП',
    'ГУП',
    'МУП',
  ],
  ...['ГБУ', 'ФГБУ', 'МБУ', 'ПБОЮЛ', 'ЧОУ', 'НП', 'ТД', 'OOO', 'ZAO', 'OAO', 'PAO', 'AO', 'IP'],
  'Общество с ограниченной ответственностью',
  'Закрытое акционерное общество',
  'Открытое акционерное общество',
  'Публичное акционерное общество',
  'Акционерное общество',
  'Индивидуальный предприниматель',
]);

const AT_END = asWords([
  ...[
    'd.o.o.',
    'doo',
    'd.d.',
    's.p.',
    'd.n.o.',
    'k.d.',
    'z.o.o.',
    'sp. z o.o.',
    's.r.o.',
    'a.s.',
    'j.d.o.o.',
  ],
  ...[
    'Ltd',
    'Limited',
    'LLC',
    'L.L.C.',
    'LLP',
    'LP',
    'PLC',
    'Inc',
    'Incorporated',
    'Corp',
    'Corporation',
    'Co',
  ],
  ...[
    'Company',
    'Pty',
    'Pte',
    'GmbH',
    'mbH',
    'AG',
    'KG',
    'OHG',
    'UG',
    'e.K.',
    'e.V.',
    'SE',
    'SA',
    'S.A.',
    'SAS',
  ],
  ...[
    'SARL',
    'S.r.l.',
    'SRL',
    'SpA',
    'S.p.A.',
    'BV',
    'B.V.',
    'NV',
    'N.V.',
    'AB',
    'AS',
    'A/S',
    'ApS',
    'Oy',
    'Oyj',
  ],
  ...['Kft', 'Zrt', 'Sp. k.', 'GmbH & Co. KG', 'družba z omejeno odgovornostjo', 'samostojni podjetnik'],
]);

type Forms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Forms by the word that a name must have at that end, so that it is compared only with the few that can be there. */
function byWord(forms: readonly (readonly string[])[], at: 0 | -1): Forms {
  const index = new Map<string, (readonly string[])[]>();
  for (const form of forms) {
    const word = form.at(at) ?? '';
    index.set(word, [...(index.get(word) ?? []), form]);
  }
  return index;
}

const BY_LAST_WORD = byWord([...ANYWHERE, ...AT_END], -1);
const BY_FIRST_WORD = byWord(ANYWHERE, 0);

/** Whether its first or its last word is one of a form: most names have none, and need not be taken apart to see that. */
const mayHaveForm = (whole: string): boolean =>
  BY_LAST_WORD.has(whole.slice(whole.lastIndexOf(' ') + 1)) ||
  BY_FIRST_WORD.has(whole.includes(' ') ? whole.slice(0, whole.indexOf(' ')) : whole);

function dropAtEnd(words: readonly string[]): string[] | null {
  const form = BY_LAST_WORD.get(words.at(-1) ?? '')?.find((candidate) =>
    startsWith(words.slice(-candidate.length), candidate),
  );
  return form ? words.slice(0, words.length - form.length) : null;
}

function dropAtStart(words: readonly string[]): string[] | null {
  const form = BY_FIRST_WORD.get(words[0] ?? '')?.find((candidate) => startsWith(words, candidate));
  return form ? words.slice(form.length) : null;
}

const startsWith = (words: readonly string[], form: readonly string[]): boolean =>
  words.length >= form.length && form.every((word, index) => words[index] === word);
