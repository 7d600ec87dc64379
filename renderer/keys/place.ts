/** Menus and lists of choices have their own keys; an open dialog covers the screen and its keys. */
export function placeOf(target: EventTarget | null): 'menu' | 'dialog' | 'screen' {
  if (target instanceof Element && target.closest('[role="menu"], [role="listbox"]')) return 'menu';
  return document.querySelector('[aria-modal="true"]') ? 'dialog' : 'screen';
}

/** Whether keys are text there. */
export function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"])'))
  );
}

/** Enter and Space belong to the control that has the focus; a row of a list is not one. */
export function onControl(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest(
    'button, a[href], summary, input, [role="button"], [role="tab"], [role="switch"]',
  );
  return control !== null && !control.hasAttribute('data-row');
}

/** Arrows choose in a switch that one came to by keys; whoever clicked on it goes on to the list. */
export const onChoice = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input[type="radio"]:focus-visible');
