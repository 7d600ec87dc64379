import { type RefObject, useRef } from 'react';
import type { Scope } from './registry';
import { useKeys } from './useKeys';

/**
 * The form that mod+Enter sends from anywhere in its dialog. It presses the form's own button, so it does nothing while that may not be
 * pressed: while something is missing, and while the first press is still being stored.
 */
export function useSubmitKey(scope: Scope = 'dialog'): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useKeys(scope, { 'mod+Enter': { inFields: true, run: () => buttonOf(form.current)?.click() } });
  return form;
}

const buttonOf = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLButtonElement>('button[type="submit"]');
