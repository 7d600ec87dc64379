import { basename } from 'node:path';
import type { BackupLook, RestoredBackup } from '@shared/contract/restoring';
import type { ChosenPlace } from '@shared/contract/transport';
import { err, type Result } from '@shared/errors';
import { type BrowserWindow, dialog } from 'electron';
import type { BackupLooks } from './backup-look';
import type { DatabaseHost } from './database';
import type { MenuText } from './text';

/** The backup that the user chose to restore. Its path stays here; the window knows a token and what is in it. */
export class Backups {
  private chosen: { readonly token: string; readonly path: string } | null = null;
  /** The one that was looked through and can be restored. */
  private usable: string | null = null;

  constructor(
    private readonly database: Pick<DatabaseHost, 'restoreBackup'>,
    private readonly looks: Pick<BackupLooks, 'look' | 'stop'>,
    private readonly text: () => MenuText,
    /** Where the dialog begins: what was replaced before lies there. */
    private readonly dataFolder: string,
  ) {}

  /** null: the user cancelled. */
  async choose(window: BrowserWindow): Promise<ChosenPlace | null> {
    const text = this.text();
    const choice = await dialog.showOpenDialog(window, {
      title: text.chooseBackup,
      defaultPath: this.dataFolder,
      properties: ['openFile'],
      filters: [
        { name: text.backups, extensions: ['sqlite'] },
        { name: text.allFiles, extensions: ['*'] },
      ],
    });
    const path = choice.filePaths[0];
    if (choice.canceled || path === undefined) return null;
    this.chosen = { token: crypto.randomUUID(), path };
    return { token: this.chosen.token, name: basename(path) };
  }

  /** What is in the one that was chosen last. Value null: the user did not wait for it. What cannot be restored is told as error. */
  async look(token: unknown): Promise<Result<BackupLook | null>> {
    const { chosen } = this;
    if (chosen === null || chosen.token !== token) return unknownFile(token);
    const found = await this.looks.look(chosen.path);
    if (found.ok && found.value !== null) this.usable = chosen.token;
    return found;
  }

  stopLooking(): void {
    this.looks.stop();
  }

  /** Restores what was chosen last and looked through, once; any other token is `not-found`. */
  async restore(token: unknown): Promise<Result<RestoredBackup>> {
    const { chosen } = this;
    if (chosen === null || chosen.token !== token || this.usable !== token) return unknownFile(token);
    this.chosen = null;
    return this.database.restoreBackup(chosen.path);
  }
}

const unknownFile = (token: unknown) => err('not-found', { what: 'file', id: String(token) });
