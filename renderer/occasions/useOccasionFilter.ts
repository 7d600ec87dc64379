import { useToday } from '@renderer/format';
import { OCCASIONS, type OccasionKind } from '@shared/domain/occasions';
import { addDays, type Day, isDay } from '@shared/domain/time';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

/** Weeks ahead that the list can show. */
export const WEEKS = [2, 4, 13] as const;
export type Weeks = (typeof WEEKS)[number];

export interface OccasionFilter {
  readonly weeks: Weeks;
  /** One kind, or all of them. */
  readonly kind: OccasionKind | undefined;
  /** The day of the one holiday whose clients are shown. */
  readonly holiday: Day | undefined;
  readonly manager: string | undefined;
}

const USUAL: Weeks = 4;

/** The filter of the address; the usual values are left out of it. */
export function useOccasionFilter() {
  const search = useSearch({ from: '/occasions' });
  const navigate = useNavigate();
  const today = useToday();
  return useMemo(() => {
    const filter: OccasionFilter = {
      weeks: WEEKS.find((weeks) => String(weeks) === search.weeks) ?? USUAL,
      kind: OCCASIONS.find((kind) => kind === search.kind),
      holiday: isDay(search.holiday) ? search.holiday : undefined,
      manager: search.manager,
    };
    const change = (part: Partial<OccasionFilter>): void => {
      const { weeks, kind, holiday, manager } = { ...filter, ...part };
      void navigate({
        to: '/occasions',
        replace: part.holiday === undefined,
        search: {
          ...(weeks === USUAL ? {} : { weeks: String(weeks) }),
          ...(kind ? { kind } : {}),
          ...(holiday ? { holiday } : {}),
          ...(manager ? { manager } : {}),
        },
      });
    };
    const { weeks, kind, holiday, manager } = filter;
    const input = {
      ...{ from: today, to: addDays(today, weeks * 7), today },
      ...(kind ? { kinds: [kind] } : {}),
      ...(holiday ? { holiday } : {}),
      ...(manager ? { manager } : {}),
    };
    return { filter, change, input };
  }, [search, navigate, today]);
}
