import { nameKey } from '@shared/domain/names';

/**
 * A header in the form in which headers are compared: without case, accents and punctuation, words in CamelCase or
 * snake_case taken apart, each number as `#` ("E-mail 2 - Value" → "e mail # value", «КодКлиента» → «код клиента»).
 */
export function headerKey(header: string): string {
  return nameKey(header.slice(0, MAX_HEADER).replace(CAMEL, '$1 $2')).replace(NUMBER, '#');
}

/** A longer text in the first row is no header; it is compared by its beginning. */
const MAX_HEADER = 200;
const CAMEL = /(\p{Ll})(\p{Lu})/gu;
const NUMBER = /(?<![\p{L}\p{N}])\d+(?![\p{L}\p{N}])/gu;

/**
 * The currency a header names (`Бюджет ₸`, `Amount, EUR`), as ISO code; null when it names none. A bare `$` or `kr` says
 * too little to be a code, `$` is taken for the US dollar because that is what it means in exports.
 */
export function currencyInHeader(header: string): string | null {
  const sign = SIGNS.find(([text]) => header.includes(text));
  if (sign) return sign[1];
  const code =
    /(?:^|[\s,(])(EUR|USD|RUB|KZT|BYN|UAH|GBP|CHF|PLN|CZK|HUF|RSD|BAM|TRY|CNY|JPY|BHD|IQD|JOD|KWD|LYD|OMR|TND)(?:$|[\s,)])/.exec(
      header,
    )?.[1];
  if (code) return code;
  return /(?:^|[\s,(])руб(?:$|[\s,).])/i.test(header) ? 'RUB' : null;
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['₽', 'RUB'],
  ['₸', 'KZT'],
  ['₴', 'UAH'],
  ['£', 'GBP'],
  ['₺', 'TRY'],
  ['¥', 'JPY'],
  ['$', 'USD'],
];

/**
 * What a header says about the phone or e-mail under it, beyond that it is one: "Mobile Phone" → "mobile",
 * «Рабочий телефон» → «рабочий», "Phone" → "".
 */
export function contactLabel(header: string): string {
  const words = nameKey(header.slice(0, MAX_HEADER)).split(' ');
  return words.filter((word) => !CONTACT_WORDS.has(word) && !/^\d+$/.test(word)).join(' ');
}

const CONTACT_WORDS = new Set(
  (
    'phone phones telephone tel number no e mail email emails address value person deal organization company contact ' +
    'телефон телефоны тел номер адрес эл почта почты электронная электронной почтой контакт контакта компания компании ' +
    'для клиента telefon telefonska telefonske stevilka stevilke posta poste eposta naslov elektronska elektronski'
  ).split(' '),
);
