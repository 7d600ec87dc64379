import { type Scope, submitButtonOf, useKeys } from '@renderer/keys';
import { type ComponentProps, type FormEvent, type KeyboardEvent, type RefObject, useRef } from 'react';
import { useMissing } from './useMissing';

interface FormProps extends Omit<ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'ref'> {
  readonly ref?: RefObject<HTMLFormElement | null>;
  /** Where Ctrl/Cmd-Enter works. */
  readonly scope?: Scope;
  /** Nothing that must be filled in is empty; whether the rest makes sense is for the form to know. */
  readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

/**
 * A form that is sent by Enter in a line and by Ctrl/Cmd-Enter anywhere in its dialog, also in a field of several lines. The first field
 * that must be filled in and is empty takes the focus and says so, also while the button may not be pressed yet; as does one of its dialog
 * whose text cannot be read (`useTyped`): what would be stored then is not what is seen. The browser's own check would stop with a
 * bubble in the language of the system.
 */
export function Form({ ref, scope = 'dialog', onSubmit, onKeyDown, children, ...rest }: FormProps) {
  const own = useRef<HTMLFormElement>(null);
  const form = ref ?? own;
  const { goToMissing, hint } = useMissing();
  const lacks = (form: HTMLFormElement): boolean =>
    goToMissing(form) || goToUnread(form.closest('[role="dialog"]') ?? form);
  /** Presses the form's own button: while the first press is still being stored, a second one does nothing. */
  const send = (form: HTMLFormElement | null): void => {
    const button = submitButtonOf(form);
    if (!button) form?.requestSubmit();
    else if (!button.disabled) button.click();
    else if (form) lacks(form);
  };
  useKeys(scope, { 'mod+Enter': { inFields: true, run: () => send(formInUse() ?? form.current) } });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!lacks(event.currentTarget)) onSubmit(event);
  };
  // Enter in a line does nothing by itself while the button may not be pressed.
  const press = (event: KeyboardEvent<HTMLFormElement>): void => {
    onKeyDown?.(event);
    if (event.key !== 'Enter' || !sendsByEnter(event)) return;
    if (submitButtonOf(event.currentTarget)?.disabled) lacks(event.currentTarget);
  };
  return (
    <form ref={form} noValidate onSubmit={submit} onKeyDown={press} {...rest}>
      {children}
      {hint}
    </form>
  );
}

/** Whether Enter was meant to send the form: in a line unless it did something there, in a field of several lines with `sendOnEnter`. */
const sendsByEnter = ({ target, defaultPrevented, shiftKey }: KeyboardEvent<HTMLFormElement>): boolean =>
  target instanceof HTMLTextAreaElement
    ? defaultPrevented && !shiftKey
    : target instanceof HTMLInputElement && !defaultPrevented;

/** Whether a field in `part` holds a text that is no value; the first such has the focus then. Nothing is stored. */
export function goToUnread(part: Element | null): boolean {
  const unread = part?.querySelector<HTMLInputElement>('input[data-unread]:enabled');
  unread?.focus();
  return !!unread;
}

/** Where several stand in one dialog. */
const formInUse = (): HTMLFormElement | null => document.activeElement?.closest('form') ?? null;
