import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import type { Arguments } from './arguments';
import { CHANNELS } from './channels';
import { DatabaseHost } from './database';
import { DocumentFiles } from './documents';
import { openFolder } from './external';
import { UserFiles } from './files';
import { chooseFolders, removeTemporary } from './folders';
import { startLog } from './log';
import { setMenu } from './menu';
import { registerScheme, serveWindow } from './protocol';
import { takeRequests } from './requests';
import { closeDoors, lockSession } from './security';
import { menuText } from './text';
import { openWindow } from './window';

/** Folder `out`, or the program's archive when it is packed. */
const built = join(import.meta.dirname, '..');

/** The program with its window, in the order of its life: folders, doors, database process, window, end. */
export function startProgram(given: Arguments): void {
  const folders = chooseFolders(given.dataFolder, app.getPath('userData'), given.demo);
  app.setPath('userData', folders.profile);
  app.setPath('sessionData', folders.profile);

  // One program per data folder: a second one only shows the window of the first.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => showAgain(window));

  const log = startLog(folders.logs);
  const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);
  registerScheme();
  closeDoors(devServer);

  const zone = given.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = given.today === null ? {} : { today: given.today };
  const file = { kind: 'open', file: folders.file, zone, demo: given.demo, ...today } as const;
  const database = new DatabaseHost(join(built, 'main', 'db.js'), file, log);
  const register = (path: string, name: string) => database.registerFile(path, name);
  const files = new UserFiles(register, () => menuText(language));
  const documents = new DocumentFiles(database, files, folders.opened);

  let window: BrowserWindow | null = null;
  let language = 'en';

  const speak = (next: string): void => {
    language = next;
    setMenu(menuText(language), {
      act: (action) => window?.webContents.send(CHANNELS.menu, action),
      openDataFolder: () => void openFolder(folders.data),
    });
  };

  const open = (): void => {
    const { demo, today: fixedToday } = given;
    const system = { systemLanguage: language, systemZone: zone };
    const facts = { version: app.getVersion(), demo, fixedToday, dataFolder: folders.data, ...system };
    window = openWindow({ facts, boundsFile: folders.windowBounds, built, devServer, log });
    window.on('closed', () => {
      window = null;
    });
  };

  void app.whenReady().then(() => {
    const spoken = given.language ?? app.getPreferredSystemLanguages()[0] ?? app.getLocale();
    database.start(spoken); // first: it opens the file while the window loads
    lockSession(session.defaultSession, devServer);
    serveWindow(session.defaultSession, join(built, 'renderer'));
    speak(spoken);
    const dataFolder = folders.data;
    takeRequests({ window: () => window, devServer, database, files, documents, speak, dataFolder, log });
    open();
  });

  app.on('activate', () => {
    if (app.isReady() && window === null) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeDatabaseBeforeQuit(database);
  process.on('exit', () => removeTemporary(folders));
}

/** By now the windows are gone and have sent their last words; the file is closed before the program ends. */
function closeDatabaseBeforeQuit(database: DatabaseHost): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void database.close().finally(() => {
      closed = true;
      setImmediate(() => app.quit()); // not inside this event: a quit within a quit is ignored
    });
  });
}

function showAgain(window: BrowserWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
