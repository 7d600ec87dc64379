import en from '@shared/text/en/menu.json';
import ru from '@shared/text/ru/menu.json';
import sl from '@shared/text/sl/menu.json';

/** Words of menus and dialogs. Read straight from the catalogue: main shows nothing that needs plurals or values. */
export type MenuText = typeof en;

const TEXTS: Readonly<Record<string, MenuText>> = { en, ru, sl };

/** @param language BCP 47; an unknown one gives English */
export const menuText = (language: string): MenuText =>
  TEXTS[language.toLowerCase().split('-')[0] ?? ''] ?? en;
