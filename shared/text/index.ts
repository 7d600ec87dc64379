import type { Language } from '@shared/domain/words';
import { createInstance, type i18n } from 'i18next';
import { en } from './en';
import { type Namespace, textOptions } from './options';
import { ru } from './ru';
import { sl } from './sl';

export * from './options';

/**
 * All text the user can see, in one catalogue per language: one JSON file per namespace, joined in `en.ts`, `ru.ts` and
 * `sl.ts`. The English catalogue is the list; a test holds the other two against it. The window, the menus, the exports
 * and the command line read the same catalogues.
 */
export const catalogues = { en, ru, sl } as const satisfies Record<Language, Record<Namespace, unknown>>;

/** Text for processes without React: `createText('ru').t('menu:undo')`. */
export function createText(language: Language): i18n {
  const instance = createInstance();
  void instance.init(textOptions(language, catalogues));
  return instance;
}
