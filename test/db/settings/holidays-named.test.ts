import { holidaysNamed } from '@db/settings/holidays-named';
import { describe, expect, it } from 'vitest';

const COUNTRIES = [
  'SI',
  'HR',
  'AT',
  'IT',
  'DE',
  'HU',
  'RS',
  'BA',
  'ME',
  'MK',
  'RU',
  'BY',
  'KZ',
  'GB',
  'CZ',
  'SK',
  'PL',
  'US',
];
const publicOf = async (country: string, language: 'en' | 'ru' | 'sl') =>
  (await holidaysNamed({ country }, [2026, 2027], language)).filter(({ type }) => type === 'public');

describe('names of public holidays', () => {
  it('where the region is one of another country are those of the whole country', async () => {
    const days = async (country: string, region: string) =>
      (await holidaysNamed({ country, region }, [2026], 'en')).map(({ date, name }) => `${date} ${name}`);
    for (const country of ['DE', 'HR', 'SI', 'US'])
      expect(await days(country, 'nope')).toEqual(await days(country, ''));
    expect(await days('DE', 'BY')).not.toEqual(await days('DE', ''));
  });

  it.each(COUNTRIES)('of %s are Russian in Russian and Slovenian in Slovenian', async (country) => {
    const [english, russian, slovenian] = await Promise.all([
      publicOf(country, 'en'),
      publicOf(country, 'ru'),
      publicOf(country, 'sl'),
    ]);
    expect(russian.length).toBeGreaterThan(10);
    expect(russian.map(({ name }) => name).filter((name) => !/^[А-ЯЁ][^A-Za-z]+$/.test(name))).toEqual([]);
    expect(
      slovenian.map(({ name }, at) => [name, english[at]?.name]).filter(([name, same]) => name === same),
    ).toEqual([]);
  });

  it.each([
    ['SI', 'ru', '2026-10-31', 'День Реформации'],
    ['SI', 'sl', '2026-02-08', 'Prešernov dan, slovenski kulturni praznik'],
    ['SI', 'en', '2026-10-31', 'Reformation Day'],
    ['AT', 'sl', '2026-05-14', 'Vnebohod'],
    // Falls on a Saturday in 2026.
    ['GB', 'ru', '2026-12-28', 'Второй день Рождества (перенос)'],
    ['GB', 'en', '2026-12-28', 'Boxing Day (day off instead)'],
  ] as const)('%s in %s on %s: %s', async (country, language, day, name) => {
    const found = await publicOf(country, language);
    expect(found.filter(({ date }) => date.startsWith(day)).map((each) => each.name)).toEqual([name]);
  });

  it('of a region are those of its country and its own', async () => {
    const names = (await holidaysNamed({ country: 'AT', region: '5' }, [2026], 'sl')).map(({ name }) => name);
    expect(names).toContain('Velikonočni ponedeljek');
    expect(names.length).toBeGreaterThan((await holidaysNamed({ country: 'AT' }, [2026], 'sl')).length);
  });
});
