import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Previewed, usePreview } from './preview';

/** What Enter and a click do in every list: the first time a client or deal stands beside the list, the second time it is opened whole. */
export function useShowOrOpen(): (what: Previewed) => void {
  const openRecord = useOpenRecord();
  return useCallback(
    (what: Previewed) => {
      const { shown, show } = usePreview.getState();
      if (shown?.kind === what.kind && shown.id === what.id) openRecord(what);
      else show(what);
    },
    [openRecord],
  );
}

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
