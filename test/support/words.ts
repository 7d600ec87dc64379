import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '@shared/domain/words';
import { present } from '@shared/errors';

const catalogues = resolve(import.meta.dirname, '..', '..', 'shared', 'text');

/** Texts of the program in a language as its catalogue has them: `wordsOf('ru')('deal:now.title')`. Nothing is filled in. */
export function wordsOf(language: Language): (key: string) => string {
  const files = new Map<string, unknown>();
  return (key) => {
    const [namespace = '', path = ''] = key.split(':');
    if (!files.has(namespace))
      files.set(namespace, JSON.parse(readFileSync(`${catalogues}/${language}/${namespace}.json`, 'utf8')));
    const found = path
      .split('.')
      .reduce<unknown>(
        (part, step) => (part instanceof Object ? Reflect.get(part, step) : undefined),
        files.get(namespace),
      );
    return present(typeof found === 'string' ? found : null, `${key} is in the catalogue`);
  };
}
