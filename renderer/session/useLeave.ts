import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Back to Today; the session stays as it is. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  return useCallback(() => void navigate({ to: '/today' }), [navigate]);
}
