import { join } from 'node:path';
import { err, ok, present } from '@shared/errors';
import { app, type BrowserWindow, session, shell } from 'electron';
import { type Arguments, readArguments, WrongArgument } from './arguments';
import { CHANNELS, type WindowFacts } from './channels';
import { DatabaseHost } from './database';
import { openExternal } from './external';
import { UserFiles } from './files';
import { chooseFolders, removeTemporary } from './folders';
import { startLog } from './log';
import { setMenu } from './menu';
import { registerScheme, serveWindow } from './protocol';
import { closeDoors, lockSession } from './security';
import { Doors, senderCheck } from './sender';
import { menuText } from './text';
import { openWindow } from './window';

// Main in one reading: what was asked for → folders → doors closed → database process → window → orderly end.

const built = join(import.meta.dirname, '..');
const devServer = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

const given = argumentsOrExit();
if (given.cli) await runCommandLine(given.cli);
else startWindow(given);

function argumentsOrExit(): Arguments {
  try {
    return readArguments(process.argv.slice(1));
  } catch (error) {
    if (!(error instanceof WrongArgument)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  }
}

async function runCommandLine(argv: readonly string[]): Promise<void> {
  const { runCli } = await import('./cli/index');
  app.exit(await runCli([...argv]));
}

function startWindow(wanted: Arguments): void {
  const folders = chooseFolders(wanted.dataFolder, app.getPath('userData'), wanted.demo);
  app.setPath('userData', folders.profile);
  app.setPath('sessionData', folders.profile);
  const log = startLog(folders.logs);

  // One program per data folder: the second one only shows the window of the first.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => showAgain(mainWindow));

  registerScheme();
  closeDoors(devServer);

  const zone = wanted.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const database = new DatabaseHost(
    join(built, 'main', 'db.js'),
    {
      kind: 'open',
      file: folders.file,
      zone,
      demo: wanted.demo,
      ...(wanted.today ? { today: wanted.today } : {}),
    },
    log,
  );

  let mainWindow: BrowserWindow | null = null;
  let language = wanted.language ?? 'en';

  const files = new UserFiles(
    (path, name) => database.registerFile(path, name),
    () => menuText(language),
  );

  const openDataFolder = async () => {
    const problem = await shell.openPath(folders.data);
    return problem === '' ? ok(null) : err('unexpected', { message: problem });
  };

  const speak = (next: string): void => {
    language = next;
    setMenu(menuText(language), {
      act: (action) => mainWindow?.webContents.send(CHANNELS.menu, action),
      openDataFolder: () => void openDataFolder(),
    });
  };

  const open = (): void => {
    const facts: WindowFacts = {
      version: app.getVersion(),
      demo: wanted.demo,
      systemLanguage: language,
      systemZone: zone,
      dataFolder: folders.data,
      fixedToday: wanted.today,
    };
    const boundsFile = folders.windowBounds;
    mainWindow = openWindow({ facts, boundsFile, built, devServer, prepared: () => undefined });
    mainWindow.on('closed', () => {
      mainWindow = null;
    });
  };

  const letIn = (): void => {
    const trusted = senderCheck((contents) => contents === mainWindow?.webContents, devServer);
    const doors = new Doors(trusted, (channel, url) => log.warn(`refused ${channel} from ${url}`));
    const window = (): BrowserWindow => present(mainWindow, 'its message was just let in');
    doors.take(CHANNELS.connect, (_input, sender) => database.connect(sender));
    doors.answer(CHANNELS.chooseImportFile, () => files.chooseImportFile(window()));
    doors.answer(CHANNELS.registerDroppedFile, (path) => files.registerDroppedFile(path));
    doors.answer(CHANNELS.saveFile, (file) => files.save(window(), file));
    doors.answer(CHANNELS.savePdf, (page) => files.savePdf(window(), page));
    doors.answer(CHANNELS.openExternal, (url) => openExternal(url));
    doors.answer(CHANNELS.openDataFolder, () => openDataFolder());
    doors.take(CHANNELS.setLanguage, (next) => {
      if (typeof next === 'string' && next !== language) speak(next);
    });
    doors.take(CHANNELS.editText, (action, sender) => {
      if (action === 'undo') sender.undo();
      if (action === 'redo') sender.redo();
    });
  };

  void app.whenReady().then(() => {
    database.start(); // first: it opens the file while the window loads
    lockSession(session.defaultSession, devServer);
    serveWindow(session.defaultSession, join(built, 'renderer'));
    speak(wanted.language ?? app.getPreferredSystemLanguages()[0] ?? app.getLocale());
    letIn();
    open();
  });

  app.on('activate', () => {
    if (app.isReady() && mainWindow === null) open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });

  // The windows are gone by now and have sent their last words; the file is closed before the program ends.
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void database.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
  process.on('exit', () => removeTemporary(folders));
}

function showAgain(window: BrowserWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
