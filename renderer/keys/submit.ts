import type { KeyboardEvent } from 'react';

/** The button that sends a form. */
export const submitButtonOf = (form: HTMLFormElement | null): HTMLButtonElement | null =>
  form?.querySelector<HTMLButtonElement>('button[type="submit"]') ?? null;

/** In a field of several lines: Enter sends the form, Shift-Enter is a new line. A button that may not be pressed sends nothing. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  if (!event.repeat) submitButtonOf(event.currentTarget.form)?.click();
}
