import { useCreate } from '@renderer/frame/create';
import type { WaitingClient } from '@shared/contract/leads';
import { catalogues } from '@shared/text';
import { useCallback } from 'react';

/** Opens the form of a new deal for a client; one who came with a request is inbound (`product.md` §2). */
export function useNewDeal(): (client: Pick<WaitingClient, 'clientId' | 'origin'>) => void {
  return useCallback(({ clientId, origin }) => {
    const isInbound = INBOUND.has(origin.trim().toLocaleLowerCase());
    useCreate.getState().open('deal', { clientId, ...(isInbound ? { direction: 'inbound' } : {}) });
  }, []);
}

/** Origins in which the client came to us, in every language: the user may have changed it since. */
const INBOUND: ReadonlySet<string> = new Set(
  Object.values(catalogues).flatMap(({ leads: { origins } }) =>
    [origins.request, origins.recommendation, origins.website, origins.advertising].map((each) =>
      each.toLocaleLowerCase(),
    ),
  ),
);
