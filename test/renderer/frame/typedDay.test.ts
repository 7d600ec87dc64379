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
  ['+3', '2026-11-29'],
  ['+0', '2026-11-26'],
])('%s is %s', (text, day) => {
  expect(typedDay(text, today)).toBe(day);
});

test.each(['', 'tomorrow', '31.11.2026', '29.2.2027', '13/13/2026', '0', '32', '1.2.3.4', '+99999'])(
  '%s is no day',
  (text) => {
    expect(typedDay(text, today)).toBeNull();
  },
);

test('the figures of a day, as every language writes them, are read back as that day', () => {
  const day = fc.integer({ min: toEpochDay('1950-01-01'), max: toEpochDay('2099-12-31') }).map(fromEpochDay);
  for (const language of LANGUAGES) {
    const { dayNumeric } = createFormat({ language, today, zone: 'UTC' });
    fc.assert(fc.property(day, (it) => typedDay(dayNumeric(it), today) === it));
  }
});
