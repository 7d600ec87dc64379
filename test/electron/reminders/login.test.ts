import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registered, writeAutostart } from '@electron/reminders/login';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {} }));

let configFolder = '';
beforeEach(() => {
  configFolder = mkdtempSync(join(tmpdir(), 'cuepoint-login-'));
});
afterEach(() => rmSync(configFolder, { recursive: true, force: true }));
const file = () => join(configFolder, 'autostart', 'cuepoint.desktop');

describe('the autostart file', () => {
  it('starts the program without a window, and goes again', () => {
    const start = {
      executable: '/opt/Cuepoint/cuepoint',
      args: ['--data-folder', '/home/a/x'],
      configFolder,
    };
    writeAutostart(true, start);
    expect(readFileSync(file(), 'utf8')).toBe(
      '[Desktop Entry]\nType=Application\nName=Cuepoint\nExec="/opt/Cuepoint/cuepoint" "--data-folder" "/home/a/x" "--hidden"\nTerminal=false\n',
    );
    writeAutostart(false, start);
    expect(existsSync(file())).toBe(false);
    expect(() => writeAutostart(false, start)).not.toThrow();
  });

  it('quotes what means something to the system', () => {
    const executable = '/home/Ana "A" $HOME/100%/c\\p`x`';
    writeAutostart(true, { executable, args: [], configFolder });
    expect(readFileSync(file(), 'utf8')).toContain(
      'Exec="/home/Ana \\\\"A\\\\" \\\\$HOME/100%%/c\\\\\\\\p\\\\`x\\\\`" "--hidden"\n',
    );
  });
});

describe('the entry of Windows', () => {
  it('starts the same data folder without a window', () => {
    const start = {
      executable: 'C:\\Cuepoint\\Cuepoint.exe',
      args: ['--data-folder', 'D:\\Ana B'],
      configFolder,
    };
    expect(registered(true, start)).toEqual({
      openAtLogin: true,
      path: 'C:\\Cuepoint\\Cuepoint.exe',
      args: ['--data-folder', '"D:\\Ana B"', '--hidden'],
    });
    expect(registered(false, start).openAtLogin).toBe(false);
  });
});
