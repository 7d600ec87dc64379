import type { Language } from '@shared/domain/words';
import { catalogues, createText } from '@shared/text';
import type { HolidaysTypes } from 'date-holidays';

/** A holiday with its name in the user's language. */
export type NamedHoliday = Omit<HolidaysTypes.Holiday, 'name'> & { readonly name: string };

/**
 * The holidays of a country (ISO 3166; `region` as date-holidays names it, '' for the whole) in these years, named in
 * `language`: as date-holidays knows them there, else by the catalogue `holidays`, and only then in English. A region of
 * another country, which undoing one of several changes of the settings may leave behind, says nothing: the whole country counts
 * (the settings and `check` tell).
 */
export async function holidaysNamed(
  place: { readonly country: string; readonly region?: string },
  years: readonly number[],
  language: Language,
): Promise<NamedHoliday[]> {
  // Its tables of all countries are large, so it is loaded only when a country is set.
  const { default: Holidays } = await import('date-holidays');
  const { country, region = '' } = place;
  // Of some countries it throws for a region that it does not know.
  const isRegion = Object.hasOwn(new Holidays().getStates(country) ?? {}, region);
  const calendarIn = (...languages: string[]) => {
    const calendar = isRegion ? new Holidays(country, region) : new Holidays(country);
    calendar.setLanguages(languages);
    return calendar;
  };
  const own = calendarIn(language, 'en');
  // Finding the days of a year takes long: for those who read English it is done once.
  const english = language === 'en' ? null : calendarIn('en');
  const say = namesIn(language);
  return years.flatMap((year) => {
    const holidays = own.getHolidays(year) ?? [];
    const inEnglish = english === null ? holidays : (english.getHolidays(year) ?? []);
    const originals = new Map(inEnglish.map((each) => [keyOf(each), each.name]));
    return holidays.map((holiday) => ({
      ...holiday,
      name: capitalised(say(holiday.name, originals.get(keyOf(holiday))), language),
    }));
  });
}

const keyOf = ({ rule, date }: HolidaysTypes.Holiday): string => `${rule} ${date}`;

/** What date-holidays puts behind the name of a day that is free instead of one on a weekend. */
const INSTEAD = ' (substitute day)';

/** A name that is still the English one is looked up; what the catalogue does not know stays as it is. */
function namesIn(language: Language): (own: string, english: string | undefined) => string {
  const names: Readonly<Record<string, string>> = catalogues[language].holidays.names;
  const { t } = createText(language);
  return (own, english) => {
    const plain = withoutInstead(own);
    const name = plain === withoutInstead(english ?? '') ? names[slugOf(plain)] : plain;
    return plain === own ? (name ?? plain) : t('holidays:instead', { name: name ?? plain });
  };
}

const withoutInstead = (name: string): string =>
  name.endsWith(INSTEAD) ? name.slice(0, -INSTEAD.length) : name;

/** "St. Stephen’s Day" → "st-stephen-s-day", the key of its name in the catalogue. */
const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Some languages write holidays small; a heading and a line in a list start with a capital. */
const capitalised = (name: string, language: string): string =>
  name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
