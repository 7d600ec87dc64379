import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { confirmed, type Question } from './question';

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
    const question = (text: string) => ({ title: t('unread.title', { text }), text: t('unread.text') });
    // Only now: every change of the address waits a moment for whoever may stop it.
    return router.history.block({
      enableBeforeUnload: false,
      blockerFn: async ({ currentLocation, nextLocation }) => {
        const field = unreadField();
        if (!field || currentLocation.pathname === nextLocation.pathname) return false;
        return !(await goesWithout(field, { ...question(field.value), confirm: t('unread.leave') }));
      },
    });
  }, [held, router, t]);
  useEffect(() => {
    if (!held) return;
    const question = (text: string) => ({ title: t('unread.title', { text }), text: t('unread.closing') });
    return beforeClosing((field) =>
      goesWithout(field, { ...question(field.value), confirm: t('unread.close') }),
    );
  }, [held, t]);
}

/**
 * What closes the window cannot wait for an answer: while a field holds such a text it is stopped, and begun again when `asked` says yes.
 * Returns the end of that.
 */
function beforeClosing(asked: (field: HTMLInputElement) => Promise<boolean>): () => void {
  let step: 'asks' | 'leaves' | null = null;
  const ask = async (field: HTMLInputElement): Promise<void> => {
    step = 'asks';
    step = (await asked(field)) ? 'leaves' : null;
    if (step === 'leaves') window.cuepoint.app.close();
  };
  const close = (event: BeforeUnloadEvent): void => {
    const field = unreadField();
    if (!field || step === 'leaves') return;
    event.preventDefault();
    if (step === null) void ask(field);
  };
  window.addEventListener('beforeunload', close);
  return () => window.removeEventListener('beforeunload', close);
}

async function goesWithout(field: HTMLInputElement, question: Question): Promise<boolean> {
  const goes = await confirmed(question);
  if (!goes) field.focus();
  return goes;
}

/** Of the screen or of the preview beside it; a dialog minds its own. */
const unreadField = (): HTMLInputElement | undefined =>
  [...document.querySelectorAll<HTMLInputElement>('input[data-unread]:enabled')].find(
    (field) => field.closest('[role="dialog"]') === null,
  );

/** Those of them into which nothing is typed have nothing to store, and keep the place of the keyboard. */
const TYPED = 'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea';

function leaveField(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused.matches(TYPED)) focused.blur();
}
