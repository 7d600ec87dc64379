import {
  groupWindows,
  isOpen,
  showTheSame,
  tidyWindows,
  windowsOf,
  windowsOnClock,
} from '@shared/domain/permission';
import { describe, expect, it } from 'vitest';
import { windowOf } from './build';

const shown = (texts: string[], theirs: string, own: string, today = '2026-11-23') =>
  windowsOnClock(texts.map(windowOf), { theirs, own, today }).map(
    ({ weekday, from, to }) => `${weekday} ${from}-${to}`,
  );

describe('windows as they are shown', () => {
  it('are in the order of the week, and one where they touch', () => {
    const tidy = tidyWindows(
      ['5 13:00-14:00', '1 09:00-10:00', '5 14:00-15:30', '5 13:30-13:45'].map(windowOf),
    );
    expect(tidy).toEqual(['1 09:00-10:00', '5 13:00-15:30'].map(windowOf));
    expect(isOpen({ zone: 'UTC', windows: tidy }, '2026-11-27', '13:50', 'UTC', 30)).toBe(true);
    expect(tidyWindows(['2 22:00-00:00', '2 23:00-23:30'].map(windowOf))).toEqual([
      windowOf('2 22:00-00:00'),
    ]);
  });

  it('stand together by their span, and come apart again', () => {
    const windows = ['1 09:00-12:00', '2 09:00-12:00', '4 09:00-12:00', '5 13:00-15:30'].map(windowOf);
    const groups = groupWindows(windows);
    expect(groups).toEqual([
      { weekdays: [1, 2, 4], from: '09:00', to: '12:00' },
      { weekdays: [5], from: '13:00', to: '15:30' },
    ]);
    expect(windowsOf(groups)).toEqual(windows);
  });

  it('move to the user’s clock, over midnight into another day', () => {
    expect(shown(['5 13:00-15:30'], 'America/New_York', 'Europe/Ljubljana')).toEqual(['5 19:00-21:30']);
    expect(shown(['5 18:00-20:00'], 'America/New_York', 'Europe/Ljubljana')).toEqual(['6 00:00-02:00']);
    expect(shown(['1 10:00-12:00'], 'Pacific/Kiritimati', 'Pacific/Pago_Pago')).toEqual(['7 09:00-11:00']);
    expect(shown(['7 23:00-00:00'], 'Pacific/Pago_Pago', 'Pacific/Kiritimati')).toEqual(['2 00:00-01:00']);
    expect(shown(['3 00:00-00:00'], 'Asia/Tokyo', 'Europe/Ljubljana')).toEqual(['2 16:00-16:00']);
  });

  it('follow the clocks of the very week', () => {
    // Between the American and the European change in March the clocks are an hour nearer.
    expect(shown(['1 09:00-10:00'], 'America/New_York', 'Europe/Ljubljana', '2026-03-03')).toEqual([
      '1 14:00-15:00',
    ]);
    expect(shown(['1 09:00-10:00'], 'America/New_York', 'Europe/Ljubljana', '2026-03-24')).toEqual([
      '1 15:00-16:00',
    ]);
  });

  it('follow the clocks of their own day where these change within the week', () => {
    // The American clocks go forward on the night to Sunday, 8 March.
    const around = ['6 09:00-10:00', '7 09:00-10:00', '5 09:00-10:00'];
    expect(shown(around, 'America/New_York', 'Europe/Ljubljana', '2026-03-07')).toEqual([
      '6 15:00-16:00',
      '7 14:00-15:00',
      '5 14:00-15:00',
    ]);
  });

  it('are told on two clocks only when these differ', () => {
    expect(showTheSame('Europe/Ljubljana', 'Europe/Vienna', '2026-11-23')).toBe(true);
    expect(showTheSame('Europe/Ljubljana', 'Europe/London', '2026-11-23')).toBe(false);
    // Phoenix and Denver part on 8 March.
    expect(showTheSame('America/Phoenix', 'America/Denver', '2026-02-01')).toBe(true);
    expect(showTheSame('America/Phoenix', 'America/Denver', '2026-03-05')).toBe(false);
  });
});
