import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { stopTimers } from './talks';

/** Back to Today for a while: the session stays as it is, and nobody is being talked with. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  return useCallback(() => {
    stopTimers(Date.now());
    void navigate({ to: '/today' });
  }, [navigate]);
}
