import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Channel } from './channels';
import { isOwnPage } from './addresses';

/** Says whether a message comes from the main frame of one of our windows, showing our own page. */
export type SenderCheck = (event: IpcMainEvent | IpcMainInvokeEvent) => boolean;

export function senderCheck(
  isWindow: (contents: WebContents) => boolean,
  devServer: string | null,
): SenderCheck {
  return (event) => {
    const frame = event.senderFrame;
    if (!frame || frame !== event.sender.mainFrame) return false;
    return isWindow(event.sender) && isOwnPage(frame.url, devServer);
  };
}

/** The only two ways in. Both refuse strangers before anything is looked at. */
export class Doors {
  constructor(
    private readonly trusted: SenderCheck,
    private readonly refused: (channel: Channel, url: string) => void,
  ) {}

  /** Answers a request of the window; a stranger's promise is rejected. */
  answer(channel: Channel, handler: (input: unknown, sender: WebContents) => unknown): void {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (this.trusted(event)) return handler(input, event.sender);
      this.refused(channel, event.senderFrame?.url ?? '');
      throw new Error('refused');
    });
  }

  /** Takes a message of the window; a stranger's is dropped. */
  take(channel: Channel, handler: (input: unknown, sender: WebContents) => void): void {
    ipcMain.on(channel, (event, input: unknown) => {
      if (this.trusted(event)) handler(input, event.sender);
      else this.refused(channel, event.senderFrame?.url ?? '');
    });
  }
}
