import type { Language } from '@shared/domain/words';

/** A letter that each language is written with beyond those of English, whose font comes with the page (`index.html`). */
const LETTER: Readonly<Record<Language, string | null>> = { en: null, ru: 'я', sl: 'č' };

/**
 * Fetches the font's letters of this language while the first picture is drawn. Otherwise that picture is laid out before they are asked for, in
 * another font, and once more when they come.
 */
export function fetchLetters(language: Language): void {
  const letter = LETTER[language];
  if (letter === null) return;
  // Without them the letters of another font are seen, as everywhere where the page asks for a font by itself.
  document.fonts.load("14px 'Inter Variable'", letter).catch(() => undefined);
}
