import { Backups } from '@electron/backups';
import { menuText } from '@electron/text';
import type { BackupLook } from '@shared/contract/restoring';
import { err, ok } from '@shared/errors';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';

const dialogs = vi.hoisted(() => ({ paths: [] as string[], asked: [] as OpenDialogOptions[] }));
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: (_: BrowserWindow, options: OpenDialogOptions) => {
      dialogs.asked.push(options);
      return Promise.resolve({ canceled: dialogs.paths.length === 0, filePaths: dialogs.paths });
    },
  },
}));

const window = {} as BrowserWindow;
const facts = { bytes: 1, changedAt: null, clients: 2, deals: 3, activities: 4 };
const look: BackupLook = { backup: facts, present: facts };
const lookIntoBackup = vi.fn();
const restoreBackup = vi.fn();
const backups = () => new Backups({ lookIntoBackup, restoreBackup }, () => menuText('en'), '/data');

beforeEach(() => {
  dialogs.paths = ['/disk/copy.sqlite'];
  lookIntoBackup.mockReset().mockResolvedValue(ok(look));
  restoreBackup.mockReset().mockResolvedValue(ok({ kept: 'kept' }));
});

it('only what the user chose is restored, and only once', async () => {
  const ours = backups();
  const chosen = await ours.choose(window);
  expect(chosen).toMatchObject({ ok: true, value: { ...look, name: 'copy.sqlite' } });
  expect(JSON.stringify(chosen)).not.toContain('/disk');
  const token = chosen.ok ? chosen.value?.token : '';
  for (const made of ['/disk/copy.sqlite', '', null, {}]) {
    expect(await ours.restore(made)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
  expect(restoreBackup).not.toHaveBeenCalled();
  expect(await ours.restore(token)).toEqual(ok({ kept: 'kept' }));
  expect(restoreBackup.mock.calls).toEqual([['/disk/copy.sqlite']]);
  expect(await ours.restore(token)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

it('what cannot be used is told and not chosen; leaving the dialog is no error', async () => {
  const ours = backups();
  lookIntoBackup.mockResolvedValue(err('restore-failed', { message: 'x', reason: 'damaged' }));
  expect(await ours.choose(window)).toMatchObject({ ok: false, error: { code: 'restore-failed' } });
  expect(await ours.restore(undefined)).toMatchObject({ ok: false });
  dialogs.paths = [];
  expect(await ours.choose(window)).toEqual(ok(null));
  expect(restoreBackup).not.toHaveBeenCalled();
});

it('the dialog begins where replaced files are kept, and shows them', async () => {
  dialogs.asked = [];
  await backups().choose(window);
  expect(dialogs.asked[0]).toMatchObject({ defaultPath: '/data', filters: [{ extensions: ['sqlite'] }, {}] });
});
