import { useCreate } from '@renderer/frame/create';
import type { WaitingClient } from '@shared/contract/leads';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Origins in which the client came to us. */
const INBOUND = ['request', 'recommendation', 'website', 'advertising'] as const;

/** Opens the form of a new deal for a client; one who came with a request is inbound (`product.md` §2). */
export function useNewDeal(): (client: Pick<WaitingClient, 'clientId' | 'origin'>) => void {
  const { t } = useTranslation('leads');
  return useCallback(
    ({ clientId, origin }) => {
      const isInbound = INBOUND.some((each) => t(`origins.${each}`) === origin.trim());
      useCreate.getState().open('deal', { clientId, ...(isInbound ? { direction: 'inbound' } : {}) });
    },
    [t],
  );
}
