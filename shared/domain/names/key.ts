/**
 * The key under which two spellings of one name are the same: case folded (Latin and Cyrillic), ё = е, accents dropped
 * (č = c, ł = l, ß = ss; й stays й, it is a letter of its own), apostrophes dropped, other punctuation and quotes turned
 * into one space. Empty when the text has no letter and no digit. `nameKey(nameKey(x)) === nameKey(x)`.
 */
export function nameKey(text: string): string {
  // Nothing to take apart in plain Latin text, which is the common case of large imports.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .replace(/(?<=\p{L})['’‘ʼ`´ʹ](?=\p{L})/gu, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, (mark, index: number, whole: string) =>
      mark === BREVE && whole[index - 1] === 'и' ? mark : '',
    )
    .normalize('NFC')
    .replace(/[đðłøßæœþħıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words of ASCII letters and digits with one blank between them. */
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/i;

/** Letters that carry their stroke inside and so do not come apart in Unicode's decomposition. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

const BREVE = '\u0306';

/** The digits of a phone number in their order, full-width ones included: what a search for digits compares. */
export function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/g, '');
}

/** The key under which two spellings of one e-mail address are the same: trimmed, in lower case. Dots and plus signs count. */
export function emailKey(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}
