import { areNear, type MergedOccasion, mergeOccasions, type Occasion } from '@shared/domain/occasions';
import type { Day } from '@shared/domain/time';
import { isIn } from './find';
import { type CountryHolidays, mergedOfClient, ofClient } from './gather';
import type { DaySpan } from './rows';

/** The holidays of countries beside what their clients have of their own. */
export interface HolidaysBeside {
  /** By what the client calls its country. */
  of(country: string): readonly Occasion[];
  /**
   * What such a client has altogether, when a greeting of its own is near a holiday, so that only one of them goes out; null when none
   * is, and its holidays are those of everybody.
   */
  meeting(country: string, own: readonly Occasion[]): ((clientId: string) => MergedOccasion[]) | null;
}

export function holidaysBeside(holidays: readonly CountryHolidays[], span: DaySpan): HolidaysBeside {
  const byText = new Map(
    holidays.flatMap(({ texts, occasions }) => {
      const kept = { occasions, byBest: new Map<Day, Near | null>() };
      return texts.map((text) => [text, kept] as const);
    }),
  );
  const nearTo = (country: string, own: Occasion): Near | null => {
    const kept = byText.get(country);
    if (!kept || own.makes !== 'greeting') return null;
    const known = kept.byBest.get(own.best);
    if (known !== undefined) return known;
    const near = nearOnes(kept.occasions, own, span);
    kept.byBest.set(own.best, near);
    return near;
  };
  const of = (country: string): readonly Occasion[] => byText.get(country)?.occasions ?? [];
  return {
    of,
    meeting(country, own) {
      const [first, ...others] = own;
      if (!first) return null;
      if (others.length === 0) {
        const near = nearTo(country, first);
        return near && ((clientId) => joined(first, near, clientId));
      }
      if (own.every((each) => nearTo(country, each) === null)) return null;
      return (clientId) => mergeOccasions([...own, ...ofClient(of(country), clientId)]);
    },
  };
}

/** Holidays that a greeting stands for as well, and the others as far as the span shows them. */
interface Near {
  readonly also: readonly Occasion[];
  readonly rest: readonly MergedOccasion[];
}

/** The same for every client with one greeting of that best day: whatever is its own is more personal than a holiday. */
function nearOnes(holidays: readonly Occasion[], own: Occasion, span: DaySpan): Near | null {
  const also = holidays.filter((each) => areNear(own, each));
  if (also.length === 0) return null;
  const rest = mergeOccasions(holidays.filter((each) => !also.includes(each)));
  return { also, rest: rest.filter((each) => isIn(span, each)) };
}

const joined = (own: Occasion, { also, rest }: Near, clientId: string): MergedOccasion[] => [
  { ...own, also: ofClient(also, clientId) },
  ...mergedOfClient(rest, clientId),
];
