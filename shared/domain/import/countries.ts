import { nameKey } from '@shared/domain/names';
import { getCountries } from 'libphonenumber-js/min';

/**
 * The ISO code of a country by its code or its name in English, Russian or Slovenian ("Германия", "Nemčija", "DE"); null
 * when unknown. Needed to read phones without a country code.
 */
export function countryCode(text: string): string | null {
  if (text === '') return null;
  const known = asked.get(text);
  if (known !== undefined) return known;
  names ??= allNames();
  const code = names.get(nameKey(text)) ?? null;
  if (asked.size < MAX_ASKED) asked.set(text, code);
  return code;
}

let names: ReadonlyMap<string, string> | null = null;
/** Answers by the text as written: the same few countries stand in every row of a file. */
const asked = new Map<string, string | null>();
const MAX_ASKED = 2_000;

/** Names that people write and `Intl` does not give. */
const COMMON: Readonly<Record<string, string>> = {
  сша: 'US',
  usa: 'US',
  'u s a': 'US',
  'united states of america': 'US',
  america: 'US',
  zda: 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  англия: 'GB',
  великобритания: 'GB',
  'velika britanija': 'GB',
  anglija: 'GB',
  рф: 'RU',
  'российская федерация': 'RU',
  'russian federation': 'RU',
  белоруссия: 'BY',
  'republika slovenija': 'SI',
  slo: 'SI',
  чехия: 'CZ',
  'czech republic': 'CZ',
  ceska: 'CZ',
  оаэ: 'AE',
  uae: 'AE',
  корея: 'KR',
  korea: 'KR',
  holland: 'NL',
  голландия: 'NL',
};

function allNames(): ReadonlyMap<string, string> {
  const map = new Map<string, string>(Object.entries(COMMON));
  for (const language of ['en', 'ru', 'sl']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const name = display.of(code);
      if (name) map.set(nameKey(name), code);
      map.set(code.toLowerCase(), code);
    }
  }
  return map;
}
