import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { APP_ID } from './app-id';
import type { Arguments } from './arguments';
import { BackupLooks } from './backup-look';
import { Backups } from './backups';
import { CHANNELS } from './channels';
import { Closing } from './closing';
import { DatabaseHost } from './database';
import { DocumentFiles } from './documents';
import { openFolder } from './external';
import { UserFiles } from './files';
import { chooseFolders, removeTemporary } from './folders';
import { startLog } from './log';
import { leaveOutUsualMenu, setMenu } from './menu';
import { leaveOutNetworkProcess } from './processes';
import { registerScheme, serveWindow } from './protocol';
import { startReminders } from './reminders';
import { startedAtLogin } from './reminders/login';
import { takeRequests } from './requests';
import { closeDoors, lockSession } from './security';
import { type MenuText, menuText } from './text';
import { openWindow } from './window';

/** Folder `out`, or the program's archive when it is packed. */
const built = join(import.meta.dirname, '..');

/** After the start, in milliseconds. */
const REMINDERS_AFTER_MS = 3_000;

/** The program with its window, in the order of its life: folders, doors, database process, window, end. */
export function startProgram(given: Arguments): void {
  const folders = chooseFolders(given.dataFolder, app.getPath('userData'), given.demo);
  // Windows shows notifications only of a program that names itself as the installer's shortcut does.
  if (process.platform === 'win32') app.setAppUserModelId(APP_ID);
  app.setPath('userData', folders.profile);
  app.setPath('sessionData', folders.profile);

  // One program per data folder: a second one only shows the window of the first.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => show());

  const log = startLog(folders.logs);
  const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);
  registerScheme();
  leaveOutUsualMenu();
  leaveOutNetworkProcess();
  closeDoors(devServer);

  const today = given.today === null ? {} : { today: given.today };
  const zone = given.zone === null ? {} : { zone: given.zone };
  const file = { kind: 'open', file: folders.file, demo: given.demo, ...zone, ...today } as const;
  const entry = join(built, 'main', 'db.js');
  const database = new DatabaseHost(entry, file, log);
  const register = (path: string, name: string) => database.registerFile(path, name);
  const files = new UserFiles(register, () => menuText(language));
  const looks = new BackupLooks(entry, database);
  const backups = new Backups(database, looks, () => menuText(language), folders.data);
  const documents = new DocumentFiles(database, files, folders.opened);

  const closing = new Closing();
  let window: BrowserWindow | null = null;
  let language = 'en';

  let said: MenuText | null = null;
  const speak = (next: string): void => {
    language = next;
    // The window tells its language at each start, and it is nearly always the one that the menu has.
    if (said === menuText(language)) return;
    said = menuText(language);
    setMenu(said, {
      act: (action) => window?.webContents.send(CHANNELS.menu, action),
      openDataFolder: () => void openFolder(folders.data),
    });
  };

  const open = (): BrowserWindow => {
    const { demo, today: fixedToday, zone: fixedZone } = given;
    const fixed = { systemLanguage: language, fixedToday, fixedZone };
    const facts = { version: app.getVersion(), demo, dataFolder: folders.data, ...fixed };
    const opened = openWindow({ facts, boundsFile: folders.windowBounds, built, devServer, log });
    closing.watch(opened);
    opened.on('closed', () => {
      window = null;
    });
    window = opened;
    return opened;
  };
  /** The window in front; a new one when there is none. */
  const show = (): BrowserWindow => {
    const shown = window ?? open();
    if (shown.isMinimized()) shown.restore();
    shown.show();
    shown.focus();
    return shown;
  };
  let staysInTray = (): boolean => false;

  void app.whenReady().then(() => {
    const spoken = given.language ?? app.getPreferredSystemLanguages()[0] ?? app.getLocale();
    database.start(spoken); // first: it opens the file while the window loads
    lockSession(session.defaultSession, devServer);
    serveWindow(session.defaultSession, join(built, 'renderer'));
    language = spoken;
    const dataFolder = folders.data;
    takeRequests({
      ...{ window: () => window, devServer, database, files, backups, documents },
      ...{ speak, dataFolder, log, close: closing.goOn },
    });
    const hidden = given.hidden || startedAtLogin();
    if (!hidden) open();
    speak(spoken); // the menu is made while the window's process starts
    const reminders = startReminders({
      ...{
        database,
        saidFile: folders.reminded,
        fixedToday: given.today,
        log,
        text: () => menuText(language),
      },
      dataFolder: folders.temporary ? null : folders.data,
      show,
      open: (target) => sendWhenLoaded(show(), CHANNELS.openTarget, target),
      inWindow: (reminder) => {
        // Kept in the tray there is no window; one that nobody sees would be no reminder.
        const shown = window ?? open();
        callAttention(shown);
        sendWhenLoaded(shown, CHANNELS.reminder, reminder);
      },
    });
    staysInTray = reminders.staysInTray;
    // The first picture has the processor for itself. Without a window only the tray can show that the program runs.
    if (hidden) void reminders.begin().then(() => staysInTray() || open());
    else setTimeout(() => void reminders.begin(), REMINDERS_AFTER_MS);
  });

  app.on('activate', () => {
    if (app.isReady() && window === null) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && !staysInTray()) app.quit();
  });
  app.on('will-quit', () => looks.stop());
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

/** Blinks in the taskbar until the window is looked at. */
function callAttention(window: BrowserWindow): void {
  if (window.isFocused()) return;
  window.flashFrame(true);
  window.once('focus', () => window.flashFrame(false));
}

/** What is sent to a page that is still loading would be lost. */
function sendWhenLoaded(window: BrowserWindow, channel: string, message: unknown): void {
  const send = () => window.webContents.send(channel, message);
  if (window.webContents.isLoading()) window.webContents.once('did-finish-load', send);
  else send();
}
