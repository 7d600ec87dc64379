import type { Weekday, Zone } from '@shared/domain/time';
import type { Language } from '@shared/domain/words';
import { countryOfZone, currencyOfCountry, usesLetterPaper, weekOfCountry } from './countries';

/** What the system says about its user. */
export interface SystemFacts {
  /** BCP 47: "sl-SI", "ru", "en-US". */
  readonly language: string;
  readonly zone: Zone;
}

/** The settings of a new file that the system decides, until the user says otherwise. */
export interface StartSettings {
  readonly language: Language;
  readonly zone: Zone;
  /** ISO 3166; '' when neither the zone nor the language tells. */
  readonly country: string;
  readonly currency: string;
  readonly weekStart: 1 | 6 | 7;
  readonly workingDays: readonly Weekday[];
  readonly paper: 'A4' | 'Letter';
}

/**
 * The first settings of a new file. The zone tells the country, because many people use a system in a language of
 * another country; the region of the language counts where the zone belongs to none (`UTC`).
 */
export function startSettings({ language, zone }: SystemFacts): StartSettings {
  const country = countryOfZone(zone) ?? regionOf(language) ?? '';
  return {
    language: nearest(language),
    zone,
    country,
    currency: currencyOfCountry(country),
    ...weekOfCountry(country),
    paper: usesLetterPaper(country) ? 'Letter' : 'A4',
  };
}

const nearest = (tag: string): Language => {
  const base = tag.toLowerCase().split(/[-_]/)[0];
  return base === 'ru' || base === 'sl' ? base : 'en';
};

/** The region that stands in the tag itself; "en" alone says nothing about a country. */
function regionOf(tag: string): string | null {
  const region = /^[a-z]{2,3}(?:[-_][a-z]{4})?[-_]([a-z]{2})\b/i.exec(tag)?.[1];
  return region?.toUpperCase() ?? null;
}
