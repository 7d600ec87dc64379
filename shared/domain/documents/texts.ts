import { formatAmount, toDecimal } from '@shared/domain/money';
import { type Day, toEpochDay } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import type { i18n } from 'i18next';

/** The language of a document for everything that is written into it; it may differ from the window's. */
export interface PaperTexts {
  readonly language: Language;
  readonly t: i18n['t'];
  /** "26 November 2026", "26. 11. 2026". */
  readonly day: (day: Day) => string;
  /** "1,234.50 €": the smallest unit in, always with its decimals. */
  readonly money: (minor: number, currency: string) => string;
  /** "1,234.50", for columns whose currency is named in the head. */
  readonly amount: (minor: number, currency: string) => string;
  /** "1.5" of thousandths. */
  readonly quantity: (thousandths: number) => string;
  /** "22%" of hundredths of a percent. */
  readonly percent: (hundredths: number) => string;
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', sl: 'sl-SI' };
const DAY_MS = 86_400_000;

/** `t` speaks the document's language: `i18n.getFixedT(language)`. */
export function paperTexts(t: i18n['t'], language: Language): PaperTexts {
  const locale = LOCALES[language];
  // A day is formatted as midnight UTC in UTC, so that no zone can shift it.
  const days = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    // A Slovenian month in words would have to be declined with the sentence around it.
    month: language === 'sl' ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    language,
    t,
    day: (day) => days.format(toEpochDay(day) * DAY_MS),
    money: (minor, currency) => formatAmount(minor, currency, locale, { grouped: true }),
    amount: (minor, currency) => decimal(toDecimal(minor, currency), locale),
    quantity: (thousandths) => decimal(plain(thousandths, 3), locale),
    percent: (hundredths) => `${decimal(plain(hundredths, 2), locale)}${language === 'en' ? '' : ' '}%`,
  };
}

/** A decimal text as the locale writes it, with as many decimals as it has; no number of ours passes through a fraction. */
function decimal(text: string, locale: string): string {
  const places = text.split('.')[1]?.length ?? 0;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    // In a column of sums 5.748,75 stands below 12.200,00; Slovenian would leave out the first point.
    useGrouping: 'always',
  }).format(text as Intl.StringNumericLiteral);
}

/** An integer of thousandths or hundredths as the shortest decimal. */
const plain = (value: number, places: number): string => {
  const digits = String(value).padStart(places + 1, '0');
  const part = digits.slice(-places).replace(/0+$/, '');
  return part === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${part}`;
};
