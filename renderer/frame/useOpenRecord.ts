import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Previewed, usePreview } from './preview';

/** Opens a client or deal whole, on its own screen; the preview closes. */
export function useOpenRecord(): (what: Previewed) => void {
  const router = useRouter();
  return useCallback(
    ({ kind, id }: Previewed) => {
      const to = kind === 'client' ? '/clients/$id' : '/deals/$id';
      // Else it goes with the screen that is left, which knows it when one comes back (`useKeptPlaces`).
      if (router.state.location.pathname === to.replace('$id', id)) usePreview.getState().hide();
      void router.navigate({ to, params: { id } });
    },
    [router],
  );
}
