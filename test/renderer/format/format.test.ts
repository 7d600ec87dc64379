import { createFormat } from '@renderer/format/format';
import type { Language } from '@shared/domain/words';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

const format = (language: Language, zone = 'Europe/Ljubljana') =>
  createFormat({ language, today: '2026-11-26', zone });
/** Intl separates with no-break spaces of two kinds; for reading they are spaces. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('days', () => {
  test.each([
    [
      'en',
      'Thu 26 Nov',
      'Sat 2 Jan 2027',
      'Thursday 26 November 2026',
      '26 Nov 2026',
      '16–22 Nov',
      'November 2026',
    ],
    [
      'ru',
      'чт 26 нояб.',
      'сб 2 янв. 2027',
      'четверг, 26 ноября 2026 г.',
      '26.11.2026',
      '16–22 нояб.',
      'Ноябрь 2026',
    ],
    [
      'sl',
      'čet. 26. nov.',
      'sob. 2. jan. 2027',
      'četrtek, 26. november 2026',
      '26. 11. 2026',
      '16.–22. nov.',
      'November 2026',
    ],
  ] as const)('%s', (language, short, otherYear, long, numeric, span, month) => {
    const { day, dayLong, dayInField, span: spanOf, month: monthOf } = format(language);
    expect(day('2026-11-26')).toBe(short);
    expect(day('2027-01-02')).toBe(otherYear);
    expect(plain(dayLong('2026-11-26')).replace('Thursday,', 'Thursday')).toBe(long);
    expect(plain(dayInField('2026-11-26'))).toBe(numeric);
    expect(plain(spanOf('2026-11-16', '2026-11-22'))).toBe(span);
    expect(monthOf('2026-11-01')).toBe(month);
  });

  test('where the month stands nearby the weekday and the figure are enough', () => {
    expect(
      (['en', 'ru', 'sl'] as const).map((language) => format(language).dayOfMonth('2026-11-26')),
    ).toEqual(['Thu 26', 'чт 26', 'čet. 26.']);
  });

  test('a week over the turn of the year names both years', () => {
    expect(plain(format('en').span('2026-12-28', '2027-01-03'))).toBe('28 Dec 2026 – 3 Jan 2027');
  });

  test.each(['Pacific/Pago_Pago', 'Pacific/Kiritimati', 'Europe/Ljubljana', 'America/Sao_Paulo'])(
    'no zone of the machine or of the user moves a day: %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      // The formats are made once and remember the machine's zone of that moment.
      vi.resetModules();
      const fresh = (await import('@renderer/format/format')).createFormat({
        language: 'sl',
        today: '2026-11-26',
        zone,
      });
      const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
      fc.assert(
        fc.property(days, (figures) => {
          const [month, date] = figures.map((figure) => String(figure).padStart(2, '0'));
          return fresh.dayInField(`2026-${month}-${date}`) === `${date}. ${month}. 2026`;
        }),
      );
    },
  );

  test('29 February and a birthday without a year', () => {
    expect(format('en').day('2028-02-29')).toBe('Tue 29 Feb 2028');
    expect(format('ru').birthday('--02-29')).toBe('29 февр.');
    expect(format('en').birthday('1980-05-17')).toBe('17 May 1980');
    const forms = (['en', 'ru', 'sl'] as const).map((language) =>
      ['--02-29', '1980-05-07'].map((day) => plain(format(language).birthdayInField(day))),
    );
    expect(forms).toEqual([
      ['29 Feb', '7 May 1980'],
      ['29.02', '07.05.1980'],
      ['29. 02.', '07. 05. 1980'],
    ]);
  });

  test('an instant is shown in the zone of the user', () => {
    expect(format('en', 'Pacific/Kiritimati').instant('2026-11-26T12:30:00.000Z')).toBe('Fri 27 Nov, 02:30');
    expect(format('en', 'Pacific/Pago_Pago').instant('2026-11-26T09:30:00.000Z')).toBe('Wed 25 Nov, 22:30');
  });
});

describe('relative days', () => {
  test.each([
    [
      'en',
      [
        'today',
        'tomorrow',
        'in 2 days',
        'yesterday',
        '13 days ago',
        '2 weeks ago',
        'in 7 weeks',
        'in 2 months',
        '20 months ago',
        '2 years ago',
      ],
    ],
    [
      'ru',
      [
        'сегодня',
        'завтра',
        'послезавтра',
        'вчера',
        '13 дней назад',
        '2 недели назад',
        'через 7 недель',
        'через 2 месяца',
        '20 месяцев назад',
        '2 года назад',
      ],
    ],
    [
      'sl',
      [
        'danes',
        'jutri',
        'pojutrišnjem',
        'včeraj',
        'pred 13 dnevi',
        'pred 2 tednoma',
        'čez 7 tednov',
        'čez 2 meseca',
        'pred 20 meseci',
        'pred 2 letoma',
      ],
    ],
  ] as const)('%s', (language, expected) => {
    const days = [
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-25',
      '2026-11-13',
      '2026-11-12',
      // In the month after next, less than two months from now.
      '2027-01-14',
      '2027-01-30',
      '2025-04-01',
      '2024-11-26',
    ];
    expect(days.map((day) => plain(format(language).relative(day)))).toEqual(expected);
  });
});

describe('money and numbers', () => {
  test('whole amounts without cents, others with them, in the way of the language', () => {
    expect(plain(format('en').money({ minor: 105_400, currency: 'USD' }))).toBe('$1,054');
    expect(plain(format('ru').money({ minor: 123_450, currency: 'RUB' }))).toBe('1 234,50 ₽');
    expect(plain(format('sl').money({ minor: 123_450, currency: 'EUR' }))).toBe('1234,50 €');
    expect(plain(format('sl').money({ minor: 1_234_567, currency: 'EUR' }))).toBe('12.345,67 €');
    expect(plain(format('en').money({ minor: 1500, currency: 'JPY' }))).toBe('¥1,500');
  });

  test('large sums keep their last digit', () => {
    expect(format('en').money({ minor: 9_007_199_254_740_991, currency: 'EUR' })).toBe(
      '€90,071,992,547,409.91',
    );
  });

  test('currencies stand side by side and are never added up', () => {
    const sums = [
      { minor: 100_000, currency: 'EUR' },
      { minor: 50_000, currency: 'USD' },
    ];
    expect(plain(format('en').sums(sums))).toBe('€1,000 + $500');
    expect(format('en').sums([])).toBe('');
  });

  test('short amounts, numbers and minutes', () => {
    expect(plain(format('en').moneyShort({ minor: 123_456_700, currency: 'EUR' }))).toBe('€1.2m');
    expect(plain(format('ru').number(100_000))).toBe('100 000');
    expect(plain(format('ru').minutes(45))).toBe('45 мин');
  });
});
