import { basename } from 'node:path';
import type { ChosenBackup, RestoredBackup } from '@shared/contract/restoring';
import { err, ok, type Result } from '@shared/errors';
import { type BrowserWindow, dialog } from 'electron';
import type { DatabaseHost } from './database';
import type { MenuText } from './text';

/** The backup that the user chose to restore. Its path stays here; the window knows a token and what is in it. */
export class Backups {
  private chosen: { readonly token: string; readonly path: string } | null = null;

  constructor(
    private readonly database: Pick<DatabaseHost, 'lookIntoBackup' | 'restoreBackup'>,
    private readonly text: () => MenuText,
    /** Where the dialog begins: what was replaced before lies there. */
    private readonly dataFolder: string,
  ) {}

  /** Value null: the user cancelled. A file that cannot be restored is told as error and is not chosen. */
  async choose(window: BrowserWindow): Promise<Result<ChosenBackup | null>> {
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
    if (choice.canceled || path === undefined) return ok(null);
    const found = await this.database.lookIntoBackup(path);
    if (!found.ok) return found;
    const token = crypto.randomUUID();
    this.chosen = { token, path };
    return ok({ ...found.value, token, name: basename(path) });
  }

  /** Restores what was chosen last, once; any other token is `not-found`. */
  async restore(token: unknown): Promise<Result<RestoredBackup>> {
    const { chosen } = this;
    if (chosen === null || chosen.token !== token)
      return err('not-found', { what: 'file', id: String(token) });
    this.chosen = null;
    return this.database.restoreBackup(chosen.path);
  }
}
