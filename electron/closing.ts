import { app, type BrowserWindow } from 'electron';

/**
 * A page over a text that cannot be read stops what closes its window, asks, and says when it may go on. What was stopped can be the end of the
 * whole program, which is not the same as the end of a window: without one the program may stay in the tray.
 */
export class Closing {
  private quits = false;
  private stoppedQuit = false;

  constructor() {
    app.on('before-quit', () => {
      this.quits = true;
    });
  }

  watch(window: BrowserWindow): void {
    window.webContents.on('will-prevent-unload', () => {
      this.stoppedQuit = this.quits;
      this.quits = false;
      // The question is in the window, wherever the end was asked for.
      if (window.isMinimized()) window.restore();
      window.show();
    });
  }

  readonly goOn = (window: BrowserWindow): void => {
    if (this.stoppedQuit) app.quit();
    else window.close();
  };
}
