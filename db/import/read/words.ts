/** Words to judge by; a text of a wrong code page is wrong from its first word. */
const ENOUGH = 2_000;

const WORD = /\p{L}+/gu;
const FOREIGN = /\P{ASCII}/u;
/** No code page for texts has them; a decoder lets them through. */
const CONTROL = /[\u0080-\u009f]/;

/**
 * The line at which a text, read in the code page that fits best, is seen to be none all the same: a control character, or the
 * first odd word when most of the words with letters beyond ASCII are odd. Null when it reads as a text.
 */
export function unreadableLine(text: string): number | null {
  const control = text.search(CONTROL);
  if (control >= 0) return lineAt(text, control);
  let [words, odd, first] = [0, 0, -1];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!FOREIGN.test(word)) continue;
    words++;
    if (isOdd(word)) {
      odd++;
      if (first < 0) first = index;
    }
    if (words === ENOUGH) break;
  }
  return odd * 2 > words ? lineAt(text, first) : null;
}

/**
 * A capital behind a small letter, or letters of two alphabets: nobody writes so, save a name here and there. Names that are put together of
 * whole words, as ТехноСервис is, are usual.
 */
const isOdd = (word: string): boolean =>
  (/\p{Ll}\p{Lu}/u.test(word) && !PUT_TOGETHER.test(word)) ||
  (/[A-Za-z]/.test(word) && /\p{Script=Cyrillic}/u.test(word));

/**
 * Two letters begin a name only before a capital that cannot be half a letter: McÉlroy. Ã and its like are what is left of é or ž or а
 * when the other half of their two bytes is gone, so AcÃme was Acéme.
 */
const PUT_TOGETHER = /^\p{Lu}*(\p{Lu}\p{Ll}(?=[ÀÁÇÈÉÊÓÔÖØÚÜÝČĆŐ]))?(\p{Lu}\p{Ll}{2,})+\p{Lu}*$/u;

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/).length;
