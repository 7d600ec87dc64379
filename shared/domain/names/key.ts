/**
 * The key under which two spellings of one name are the same: case folded (Latin and Cyrillic), ё = е, accents dropped
 * (č = c, ł = l, ß = ss; й stays й, it is a letter of its own), apostrophes dropped, other punctuation and quotes turned
 * into one space. Empty when the text has no letter and no digit. `nameKey(nameKey(x)) === nameKey(x)`.
 */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return byLetter(text) ?? folded(text);
}

function folded(text: string): string {
  return (
    text
      .replace(APOSTROPHE, '')
      .normalize('NFKD')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, (mark, index: number, whole: string) =>
        mark === BREVE && whole[index - 1] === 'и' ? mark : '',
      )
      .normalize('NFC')
      // Some signs only now have come apart into an apostrophe.
      .replace(APOSTROPHE, '')
      .replace(/[đðłøßæœþħıς]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/**
 * The same letter by letter, for texts in Latin and Cyrillic whose letters do not depend on each other: several times
 * faster, and imports key every name. Null for a text with any other sign in it, such as an apostrophe or a loose accent.
 */
function byLetter(text: string): string | null {
  let key = '';
  let apart = false;
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === null) return null;
    if (letter === '') apart = key !== '';
    else {
      key += apart ? ` ${letter}` : letter;
      apart = false;
    }
  }
  return key;
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

const APOSTROPHE = /(?<=\p{L})['’‘ʼ`´ʹ]+(?=\p{L})/gu;
const BREVE = '\u0306';

/** The digits of a phone number in their order, full-width ones included: what a search for digits compares. */
export function digitsOf(phone: string): string {
  return phone.normalize('NFKC').replace(/\D/g, '');
}

/** The key under which two spellings of one e-mail address are the same: trimmed, in lower case. Dots and plus signs count. */
export function emailKey(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

/** What becomes of the signs of the Latin, Greek and Cyrillic alphabets (their codes end there); each is looked at when it is first met. */
const LETTERS: (string | null | undefined)[] = new Array(0x460).fill(undefined);

/** '' separates words, null: it depends on its neighbours. */
function letterOf(code: number): string | null {
  if (code >= LETTERS.length) return null;
  const known = LETTERS[code];
  if (known !== undefined) return known;
  const letter = String.fromCharCode(code);
  const alone = folded(letter);
  const found = folded(`x${letter}x`) === `x${alone === '' ? ' ' : alone}x` ? alone : null;
  LETTERS[code] = found;
  return found;
}
