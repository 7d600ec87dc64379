import type { Language } from '@shared/domain/words';
import { createInstance, type i18n, type InitOptions } from 'i18next';
import { en } from './en';
import { ru } from './ru';
import { sl } from './sl';

/**
 * All text the user can see, in one catalogue per language: one JSON file per namespace, joined in `en.ts`, `ru.ts` and
 * `sl.ts`. The English catalogue is the list; a test holds the other two against it. The window, the menus, the exports
 * and the command line read the same catalogues.
 */
export const catalogues = { en, ru, sl } as const satisfies Record<Language, Record<Namespace, unknown>>;

export type Namespace = keyof typeof en;
export const NAMESPACES = Object.keys(en) as Namespace[];
export const DEFAULT_NAMESPACE = 'common';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: typeof DEFAULT_NAMESPACE;
    resources: typeof en;
  }
}

/** What every i18next instance of the program is started with; resources are there at once, nothing is loaded later. */
export function textOptions(language: Language): InitOptions {
  return {
    lng: language,
    fallbackLng: 'en',
    supportedLngs: Object.keys(catalogues),
    resources: catalogues,
    ns: NAMESPACES,
    defaultNS: DEFAULT_NAMESPACE,
    initAsync: false,
    // React escapes what it shows and files escape for their own format, so a name such as "A & B" stays as typed.
    interpolation: { escapeValue: false },
  };
}

/** Text for processes without React: `createText('ru').t('menu:undo')`. */
export function createText(language: Language): i18n {
  const instance = createInstance();
  void instance.init(textOptions(language));
  return instance;
}

/** The nearest of our languages to a BCP 47 tag: "ru-RU" → "ru", anything unknown → "en". */
export function nearestLanguage(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return base === 'ru' || base === 'sl' ? base : 'en';
}
