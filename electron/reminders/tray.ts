import type { ReminderTarget } from '@shared/contract/reminders';
import { Menu, nativeImage, Tray } from 'electron';
import type { MenuText } from '../text';
import type { DueReminders } from './clock';
import icon from './tray.png?inline';

export interface TrayActions {
  readonly show: () => void;
  readonly open: (target: ReminderTarget) => void;
  readonly quit: () => void;
}

/** In pixels of a screen with one pixel a point; the picture has twice as many. */
const SIZE = 22;

/** The sign beside the system's clock: counts on it, the next contacts in its menu. There only when the user wants it. */
export class ReminderTray {
  private tray: Tray | null = null;

  constructor(private readonly actions: TrayActions) {}

  /** Whether the program stays when its window closes. */
  get stays(): boolean {
    return this.tray !== null;
  }

  update({ choices, summary, coming }: DueReminders, text: MenuText): void {
    if (!choices.tray) {
      this.remove();
      return;
    }
    this.tray ??= this.made();
    this.tray.setToolTip(`Cuepoint · ${summary}`);
    this.tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: summary, enabled: false },
        ...coming.map(({ label, target }) => ({ label, click: () => this.actions.open(target) })),
        { type: 'separator' },
        { label: text.trayToday, click: () => this.actions.open({ kind: 'today' }) },
        { label: text.trayShow, click: () => this.actions.show() },
        { type: 'separator' },
        { label: text.quit, click: () => this.actions.quit() },
      ]),
    );
  }

  remove(): void {
    this.tray?.destroy();
    this.tray = null;
  }

  private made(): Tray {
    const picture = nativeImage.createFromDataURL(icon);
    const small = picture.resize({ width: SIZE, height: SIZE });
    small.addRepresentation({ scaleFactor: 2, dataURL: icon });
    const tray = new Tray(small);
    tray.on('click', () => this.actions.show());
    return tray;
  }
}
