import { ipcRenderer } from 'electron';

/** Passes on what main sends through a channel; what comes before the page listens waits for it. */
export function waitingListener<Message>(channel: string): (listener: (message: Message) => void) => void {
  let listener: ((message: Message) => void) | null = null;
  const early: Message[] = [];
  ipcRenderer.on(channel, (_event, message: Message) => {
    if (listener) listener(message);
    else early.push(message);
  });
  return (next) => {
    listener = next;
    for (const message of early.splice(0)) next(message);
  };
}
