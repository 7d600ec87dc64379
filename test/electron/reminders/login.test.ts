import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAutostart } from '@electron/reminders/login';
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
