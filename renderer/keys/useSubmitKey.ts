import { type KeyboardEvent, type RefObject, useRef } from 'react';
import type { Scope } from './registry';
import { useKeys } from './useKeys';

/**
 * The form that mod+Enter sends from anywhere in its dialog. It presses the form's own button, so it does nothing while that may not be
 * pressed: while something is missing, and while the first press is still being stored.
 */
export function useSubmitKey(scope: Scope = 'dialog'): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useKeys(scope, { 'mod+Enter': { inFields: true, run: () => pressSubmit(form.current) } });
  return form;
}

/** Sends a form as its own button does: a button that may not be pressed sends nothing. */
export function pressSubmit(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click();
}

/** In a field of several lines: Enter sends the form, Shift-Enter is a new line. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (!event.repeat) pressSubmit(event.currentTarget.form);
}
