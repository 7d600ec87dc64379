/** What cannot be dialled with a number: its extension, a name; from the first letter after a whole number on. */
const NUMBER = /^\D*(?:\d[^\d\p{L}#]*){5,}/u;
/** `+386 (0)31`: the zero is dialled inside the country only. */
const ZERO_AT_HOME = /^(\D*(?:\+|00)[\d\s]+)\(0\)/;

/** A phone number as it is dialled: digits and plus. The zero in brackets behind a country's code and an extension are no part of it. */
export function dialled(number: string): string {
  const plain = NUMBER.exec(number)?.[0] ?? number;
  return plain.replace(ZERO_AT_HOME, '$1').replace(/[^\d+]/g, '');
}
