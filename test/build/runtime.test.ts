import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The program must run on Chromium 130 in the window and on Node 20.18 elsewhere (the oldest Electron it is started with);
 * the compiler does not know the difference, since Node's types bring newer libraries along.
 */
const TOO_NEW: ReadonlyArray<readonly [what: string, pattern: RegExp]> = [
  ['Map.groupBy and Object.groupBy (Node 21)', /\b(?:Map|Object)\.groupBy\(/],
  ['Promise.withResolvers and Promise.try (Node 22)', /\bPromise\.(?:withResolvers|try)\b/],
  ['Array.fromAsync (Node 22)', /\bArray\.fromAsync\(/],
  [
    'methods of iterators (Node 22)',
    /\.(?:values|keys|entries|matchAll)\([^()]*\)\.(?:map|filter|some|every|find|toArray|take|drop|reduce)\(/,
  ],
  ['RegExp.escape (Node 24)', /\bRegExp\.escape\(/],
];

describe('the oldest runtime', () => {
  const files = globSync('{shared,db,electron}/**/*.{ts,tsx}');

  it('reads real files', () => expect(files.length).toBeGreaterThan(50));

  it.each(TOO_NEW)('is not asked for %s', (_, pattern) => {
    const found = files.filter((file) =>
      pattern.test(readFileSync(file, 'utf8').replaceAll(/\bObject\.(?:entries|keys|values)\(/g, '')),
    );
    expect(found).toEqual([]);
  });
});
