import { ipcRenderer } from 'electron';
import { CHANNELS } from '../channels';

/** Passes menu actions on; undo and redo go to the text field that has the focus, when one has. */
export function menuListener(): (listener: (action: string) => void) => void {
  let listener: (action: string) => void = () => undefined;
  ipcRenderer.on(CHANNELS.menu, (_event, action: string) => {
    if ((action === 'undo' || action === 'redo') && textHasFocus())
      ipcRenderer.send(CHANNELS.editText, action);
    else listener(action);
  });
  return (next) => {
    listener = next;
  };
}

function textHasFocus(): boolean {
  const element = document.activeElement;
  if (element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLInputElement)
    return !['button', 'checkbox', 'radio', 'submit'].includes(element.type);
  return element instanceof HTMLElement && element.isContentEditable;
}
