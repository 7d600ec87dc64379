import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserFiles } from '@electron/files';
import { menuText } from '@electron/text';
import type { BrowserWindow } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';

const chosen = vi.hoisted(() => ({ folder: '' }));
// Outside of the program the module is only the path of its runtime; here its dialog answers with a folder.
vi.mock('electron', () => ({
  dialog: { showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [chosen.folder] }) },
  shell: {},
  BrowserWindow: class {},
}));

describe('files that the window saves into one folder', () => {
  afterEach(() => rmSync(chosen.folder, { recursive: true, force: true }));

  it('are not written over each other, though their names come to the same', async () => {
    chosen.folder = mkdtempSync(join(tmpdir(), 'cuepoint-several-'));
    const files = new UserFiles(
      () => '',
      () => menuText('en'),
    );
    const input = ['Plan A/B.ics', 'Plan A:B.ics', 'plan a-b.ics'].map((suggestedName) => ({
      suggestedName,
      bytes: new TextEncoder().encode(suggestedName),
    }));
    const saved = await files.saveSeveral({} as BrowserWindow, input);
    expect(saved).toEqual({ ok: true, value: 3 });
    const names = ['Plan A-B.ics', 'Plan A-B 2.ics', 'plan a-b 3.ics'];
    expect(readdirSync(chosen.folder).sort()).toEqual([...names].sort());
    expect(names.map((name) => readFileSync(join(chosen.folder, name), 'utf8'))).toEqual(
      input.map(({ suggestedName }) => suggestedName),
    );
  });
});
