import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { confirmed } from './question';

/** How many fields hold a text that cannot be read. */
const useUnread = create<{ readonly fields: number }>(() => ({ fields: 0 }));

/** While a field holds such a text its screen is not left unasked; returns the end of that. */
export function holdScreen(): () => void {
  useUnread.setState(({ fields }) => ({ fields: fields + 1 }));
  return () => useUnread.setState(({ fields }) => ({ fields: fields - 1 }));
}

/**
 * Leaving a screen, or closing the window, leaves its field first, whichever way it is left: fields in place store what was typed when they lose the
 * focus, and one that is taken away with its screen never hears of it. What cannot be read would be lost, so it is asked about.
 */
export function useLeaving(): void {
  const { t } = useTranslation('frame');
  const router = useRouter();
  const held = useUnread(({ fields }) => fields > 0);
  useEffect(
    () => router.subscribe('onBeforeNavigate', ({ pathChanged }) => pathChanged && leaveField()),
    [router],
  );
  // What is sent now still reaches the database: it waits for the window's last words (`db/serve/windows.ts`).
  useEffect(() => {
    window.addEventListener('beforeunload', leaveField);
    return () => window.removeEventListener('beforeunload', leaveField);
  }, []);
  useEffect(() => {
    if (!held) return;
    // Only now: every change of the address waits a moment for whoever may stop it.
    return router.history.block({
      enableBeforeUnload: false,
      blockerFn: async ({ currentLocation, nextLocation }) => {
        const field = document.querySelector<HTMLInputElement>('#content input[data-unread]:enabled');
        if (!field || currentLocation.pathname === nextLocation.pathname) return false;
        const question = { title: t('unread.title', { text: field.value }), text: t('unread.text') };
        const leaves = await confirmed({ ...question, confirm: t('unread.leave') });
        if (!leaves) field.focus();
        return !leaves;
      },
    });
  }, [held, router, t]);
}

function leaveField(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches('input, textarea')) focused.blur();
}
