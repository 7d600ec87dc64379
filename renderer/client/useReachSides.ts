import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { ReachSide } from '@shared/contract/permissions';

export interface ReachSides {
  /** The client as a whole; undefined until it is known. */
  readonly client: ReachSide | undefined;
  of(personId: string): ReachSide | undefined;
}

/** How a client and its people may be reached. */
export function useReachSides(clientId: string): ReachSides {
  const today = useToday();
  const { data } = useDb('permissions.ofClient', { clientId, today }, { keepPrevious: false });
  return {
    client: data?.find(({ personId }) => personId === null),
    of: (id) => data?.find(({ personId }) => personId === id),
  };
}
