import { type Scope, submitButtonOf, useKeys } from '@renderer/keys';
import { type ComponentProps, type FormEvent, type RefObject, useRef } from 'react';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'ref'> {
  readonly ref?: RefObject<HTMLFormElement | null>;
  /** Where Ctrl/Cmd-Enter works. */
  readonly scope?: Scope;
  /** Nothing that must be filled in is empty; whether the rest makes sense is for the form to know. */
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * A form that is sent by Enter in a line and by Ctrl/Cmd-Enter anywhere in its dialog, also in a field of several lines. The first field
 * that must be filled in and is empty takes the focus, as does one of its dialog whose text cannot be read (`useTyped`): what would be
 * stored then is not what is seen. The browser's own check would stop with a bubble in the language of the system.
 */
export function Form({ ref, scope = 'dialog', onSubmit, ...rest }: FormProps) {
  const own = useRef<HTMLFormElement>(null);
  const form = ref ?? own;
  useKeys(scope, { 'mod+Enter': { inFields: true, run: () => send(formInUse() ?? form.current) } });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const missing = firstMissing(form);
    if (missing) missing.focus();
    else if (!goToUnread(form.closest('[role="dialog"]') ?? form)) onSubmit(event);
  };
  return <form ref={form} noValidate onSubmit={submit} {...rest} />;
}

/** Presses the form's own button: while the first press is still being stored, a second one does nothing. */
function send(form: HTMLFormElement | null): void {
  const button = submitButtonOf(form);
  if (!button) form?.requestSubmit();
  else if (button.disabled) firstMissing(form)?.focus();
  else button.click();
}

/** Whether a field in `part` holds a text that is no value; the first such has the focus then. Nothing is stored. */
export function goToUnread(part: Element | null): boolean {
  const unread = part?.querySelector<HTMLInputElement>('input[data-unread]:enabled');
  unread?.focus();
  return !!unread;
}

/** Where several stand in one dialog. */
const formInUse = (): HTMLFormElement | null => document.activeElement?.closest('form') ?? null;

const firstMissing = (form: HTMLFormElement | null): HTMLElement | undefined =>
  [
    ...(form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:required, textarea:required') ??
      []),
  ].find(({ value, disabled }) => value.trim() === '' && !disabled);
