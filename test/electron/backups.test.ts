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
const looks = { look: vi.fn(), stop: vi.fn() };
const restoreBackup = vi.fn();
const backups = () => new Backups({ restoreBackup }, looks, () => menuText('en'), '/data');
const refused = { ok: false, error: { code: 'not-found' } };

beforeEach(() => {
  dialogs.paths = ['/disk/copy.sqlite'];
  looks.look.mockReset().mockResolvedValue(ok(look));
  restoreBackup.mockReset().mockResolvedValue(ok({ kept: 'kept' }));
});

it('only what the user chose is looked into and restored, and only once', async () => {
  const ours = backups();
  const chosen = await ours.choose(window);
  expect(chosen).toMatchObject({ name: 'copy.sqlite' });
  expect(JSON.stringify(chosen)).not.toContain('/disk');
  const { token = '' } = chosen ?? {};
  for (const made of ['/disk/copy.sqlite', '', null, {}])
    expect(await ours.look(made)).toMatchObject(refused);
  expect(looks.look).not.toHaveBeenCalled();
  expect(await ours.look(token)).toEqual(ok(look));
  expect(looks.look.mock.calls).toEqual([['/disk/copy.sqlite']]);
  for (const made of ['/disk/copy.sqlite', '', null, {}])
    expect(await ours.restore(made)).toMatchObject(refused);
  expect(restoreBackup).not.toHaveBeenCalled();
  expect(await ours.restore(token)).toEqual(ok({ kept: 'kept' }));
  expect(restoreBackup.mock.calls).toEqual([['/disk/copy.sqlite']]);
  expect(await ours.restore(token)).toMatchObject(refused);
});

it('what was not looked through to its end is not restored; leaving the dialog is no error', async () => {
  const ours = backups();
  const { token = '' } = (await ours.choose(window)) ?? {};
  expect(await ours.restore(token)).toMatchObject(refused);
  for (const found of [ok(null), err('restore-failed', { message: 'x', reason: 'damaged' })]) {
    looks.look.mockResolvedValue(found);
    expect(await ours.look(token)).toEqual(found);
    expect(await ours.restore(token)).toMatchObject(refused);
  }
  dialogs.paths = [];
  expect(await ours.choose(window)).toBeNull();
  expect(restoreBackup).not.toHaveBeenCalled();
});

it('the dialog begins where replaced files are kept, and shows them', async () => {
  dialogs.asked = [];
  await backups().choose(window);
  expect(dialogs.asked[0]).toMatchObject({ defaultPath: '/data', filters: [{ extensions: ['sqlite'] }, {}] });
});
