import { STANDINGS } from '@shared/domain/cadence';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contract } from '@shared/contract';
import type { MethodDef } from '@shared/contract/define';
import * as words from '@shared/domain/words';
import { DEFAULT_PROCESS } from '@shared/domain/process/default';
import { LANGUAGES, type Language } from '@shared/domain/words';
import { ERROR_CODES } from '@shared/errors';
import { FILE_REASONS } from '@shared/errors/file-reasons';
import { catalogues, createText, NAMESPACES, nearestLanguage } from '@shared/text';
import { describe, expect, test } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../shared/text');
const SUFFIX = /_(zero|one|two|few|many|other)$/;

/** Names of programs, formats and keys, the same in every language. */
const NAMES = 'Cuepoint Enter Esc Excel CSV XLSX PDF ICS JSON VIP Letter English Slovenščina'.split(' ');
/** Slovenian words that are spelt like the English ones. */
const SAME_IN_SLOVENIAN = new Set([...NAMES, 'Demo', 'Filter', 'Segment', 'Status', 'min']);
/** Methods that stand in the history under other names, or do not stand there. */
const LOGGED_AS: Readonly<Record<string, readonly string[]>> = {
  'occasions.answerHoliday': ['occasions.planHoliday', 'occasions.skipHoliday'],
  // What left the program is not taken back.
  'plan.exported': [],
};
/** Words without Cyrillic letters that are right in Russian too. */
const LATIN_IN_RUSSIAN = new Set(NAMES);
/** The words of a text, without its placeholders. */
const wordsOf = (text: string): string[] => text.replace(/\{\{.*?\}\}/g, ' ').match(/\p{L}{2,}/gu) ?? [];

/** Every text of a catalogue by "namespace:path.to.key". */
function textsOf(language: Language): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value === 'string') found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(`${path}${path.endsWith(':') ? '' : '.'}${key}`, inner);
  };
  for (const [namespace, texts] of Object.entries(catalogues[language])) walk(`${namespace}:`, texts);
  return found;
}

const texts = Object.fromEntries(LANGUAGES.map((language) => [language, textsOf(language)])) as Record<
  Language,
  Map<string, string>
>;
/** A key is plural when English has it with `_one` and `_other`. */
const isPlural = (base: string): boolean => texts.en.has(`${base}_one`) && texts.en.has(`${base}_other`);
const baseOf = (key: string): string => (isPlural(key.replace(SUFFIX, '')) ? key.replace(SUFFIX, '') : key);
const bases = (language: Language): string[] => [...new Set([...texts[language].keys()].map(baseOf))].sort();
const placeholders = (text: string): string[] =>
  [...new Set(text.match(/\{\{.*?\}\}|<\/?\w+>|\$t\(.*?\)/g) ?? [])].sort();

describe('the catalogues', () => {
  test.each(LANGUAGES)('%s: one file per namespace, none missing, none left over', (language) => {
    const files = readdirSync(resolve(folder, language)).map((file) => file.replace(/\.json$/, ''));
    expect(files.sort()).toEqual([...NAMESPACES].sort());
  });

  test.each(LANGUAGES)('%s: no text is empty or has spaces around it', (language) => {
    expect([...texts[language]].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test.each([
    ['en', / …(?![”\d])/],
    ['ru', / …(?![”»\d])/],
    ['sl', /[^\s«»„“"(]…/],
  ] as const)('%s: one way to write what goes on', (language, not) => {
    // In what somebody says on the telephone, dots stand for words that are still to be found.
    const own = [...texts[language]].filter(([key]) => !key.startsWith('scripts:'));
    expect(own.filter(([, text]) => not.test(text))).toEqual([]);
  });

  test.each(['ru', 'sl'] as const)('%s has every key of English and no other', (language) => {
    expect(bases(language)).toEqual(bases('en'));
  });

  test.each(LANGUAGES)('%s has exactly its plural forms', (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const wrong = bases(language)
      .filter(isPlural)
      .map(
        (base) =>
          [
            base,
            forms.filter((form) => texts[language].has(`${base}_${form}`)),
            [...texts[language].keys()].filter((key) => key.replace(SUFFIX, '') === base).length,
          ] as const,
      )
      .filter(([, present, count]) => present.length !== forms.length || count !== forms.length);
    expect(wrong).toEqual([]);
  });

  test.each(['ru', 'sl'] as const)('%s fills the same placeholders as English', (language) => {
    const wrong = [...texts[language]].filter(([key, text]) => {
      // "One" is 21 in Russian and 101 in Slovenian too: only English may leave its number out.
      const needed = placeholders(texts.en.get(`${baseOf(key)}_other`) ?? texts.en.get(key) ?? '');
      return placeholders(text).join() !== needed.join();
    });
    expect(wrong).toEqual([]);
  });

  test('no Russian text is left without Cyrillic letters', () => {
    const untranslated = [...texts.ru].filter(([, text]) => {
      const foreign = wordsOf(text).filter((word) => !LATIN_IN_RUSSIAN.has(word));
      return foreign.length > 0 && !/\p{Script=Cyrillic}/u.test(text);
    });
    expect(untranslated).toEqual([]);
  });

  test('no Slovenian text is the English one', () => {
    const untranslated = [...texts.sl].filter(
      ([key, text]) =>
        text === texts.en.get(key) &&
        !key.startsWith('words:languages.') &&
        wordsOf(text).some((word) => !SAME_IN_SLOVENIAN.has(word)),
    );
    expect(untranslated).toEqual([]);
  });
});

describe('closed lists have their words', () => {
  test('a sentence for every error code', () => {
    const codes = Object.keys(catalogues.en.errors).filter((key) => key !== 'title' && key !== 'reasons');
    expect(codes.sort()).toEqual([...ERROR_CODES].sort());
  });

  test('a word for every reason why a file fails', () => {
    expect(Object.keys(catalogues.en.errors.reasons).sort()).toEqual([...FILE_REASONS].sort());
  });

  test('a label for every command and job that can be undone', () => {
    const changing = Object.entries<MethodDef>(contract).filter(
      ([name, method]) =>
        method.kind !== 'query' && method.changes.length > 0 && !name.startsWith('history.'),
    );
    const commands = changing.flatMap(([name]) => LOGGED_AS[name] ?? [name]);
    const labels = new Set(bases('en').filter((key) => key.startsWith('undo:')));
    expect(
      commands.map((name) => `undo:${name.replaceAll('.', '_')}`).filter((key) => !labels.has(key)),
    ).toEqual([]);
  });

  test.each(LANGUAGES)(
    '%s: what a command did can stand behind a colon: it begins with a word of ours',
    (language) => {
      const labels = [...texts[language]].filter(([key]) => key.startsWith('undo:'));
      expect(labels.filter(([, text]) => !/^\p{Lu}\p{Ll}* [\p{L}\d“«{]/u.test(text))).toEqual([]);
    },
  );

  test.each([
    ['stages', words.STAGES],
    ['statuses', words.DEAL_STATUSES],
    ['directions', words.DIRECTIONS],
    ['lengths', words.DEAL_LENGTHS],
    ['pointStates', words.POINT_STATES],
    ['activityKinds', words.ACTIVITY_KINDS],
    ['activityStatuses', words.ACTIVITY_STATUSES],
    ['results', words.RESULTS],
    ['clientKinds', words.CLIENT_KINDS],
    ['roles', words.PERSON_ROLES],
    ['lifecycles', STANDINGS],
    ['languages', words.LANGUAGES],
    ['decisions', words.DECISIONS],
    ['roundStates', words.ROUND_STATES],
    ['signOffs', words.SIGN_OFFS],
  ] as const)('words: %s', (group, list) => {
    expect(Object.keys(catalogues.en.words[group]).sort()).toEqual([...list].sort());
  });

  test('the default process: points, steps and reasons', () => {
    const { points, steps, lostReasons, pauseReasons } = catalogues.en.points;
    const keys = (list: readonly { key: string }[]): string[] => list.map(({ key }) => key).sort();
    expect(Object.keys(points).sort()).toEqual(keys(DEFAULT_PROCESS.stages.flatMap((stage) => stage.points)));
    expect(Object.keys(steps).sort()).toEqual(keys(DEFAULT_PROCESS.stages.flatMap((stage) => stage.steps)));
    expect(Object.keys(lostReasons).sort()).toEqual(keys(DEFAULT_PROCESS.lostReasons));
    expect(Object.keys(pauseReasons).sort()).toEqual(keys(DEFAULT_PROCESS.pauseReasons));
  });
});

describe('text without React', () => {
  test('is there at once, in the language asked for, with its plurals', () => {
    expect(createText('ru').t('common:days', { count: 22 })).toBe('22 дня');
    expect(createText('sl').t('common:deals', { count: 2 })).toBe('2 posla');
    expect(createText('en').t('undo:deals_move', { title: 'A & B <i>' })).toBe('Moved A & B <i>');
  });

  test('the nearest language to that of the system', () => {
    expect(['ru-RU', 'sl', 'SL-si', 'de-AT', ''].map(nearestLanguage)).toEqual([
      'ru',
      'sl',
      'sl',
      'en',
      'en',
    ]);
  });

  test('every source of a language is the file that is named after it', () => {
    for (const language of LANGUAGES) {
      const source = readFileSync(resolve(folder, `${language}.ts`), 'utf8');
      const imported = [...source.matchAll(/from '\.\/(\w+)\/([\w-]+)\.json'/g)].map(
        ([, of, name]) => `${of}/${name}`,
      );
      expect(imported.sort()).toEqual(NAMESPACES.map((name) => `${language}/${name}`).sort());
    }
  });
});
