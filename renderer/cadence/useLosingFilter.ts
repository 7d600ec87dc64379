import type { LosingFilter } from '@shared/contract/cadence';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

const STATES = ['losing-touch', 'dormant'] as const;
type Shown = Pick<LosingFilter, 'state' | 'segment'>;
/** In an address "no segment" cannot be an empty text. */
const NONE = '-';

/** Segment and state of the list, kept in the address. */
export function useLosingFilter() {
  const { segment, standing } = useSearch({ from: '/pipeline' });
  const navigate = useNavigate({ from: '/pipeline' });
  const state = STATES.find((each) => each === standing);
  const filter = useMemo<Shown>(
    () => ({
      ...(segment === undefined ? {} : { segment: segment === NONE ? '' : segment }),
      ...(state === undefined ? {} : { state }),
    }),
    [segment, state],
  );
  const change = (part: { segment?: string | undefined; standing?: string | undefined }): void =>
    void navigate({ replace: true, search: (before) => ({ ...before, ...part }) });
  return {
    filter,
    setSegment: (next: string | undefined) => change({ segment: next === '' ? NONE : next }),
    setState: (next: Shown['state']) => change({ standing: next }),
  };
}
