import type { Day } from '@shared/domain/time';
import type { OccasionKind } from './occasion';

/** What is said of an occasion. */
export interface NamedOccasion {
  readonly kind: OccasionKind;
  readonly person: string;
  readonly title: string;
  readonly day: Day;
  readonly years: number | null;
}

type AboutKey =
  | 'about.birthday'
  | 'about.birthdayYears'
  | 'about.anniversary'
  | 'about.holiday'
  | 'about.event';

/** Text and parameters in the catalogue `occasions` that name an occasion; `dayText` writes days. */
export function aboutOccasion(
  { kind, person, title, day, years }: NamedOccasion,
  dayText: (day: Day) => string,
): { readonly key: AboutKey; readonly params: Readonly<Record<string, string | number>> } {
  switch (kind) {
    case 'birthday':
      // The day of the birth itself is nobody's first birthday.
      return years === null || years === 0
        ? { key: 'about.birthday', params: { name: person } }
        : { key: 'about.birthdayYears', params: { name: person, count: years } };
    case 'anniversary':
      return { key: 'about.anniversary', params: { title, count: years ?? 1 } };
    case 'holiday':
      return { key: 'about.holiday', params: { title } };
    case 'client-event':
      return { key: 'about.event', params: { title, day: dayText(day) } };
  }
}
