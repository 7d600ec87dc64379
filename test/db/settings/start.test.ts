import { runCommand } from '@db/log/command';
import { seed } from '@db/seed';
import { startFile } from '@db/settings/start';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

const clock = { now: () => '2026-11-26T09:00:00.000Z', newId: () => '019a0000-0000-7000-8000-000000000001' };
const slovenian = { language: 'sl-SI', zone: 'Europe/Ljubljana' };

describe('the first start of a new file', () => {
  it('takes language, zone, country and currency from the system, as one command', async () => {
    const { store, call } = testStore();
    startFile(store.raw, clock, () => slovenian);
    expect(await call('settings.get', {})).toMatchObject({
      language: 'sl',
      zone: 'Europe/Ljubljana',
      country: 'SI',
    });
    expect(await call('history.list', {})).toMatchObject([{ name: 'settings.start' }]);
  });

  it('happens once: what the user has chosen since stays', async () => {
    const { store, call, tables } = testStore();
    startFile(store.raw, clock, () => slovenian);
    await call('settings.update', { language: 'en', country: '' });
    const chosen = tables();
    startFile(store.raw, clock, () => ({ language: 'ru-RU', zone: 'Europe/Moscow' }));
    expect(tables()).toEqual(chosen);
  });

  it('does not ask the system of a file that was started', () => {
    const { store } = testStore();
    startFile(store.raw, clock, () => slovenian);
    startFile(store.raw, clock, () => {
      throw new Error('asked');
    });
  });

  it('keeps what stands there already, such as the settings of the demo', async () => {
    const { store, call } = testStore();
    seed(store.raw, { size: 'small', today: '2026-11-26', zone: 'Europe/Vienna' });
    startFile(store.raw, clock, () => ({ language: 'ru-RU', zone: 'Europe/Moscow' }));
    expect(await call('settings.get', {})).toMatchObject({
      language: 'ru',
      zone: 'Europe/Vienna',
      me: 'Maja Novak',
    });
  });

  it('leaves a file that can be filled with demo data', async () => {
    const { store, call } = testStore();
    startFile(store.raw, clock, () => slovenian);
    seed(store.raw, { size: 'small', today: '2026-11-26', zone: 'Europe/Vienna' });
    expect(await call('settings.get', {})).toMatchObject({ language: 'sl', zone: 'Europe/Ljubljana' });
  });

  it('is not what Ctrl-Z undoes', async () => {
    const { store, call, tables } = testStore();
    startFile(store.raw, clock, () => slovenian);
    const before = tables();
    await expect(call('history.undo', {})).rejects.toThrow('nothing-to-undo');
    runCommand(store.raw, 'settings.update', clock, ({ db }) =>
      db.run(`UPDATE settings SET value = '"ru"' WHERE id = 'language'`),
    );
    await call('history.undo', {});
    expect(tables()).toEqual(before);
    expect((await call('history.next', {})).undo).toBeNull();
  });
});
