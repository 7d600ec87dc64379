import type { ErrorData } from '@shared/errors';
import type { DatabaseControl } from '@shared/contract/transport';
import { MessageChannelMain, type UtilityProcess, type WebContents } from 'electron';
import { CHANNELS } from './channels';

/** The windows that talk to the database process, each over a port of its own to the present one. */
export class DatabaseWindows {
  /** The page that each window shows, by the id it gave itself. */
  private readonly pages = new Map<WebContents, string>();
  /** Which part of an older file has the present schema, while the process is at it and hears nothing. */
  private updating: number | null = null;

  /** False for a page that was here before: it has its port, or gets one when there is a process. */
  add(window: WebContents, page: string): boolean {
    if (this.pages.get(window) === page) return false;
    if (!this.pages.has(window)) window.once('destroyed', () => this.pages.delete(window));
    this.pages.set(window, page);
    if (this.updating !== null) window.send(CHANNELS.updating, this.updating);
    return true;
  }

  /** To a process that was just started. */
  sendPorts(child: UtilityProcess): void {
    for (const window of this.pages.keys()) this.sendPort(child, window);
  }

  sendPort(child: UtilityProcess, window: WebContents): void {
    if (window.isDestroyed()) return;
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage({ kind: 'connect' } satisfies DatabaseControl, [port1]);
    window.postMessage(CHANNELS.port, null, [port2]);
  }

  /** The part that is done, 0…1; null: nothing is updated. */
  tellUpdating(part: number | null): void {
    if (this.updating === part) return;
    this.updating = part;
    this.tell(CHANNELS.updating, part);
  }

  /** No process answers any more. */
  tellGone(error: ErrorData): void {
    this.tell(CHANNELS.gone, error);
  }

  private tell(channel: string, message: unknown): void {
    for (const window of this.pages.keys()) if (!window.isDestroyed()) window.send(channel, message);
  }
}
