import { LANGUAGES, type Language } from '@shared/domain/words';
import type { InitOptions } from 'i18next';
import { en } from './en';

export type Namespace = keyof typeof en;
export type Catalogue = Record<Namespace, object>;
export type Catalogues = Partial<Record<Language, Catalogue>>;
export const NAMESPACES = Object.keys(en) as Namespace[];
export const DEFAULT_NAMESPACE = 'common';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: typeof DEFAULT_NAMESPACE;
    resources: typeof en;
  }
}

/**
 * What every i18next instance of the program is started with; `resources` are there at once. The window, which wants to be
 * there soon, gives only the catalogues it speaks; English must be among them.
 */
export function textOptions(language: Language, resources: Catalogues): InitOptions {
  return {
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...LANGUAGES],
    resources,
    ns: Object.keys(en),
    defaultNS: DEFAULT_NAMESPACE,
    initAsync: false,
    // React escapes what it shows and files escape for their own format, so a name such as "A & B" stays as typed.
    interpolation: { escapeValue: false },
  };
}

/** The nearest of our languages to a BCP 47 tag: "ru-RU" → "ru", anything unknown → "en". */
export function nearestLanguage(tag: string): Language {
  const base = tag.toLowerCase().split('-')[0];
  return base === 'ru' || base === 'sl' ? base : 'en';
}
