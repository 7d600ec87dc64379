/** The least that Electron can be: one window with one line. What Cuepoint's start and memory are compared with. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

app.setPath('userData', process.argv[process.argv.indexOf('--data-folder') + 1]);

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.loadFile(join(import.meta.dirname, 'index.html'));
});

app.on('window-all-closed', () => app.quit());
