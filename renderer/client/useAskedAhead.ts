import { useDbAhead } from '@renderer/data';
import { useToday } from '@renderer/format';
import { HISTORY_SLICE } from '@renderer/history';
import { useEffect } from 'react';
import { SLICE } from './Timeline';

/** Of what has been with a client: the contacts and documents, or the changes of its record. */
export type Past = 'timeline' | 'history';

/** What the sections of a client's card ask, asked with the card itself: else each answer would come, and draw, one after the other. */
export function useAskedAhead(id: string, past: Past): void {
  const today = useToday();
  const ahead = useDbAhead();
  useEffect(() => {
    if (past === 'history') ahead('history.ofRecord', { kind: 'client', id, limit: HISTORY_SLICE });
    else ahead('clients.timeline', { id, limit: SLICE });
    ahead('permissions.ofClient', { clientId: id, today });
    ahead('occasions.ofClient', { clientId: id, today });
    ahead('cadence.of', { clientId: id, today });
    ahead('recurrences.ofClient', { clientId: id });
    ahead('clients.needs', { id });
  }, [ahead, id, today, past]);
}
