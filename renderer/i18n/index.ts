import type { Language } from '@shared/domain/words';
import {
  type Catalogue,
  type Catalogues,
  DEFAULT_NAMESPACE,
  nearestLanguage,
  textOptions,
} from '@shared/text/options';
import { en } from '@shared/text/en';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Remembers the last language so that the first picture already speaks it, before the settings are read. */
const REMEMBERED = 'cuepoint.language';

/** English is what the others fall back to; they are read only when they are spoken. */
const FETCH: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => en,
  ru: async () => (await import('@shared/text/ru')).ru,
  sl: async () => (await import('@shared/text/sl')).sl,
};

/** The language used last, or the nearest to the system's. */
export const firstLanguage = (systemLanguage: string): Language =>
  nearestLanguage(localStorage.getItem(REMEMBERED) ?? systemLanguage);

/** The catalogues that a window in this language needs. */
export const cataloguesFor = async (language: Language): Promise<Catalogues> => ({
  en,
  [language]: await FETCH[language](),
});

/** Starts the texts of the window; they are there at once. */
export function startText(language: Language, catalogues: Catalogues): void {
  void i18next
    .use(initReactI18next)
    .init({ ...textOptions(language, catalogues), react: { useSuspense: false } });
  document.documentElement.lang = language;
}

/** Changes the language of the window, of its dates and of the menus. */
export function speak(language: Language): void {
  localStorage.setItem(REMEMBERED, language);
  window.cuepoint.app.setLanguage(language);
  if (hasTexts(language)) changeTo(language);
  else void fetchAndChange(language);
}

/** Reads the catalogue of a language, for what is written in another one than the window's (`getFixedT`). */
export async function fetchTexts(language: Language): Promise<void> {
  if (hasTexts(language)) return;
  for (const [namespace, texts] of Object.entries(await FETCH[language]()))
    i18next.addResourceBundle(language, namespace, texts);
}

export const hasTexts = (language: Language): boolean =>
  i18next.hasResourceBundle(language, DEFAULT_NAMESPACE);

async function fetchAndChange(language: Language): Promise<void> {
  await fetchTexts(language);
  // Unless another language was chosen meanwhile.
  if (localStorage.getItem(REMEMBERED) === language) changeTo(language);
}

function changeTo(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
