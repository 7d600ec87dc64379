import { typedDay } from '@renderer/frame/typedDay';
import { createFormat } from '@renderer/format';
import { fromEpochDay, toEpochDay } from '@shared/domain/time';
import { LANGUAGES } from '@shared/domain/words';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const today = '2026-11-26';

test.each([
  ['2026-12-01', '2026-12-01'],
  ['1.12.2026', '2026-12-01'],
  ['01/12/26', '2026-12-01'],
  ['1. 12. 2026', '2026-12-01'],
  ['26.11', '2026-11-26'],
  ['25.11.', '2027-11-25'],
  ['29.2', '2028-02-29'],
  ['30', '2026-11-30'],
  ['5', '2026-12-05'],
  ['31', '2026-12-31'],
  ['7 dec', '2026-12-07'],
  ['7dec', '2026-12-07'],
  ['Dec 7', '2026-12-07'],
  ['December 7th, 2027', '2027-12-07'],
  ['30 Sept 27', '2027-09-30'],
  ['3 мая', '2027-05-03'],
  ['7 декабря 2026 г.', '2026-12-07'],
  ['7. dec. 2026', '2026-12-07'],
  ['Tomorrow', '2026-11-27'],
  ['сегодня', '2026-11-26'],
  ['včeraj', '2026-11-25'],
  ['+3', '2026-11-29'],
  ['+0', '2026-11-26'],
  ['-3', '2026-11-23'],
])('%s is %s', (text, day) => {
  expect(typedDay(text, today)).toBe(day);
});

test.each([
  ...['', 'soon', '31.11.2026', '29.2.2027', '13/13/2026', '0', '32', '1.2.3.4', '+99999'],
  ...['31 Nov', 'Dec 2026', 'Dec', '7 december 202', '7 Deb'],
])('%s is no day', (text) => {
  expect(typedDay(text, today)).toBeNull();
});

test.each([
  ['20.11.', '2026-11-20'],
  ['26.11.', '2026-11-26'],
  ['27/11', '2025-11-27'],
  ['1.3.', '2026-03-01'],
  ['29.2', '2024-02-29'],
  ['27 Nov', '2025-11-27'],
  ['20', '2026-11-20'],
  ['31', '2026-10-31'],
  ['-3', '2026-11-23'],
  ['20.11.2025', '2025-11-20'],
  ['27.11.2026', null],
  ['+1', null],
  ['31.11.', null],
])('%s is %s where days end today', (text, day) => {
  expect(typedDay(text, today, { maxDay: today })).toBe(day);
});

test('behind the last month of the year lies the year before', () => {
  expect(typedDay('31', '2026-01-15', { maxDay: '2026-01-15' })).toBe('2025-12-31');
});

test.each([
  ['20.11.', '2027-11-20'],
  ['5.12.', '2027-12-05'],
  ['5', '2027-01-05'],
  ['5.12.2026', null],
])('%s is %s where days begin later', (text, day) => {
  expect(typedDay(text, today, { minDay: '2026-12-10' })).toBe(day);
});

test('between two ends it is the latest, or none', () => {
  const limits = { minDay: '2026-11-10', maxDay: today };
  expect(typedDay('12.11.', today, limits)).toBe('2026-11-12');
  expect(typedDay('9.11.', today, limits)).toBeNull();
});

test('a day as every language writes it in forms is read back as that day', () => {
  const day = fc.integer({ min: toEpochDay('1950-01-01'), max: toEpochDay('2099-12-31') }).map(fromEpochDay);
  for (const language of LANGUAGES) {
    const { dayInField } = createFormat({ language, today, zone: 'UTC' });
    fc.assert(fc.property(day, (it) => typedDay(dayInField(it), today) === it));
  }
});
