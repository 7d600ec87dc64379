import { useDbAhead } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useEffect } from 'react';
import { SLICE } from './Timeline';

/** What the sections of a client's card ask, asked with the card itself: else each answer would come, and draw, one after the other. */
export function useAskedAhead(id: string): void {
  const today = useToday();
  const ahead = useDbAhead();
  useEffect(() => {
    ahead('clients.timeline', { id, limit: SLICE });
    ahead('permissions.ofClient', { clientId: id, today });
    ahead('occasions.ofClient', { clientId: id, today });
    ahead('cadence.of', { clientId: id, today });
    ahead('recurrences.ofClient', { clientId: id });
    ahead('clients.needs', { id });
  }, [ahead, id, today]);
}
