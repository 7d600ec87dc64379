import { useDb } from '@renderer/data';
import type { Activity } from '@shared/contract/activity';
import type { CuepointError } from '@shared/errors';
import { useRef } from 'react';

/**
 * A contact as it is now: what is remembered of it from before a change is passed over. What is shown once stays, also while it is read
 * anew; a dialog must not close and open again under the hands.
 */
export function useFreshContact(id: string): { data: Activity | undefined; error: CuepointError | null } {
  const shown = useRef<string>(undefined);
  const { data, error, isStale, isFetchedAfterMount } = useDb(
    'activities.get',
    { id },
    { keepPrevious: false, handles: 'all' },
  );
  if (data && (isFetchedAfterMount || !isStale)) shown.current = id;
  return { data: shown.current === id ? data : undefined, error };
}
