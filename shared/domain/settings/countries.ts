import type { Weekday, Zone } from '@shared/domain/time';

/** The country (ISO 3166) that an IANA zone belongs to, as far as it has a holiday calendar; null for `UTC` and the like. */
export function countryOfZone(zone: Zone): string | null {
  zones ??= allZones();
  return zones.get(zone) ?? null;
}

/** First day of the week and working days as they are usual in a country; Monday and Monday to Friday when unknown. */
export function weekOfCountry(country: string): { weekStart: 1 | 6 | 7; workingDays: Weekday[] } {
  const week = country === '' ? undefined : weekInfo(country);
  const weekend = week?.weekend ?? [6, 7];
  return {
    weekStart: week?.firstDay === 7 || week?.firstDay === 6 ? week.firstDay : 1,
    workingDays: WEEKDAYS.filter((day) => !weekend.includes(day)),
  };
}

/** The usual currency of a country; the euro where none is known. */
export const currencyOfCountry = (country: string): string => CURRENCIES[country] ?? 'EUR';

/** Countries whose offices print on Letter (CLDR, paper sizes). */
export const usesLetterPaper = (country: string): boolean => LETTER.has(country);

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const list = (codes: string): readonly string[] => codes.split(' ');

const LETTER: ReadonlySet<string> = new Set(list('US CA MX CL CO CR GT NI PA PH PR SV VE BZ'));

/** What the countries with a holiday calendar pay in. */
const CURRENCIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    AED: 'AE',
    ALL: 'AL',
    AMD: 'AM',
    ARS: 'AR',
    AUD: 'AU',
    AZN: 'AZ',
    BAM: 'BA',
    BRL: 'BR',
    BYN: 'BY',
    CAD: 'CA',
    CHF: 'CH LI',
    CLP: 'CL',
    CNY: 'CN',
    COP: 'CO',
    CZK: 'CZ',
    DKK: 'DK FO GL',
    EUR: 'AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK',
    GBP: 'GB IM JE GG',
    GEL: 'GE',
    HKD: 'HK',
    HUF: 'HU',
    IDR: 'ID',
    ILS: 'IL',
    INR: 'IN',
    ISK: 'IS',
    JPY: 'JP',
    KGS: 'KG',
    KRW: 'KR',
    KZT: 'KZ',
    MDL: 'MD',
    MKD: 'MK',
    MXN: 'MX',
    MYR: 'MY',
    NOK: 'NO SJ',
    NZD: 'NZ',
    PEN: 'PE',
    PHP: 'PH',
    PLN: 'PL',
    RON: 'RO',
    RSD: 'RS',
    RUB: 'RU',
    SAR: 'SA',
    SEK: 'SE',
    SGD: 'SG',
    THB: 'TH',
    TJS: 'TJ',
    TRY: 'TR',
    TWD: 'TW',
    UAH: 'UA',
    USD: 'US PR EC SV PA',
    UZS: 'UZ',
    VND: 'VN',
    ZAR: 'ZA',
  }).flatMap(([currency, countries]) => list(countries).map((country) => [country, currency])),
);

interface WeekInfo {
  readonly firstDay: number;
  readonly weekend: readonly number[];
}
/** Once properties, now functions; engines of both kinds run this program (tc39.es/proposal-intl-locale-info). */
interface LocaleInfo {
  readonly weekInfo?: WeekInfo;
  readonly timeZones?: readonly string[];
  getWeekInfo?(): WeekInfo;
  getTimeZones?(): readonly string[] | undefined;
}

const localeOf = (country: string): LocaleInfo => new Intl.Locale(`und-${country}`) as LocaleInfo;

function weekInfo(country: string): WeekInfo | undefined {
  const locale = localeOf(country);
  return locale.getWeekInfo?.() ?? locale.weekInfo;
}

function zonesOf(country: string): readonly string[] {
  const locale = localeOf(country);
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Newer names of zones that the runtime lists under the older one. */
const RENAMED: ReadonlyArray<readonly [zone: Zone, country: string]> = [
  ['America/Argentina/Buenos_Aires', 'AR'],
  ['Asia/Ho_Chi_Minh', 'VN'],
  ['Asia/Kolkata', 'IN'],
  ['Atlantic/Faroe', 'FO'],
  ['Europe/Kyiv', 'UA'],
];

let zones: ReadonlyMap<Zone, string> | undefined;

function allZones(): ReadonlyMap<Zone, string> {
  const known = Object.keys(CURRENCIES).flatMap((country) =>
    zonesOf(country).map((zone) => [zone, country] as const),
  );
  return new Map([...known, ...RENAMED]);
}
