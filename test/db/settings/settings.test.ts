import { readCalendar } from '@db/settings/read';
import { DEFAULT_PROCESS } from '@shared/domain/process/default';
import { addWorkingDays } from '@shared/domain/time/working';
import { present } from '@shared/errors';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { describe, expect, it } from 'vitest';

describe('settings', () => {
  it('keeps what was changed over the defaults, and undoes it', async () => {
    const { call } = testStore();
    const before = await call('settings.get', {});
    const after = await call('settings.update', { language: 'ru', zone: 'Europe/Moscow', weekStart: 1 });
    expect(after).toEqual({ ...before, language: 'ru', zone: 'Europe/Moscow' });
    await call('history.undo', {});
    expect(await call('settings.get', {})).toEqual(before);
  });

  it('refuses a zone that no runtime knows', async () => {
    const { call } = testStore();
    await expect(call('settings.update', { zone: 'Mars/Olympus' })).rejects.toThrow('invalid-input');
  });

  it.each([
    ['a region of another country', { region: 'BY', country: 'SI' }],
    ['a region that no country has', { region: 'XX' }],
    ['another country under the region that is set', { country: 'AT' }],
    ['a region without a country', { country: '' }],
  ])('refuses %s, and says so', async (_, changed) => {
    const { call, tables } = testStore();
    await call('settings.update', { country: 'DE', region: 'BY' });
    const before = tables();
    await expect(call('settings.update', changed)).rejects.toThrow('unknown-region');
    expect(tables()).toEqual(before);
    await call('settings.update', { country: 'AT', region: '9' });
    await call('settings.update', { country: 'SI', region: '' });
  });

  it.each([
    ['working hours that end before they begin', { workStart: '18:00', workEnd: '09:00' }],
    ['an end before the present beginning', { workEnd: '08:00' }],
    ['a time that is none', { workStart: '9' }],
    ['a week without working days', { workingDays: [] }],
    ['a weekday twice', { workingDays: [1, 1] }],
    ['a week that begins on Tuesday', { weekStart: 2 as never }],
  ])('refuses %s', async (_, changed) => {
    const { call, tables } = testStore();
    const before = tables();
    await expect(call('settings.update', changed)).rejects.toThrow('invalid-input');
    expect(tables()).toEqual(before);
  });

  it('shades the holidays of the chosen country, named in the language, and follows an undo', async () => {
    const { call, engine, store } = testStore({ now: '2026-11-26T09:00:00.000Z' });
    await call('settings.update', { country: 'SI', language: 'sl' });
    await engine.settled();
    const winter = { from: '2026-12-20', to: '2027-01-05' };
    expect((await call('settings.daysOff', winter)).map(({ day }) => day)).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect((await call('settings.daysOff', winter))[0]?.name).toBe('Božič');
    expect(addWorkingDays('2026-12-24', 1, readCalendar(store.reader))).toBe('2026-12-28');
    await call('history.undo', {});
    await engine.settled();
    expect(await call('settings.daysOff', winter)).toEqual([]);
  });

  it('counts every day of a holiday that lasts for days', async () => {
    const { call, engine } = testStore({ now: '2026-11-26T09:00:00.000Z' });
    await call('settings.update', { country: 'RU', language: 'ru' });
    await engine.settled();
    const days = await call('settings.daysOff', { from: '2027-01-01', to: '2027-01-09' });
    expect(days.map(({ day }) => day.slice(8))).toEqual(['01', '02', '03', '04', '05', '06', '07', '08']);
  });

  it('stores a changed process and gives the default one back on undo', async () => {
    const { call } = testStore();

    const [first, ...rest] = DEFAULT_PROCESS.stages;
    const process = {
      ...DEFAULT_PROCESS,
      stages: [{ ...present(first, 'six stages'), limit: 5, name: 'Знакомство' }, ...rest],
    };
    await call('settings.updateProcess', { process });
    expect(await call('settings.process', {})).toEqual(process);
    await call('history.undo', {});
    expect(await call('settings.process', {})).toEqual(DEFAULT_PROCESS);
  });

  it('keeps a reason that deals give, and lets the others go', async () => {
    const store = testStore();
    records(store, (write) => {
      const client_id = write.client();
      write.deal({ client_id, status: 'lost', closed_day: '2026-11-20', lost_reason: 'price' });
      write.deal({ client_id, status: 'paused', paused_until: '2026-12-20', pause_reason: 'season' });
    });
    const { call } = store;
    expect(await call('settings.usedReasons', {})).toEqual({
      lostReasons: ['price'],
      pauseReasons: ['season'],
    });
    const without = (key: string) => ({
      process: {
        ...DEFAULT_PROCESS,
        lostReasons: DEFAULT_PROCESS.lostReasons.filter((reason) => reason.key !== key),
        pauseReasons: DEFAULT_PROCESS.pauseReasons.filter((reason) => reason.key !== key),
      },
    });
    await expect(call('settings.updateProcess', without('price'))).rejects.toThrow('conflict');
    await expect(call('settings.updateProcess', without('season'))).rejects.toThrow('conflict');
    expect((await call('settings.updateProcess', without('competitor'))).lostReasons).toHaveLength(10);
  });

  it('names countries in the language of the settings', async () => {
    const { call } = testStore();
    await call('settings.update', { language: 'ru' });
    const { countries } = await call('settings.countries', {});
    expect(countries.find(({ code }) => code === 'SI')?.name).toBe('Словения');
    expect(countries.map(({ name }) => name)).toEqual(
      countries.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'ru')),
    );
  });

  it('lists countries with their regions', async () => {
    const { call } = testStore();
    const { countries, regions } = await call('settings.countries', { country: 'DE' });
    expect(countries.find(({ code }) => code === 'RU')?.name).toBe('Russia');
    expect(regions.map(({ code }) => code)).toContain('BY');
  });
});
