import { useLayoutEffect } from 'react';
import { inField } from './place';

const DIALOG = '[aria-modal="true"]';

/** Milliseconds in which what comes is there; a dialog that failed must not keep the keys. */
export const PATIENCE = 2_000;
/** Keys that do nothing by themselves. */
const MODIFIERS: readonly string[] = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

/** How many dialogs were asked for and are not closed yet, since when, and the keys that were pressed before one was there. */
let awaited = 0;
let since = 0;
let waiting: KeyboardEvent[] = [];

const isAwaited = (): boolean => awaited > 0 && performance.now() - since < PATIENCE;

/**
 * Keeps a key for the dialog that is on its way, while its code or its record is still being read: quick hands answer a question before
 * they see it, and what they press must not reach the screen behind. Tells whether it did; what is text in a field stays there.
 */
export function keptForDialog(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || MODIFIERS.includes(event.key)) return false;
  // A dialog that is seen and has not the focus yet is still on its way: what is typed would reach the screen behind it.
  const isOnItsWay = isAwaited() && !inField(event.target) && !inDialog();
  // In the frame in which the dialog comes, keys keep their order.
  if (!isOnItsWay && waiting.length === 0) return false;
  event.preventDefault();
  if (event.repeat) return true;
  waiting.push(event);
  if (waiting.length === 1) requestAnimationFrame(lookForDialog);
  return true;
}

const inDialog = (): boolean => document.activeElement?.closest(DIALOG) != null;

/** Once the dialog has the focus, the keys are pressed in it; without a dialog they come to nothing. */
function lookForDialog(): void {
  if (!isAwaited()) {
    waiting = [];
  } else if (inDialog()) {
    const kept = waiting;
    waiting = [];
    for (const event of kept) pressAgain(event);
  } else {
    requestAnimationFrame(lookForDialog);
  }
}

/** Presses a key once more, where the focus now is. */
export function pressAgain({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): void {
  const init = { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
  const target = document.activeElement ?? document.body;
  const isFree = target.dispatchEvent(new KeyboardEvent('keydown', init));
  // A key that is pressed by a script types nothing by itself.
  if (!isFree || !inField(target) || ctrlKey || metaKey) return;
  if (key === 'Backspace' || key === 'Delete')
    document.execCommand(key === 'Delete' ? 'forwardDelete' : 'delete');
  else if (key.length === 1) document.execCommand('insertText', false, key);
}

/** While `isAsked`, keys that are pressed before the dialog is there wait for it. */
export function useAwaitedDialog(isAsked: boolean): void {
  useLayoutEffect(() => {
    if (!isAsked) return;
    awaited += 1;
    since = performance.now();
    return () => {
      awaited -= 1;
    };
  }, [isAsked]);
}
