import { startSettings } from '@shared/domain/settings';
import { describe, expect, it } from 'vitest';

describe('the settings of a new file', () => {
  it('come from the zone and the language of the system', () => {
    expect(startSettings({ language: 'sl-SI', zone: 'Europe/Ljubljana' })).toEqual({
      language: 'sl',
      zone: 'Europe/Ljubljana',
      country: 'SI',
      currency: 'EUR',
      weekStart: 1,
      workingDays: [1, 2, 3, 4, 5],
      paper: 'A4',
    });
  });

  it.each([
    ['ru-RU', 'Europe/Moscow', { language: 'ru', country: 'RU', currency: 'RUB', weekStart: 1 }],
    ['ru', 'Asia/Vladivostok', { language: 'ru', country: 'RU', currency: 'RUB' }],
    ['en-US', 'America/Chicago', { country: 'US', currency: 'USD', weekStart: 7, paper: 'Letter' }],
    ['de-DE', 'Europe/Berlin', { language: 'en', country: 'DE', currency: 'EUR', paper: 'A4' }],
    [
      'he-IL',
      'Asia/Jerusalem',
      { country: 'IL', currency: 'ILS', weekStart: 7, workingDays: [1, 2, 3, 4, 7] },
    ],
    ['en-IN', 'Asia/Kolkata', { country: 'IN', currency: 'INR' }],
    ['uk-UA', 'Europe/Kyiv', { country: 'UA', currency: 'UAH' }],
    ['sr-Latn-RS', 'Europe/Belgrade', { country: 'RS', currency: 'RSD' }],
  ])('%s in %s', (language, zone, expected) => {
    expect(startSettings({ language, zone })).toMatchObject({ zone, ...expected });
  });

  it('believe the zone before the language: an English system in Ljubljana keeps Slovenian holidays', () => {
    expect(startSettings({ language: 'en-US', zone: 'Europe/Ljubljana' })).toMatchObject({
      language: 'en',
      country: 'SI',
      currency: 'EUR',
      weekStart: 1,
      paper: 'A4',
    });
  });

  it('take the region of the language where the zone belongs to no country, and none where nothing tells', () => {
    expect(startSettings({ language: 'ru-RU', zone: 'UTC' })).toMatchObject({
      country: 'RU',
      currency: 'RUB',
    });
    expect(startSettings({ language: 'sr_Latn_RS', zone: 'UTC' }).country).toBe('RS');
    expect(startSettings({ language: 'en', zone: 'UTC' })).toMatchObject({
      country: '',
      currency: 'EUR',
      weekStart: 1,
    });
  });
});
