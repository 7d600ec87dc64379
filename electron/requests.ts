import { present } from '@shared/errors';
import type { BrowserWindow } from 'electron';
import type { Backups } from './backups';
import { CHANNELS } from './channels';
import type { DatabaseHost } from './database';
import { openExternal, openFolder } from './external';
import type { DocumentFiles } from './documents';
import type { UserFiles } from './files';
import type { Log } from './log';
import { Doors, senderCheck } from './sender';

export interface RequestTargets {
  readonly window: () => BrowserWindow | null;
  readonly devServer: string | null;
  readonly database: DatabaseHost;
  readonly files: UserFiles;
  readonly backups: Backups;
  readonly documents: DocumentFiles;
  /** Language of menus and dialogs. */
  readonly speak: (language: string) => void;
  /** Closes the window that had stopped it. */
  readonly close: (window: BrowserWindow) => void;
  readonly dataFolder: string;
  readonly log: Log;
}

/** Everything that the window can ask of main, and nothing more. */
export function takeRequests(to: RequestTargets): void {
  const ours = senderCheck((contents) => contents === to.window()?.webContents, to.devServer);
  const doors = new Doors(ours, (channel, url) => to.log.warn(`refused ${channel} from ${url}`));
  const window = (): BrowserWindow => present(to.window(), 'its message was just let in');

  doors.take(CHANNELS.connect, (page, sender) => to.database.connect(sender, String(page)));
  doors.answer(CHANNELS.chooseImportFile, () => to.files.chooseImportFile(window()));
  doors.answer(CHANNELS.registerDroppedFile, (path) => to.files.registerDroppedFile(path));
  doors.answer(CHANNELS.chooseBackupPlace, (name) => to.files.chooseBackupPlace(window(), name));
  doors.answer(CHANNELS.chooseBackup, () => to.backups.choose(window()));
  doors.answer(CHANNELS.lookIntoBackup, (token) => to.backups.look(token));
  doors.take(CHANNELS.stopLooking, () => to.backups.stopLooking());
  doors.answer(CHANNELS.restoreBackup, (token) => to.backups.restore(token));
  doors.answer(CHANNELS.saveFile, (file) => to.files.save(window(), file));
  doors.answer(CHANNELS.savePdf, (page) => to.files.savePdf(window(), page));
  doors.answer(CHANNELS.saveFiles, (files) => to.files.saveSeveral(window(), files));
  doors.take(CHANNELS.showSaved, () => to.files.showSaved());
  doors.answer(CHANNELS.printPdf, (page) => to.documents.printPdf(page));
  doors.answer(CHANNELS.chooseDocumentFile, () => to.documents.chooseFile(window()));
  doors.answer(CHANNELS.chooseTemplate, () => to.documents.chooseTemplate(window()));
  doors.answer(CHANNELS.openDocumentFile, (id) => to.documents.open(id));
  doors.answer(CHANNELS.saveDocumentFile, (file) => to.documents.save(window(), file));
  doors.answer(CHANNELS.openExternal, (url) => openExternal(url));
  doors.answer(CHANNELS.openDataFolder, () => openFolder(to.dataFolder));
  doors.take(CHANNELS.setLanguage, (language) => {
    if (typeof language === 'string') to.speak(language);
  });
  doors.take(CHANNELS.close, () => to.close(window()));
  doors.take(CHANNELS.editText, (action, sender) => {
    if (action === 'undo') sender.undo();
    if (action === 'redo') sender.redo();
  });
}
