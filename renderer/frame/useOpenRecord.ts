import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { type Previewed, usePreview } from './preview';

/** Opens a client or deal whole, on its own screen; the preview closes. */
export function useOpenRecord(): (what: Previewed) => void {
  const navigate = useNavigate();
  return useCallback(
    ({ kind, id }: Previewed) => {
      usePreview.getState().hide();
      void navigate({ to: kind === 'client' ? '/clients/$id' : '/deals/$id', params: { id } });
    },
    [navigate],
  );
}
