import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogues } from '@shared/text';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Asked for by the name of a thing: of a command, an error, a holiday, a phase, a word of the contract. Other tests hold these lists. */
const NAMED = [
  ...[
    'undo:',
    'errors:',
    'holidays:',
    'keys:',
    'progress:',
    'words:',
    'signs:',
    'menu:',
    'points:',
    'scripts:sample.',
  ],
  ...['preparation:types.'],
];

const source = globSync('{shared,db,renderer,electron}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => readFileSync(join(ROOT, file), 'utf8'))
  .join('\n');
const ask = (pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map(([, key = '']) => key.slice(key.indexOf(':') + 1));
/** Whole keys, with their namespace or without. */
const whole = new Set(ask(/['"`]((?:[a-z]\w*:)?[\w.+-]+)['"`]/gi));
/** Keys that begin so and end with what is only known then: `leftOut.${why}`. */
const begun = ask(/`((?:[a-z]\w*:)?[\w.-]+)\$\{/gi).filter((start) => start.length > 1);

const FORM = /_(zero|one|two|few|many|other)$/;

function* keysIn(texts: object, before = ''): Generator<string> {
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') yield (before + key).replace(FORM, '');
    else yield* keysIn(text, `${before}${key}.`);
  }
}

it('no sentence is kept that nobody asks for', () => {
  const kept = Object.entries(catalogues.en).flatMap(([space, texts]) =>
    [...keysIn(texts)]
      .filter(
        (key) =>
          !NAMED.some((start) => `${space}:${key}`.startsWith(start)) &&
          !whole.has(key) &&
          !begun.some((start) => key.startsWith(start)),
      )
      .map((key) => `${space}:${key}`),
  );
  expect(kept).toEqual([]);
});
