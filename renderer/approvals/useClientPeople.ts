import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import type { Person } from '@shared/contract/people';

/** The people of a client, for choosing approvers; none until they are read. */
export function useClientPeople(clientId: string): readonly Person[] {
  const { data } = useDb('clients.card', { id: clientId, today: useToday() }, { keepPrevious: false });
  return data?.people ?? [];
}
