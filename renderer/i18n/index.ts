import type { Language } from '@shared/domain/words';
import { nearestLanguage, textOptions } from '@shared/text';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

/** Remembers the last language so that the first picture already speaks it, before the settings are read. */
const REMEMBERED = 'cuepoint.language';

/** Starts the texts of the window; they are there at once, in the language used last or in the system's. */
export function startText(systemLanguage: string): void {
  const language = nearestLanguage(localStorage.getItem(REMEMBERED) ?? systemLanguage);
  void i18next.use(initReactI18next).init({ ...textOptions(language), react: { useSuspense: false } });
  document.documentElement.lang = language;
}

/** Changes the language of the window, of its dates and of the menus. */
export function speak(language: Language): void {
  if (i18next.language !== language) void i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(REMEMBERED, language);
  window.cuepoint.app.setLanguage(language);
}
