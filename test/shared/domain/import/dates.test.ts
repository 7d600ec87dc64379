import { decideOrder, orderEvidence, readBirthday, readDate } from '@shared/domain/import/dates';
import { parseDay } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const TODAY = '2026-11-26';

const day = (text: string, order: 'dmy' | 'mdy' | null = null): string => {
  const read = readDate(text, order);
  return read.kind === 'day' ? read.day : read.kind;
};

describe('dates as programs write them', () => {
  it.each([
    ['2017-03-01', '2017-03-01'],
    ['2017-03-01 12:30:00', '2017-03-01'],
    ['2017-03-01T23:59:59Z', '2017-03-01'],
    ['2017-3-1', '2017-03-01'],
    ['2017/03/01', '2017-03-01'],
    ['20170301', '2017-03-01'],
    ['01.03.2017', '2017-03-01'],
    ['1.3.2017 г.', '2017-03-01'],
    ['01.03.2017 09:15', '2017-03-01'],
    ['01.03.17', '2017-03-01'],
    ['12. 3. 2026', '2026-03-12'],
    ['12. 3. 26', '2026-03-12'],
    ['12. 03. 2026 14:30', '2026-03-12'],
    ['12.3.2026.', '2026-03-12'],
    ['12. 3. 2026. 9:15', '2026-03-12'],
    ['2026. 03. 12.', '2026-03-12'],
    ['1.3.2017г', '2017-03-01'],
    ['01.03.70', '1970-03-01'],
    ['45631', '2024-12-05'],
    ['45631.75', '2024-12-05'],
    ['12 марта 2026 г.', '2026-03-12'],
    ['12. marec 2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['12-Mar-26', '2026-03-12'],
    ['12 мая 2026', '2026-05-12'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['05/05/2026', '2026-05-05'],
    ['29.02.2024', '2024-02-29'],
  ])('%j is %s', (text, expected) => {
    expect(day(text)).toBe(expected);
  });

  it.each([
    '31.02.2026',
    '2026-13-01',
    '2026-02-30',
    '29.02.2027',
    '32/01/2026',
    '13/13/2026',
    '',
    'soon',
    '2016',
    '123',
    '99999',
    '1.2.3.2026',
    '1. 2. 3. 2026',
    '12. 3.',
    '12 .3. 2026',
    '00.00.0000',
  ])('%j is no date', (text) => {
    expect(day(text)).toBe('invalid');
  });

  it('reads 03/04/2026 only when the order is known; dots always put the day first', () => {
    expect(day('03/04/2026')).toBe('ambiguous');
    expect(day('03-04-2026')).toBe('ambiguous');
    expect(day('03/04/2026', 'dmy')).toBe('2026-04-03');
    expect(day('03/04/2026', 'mdy')).toBe('2026-03-04');
    expect(day('03.04.2026', 'mdy')).toBe('2026-04-03');
    expect(day('25/12/2026', 'mdy')).toBe('invalid');
  });

  it('day numbers of a workbook that counts from 1904 are four years and a day later', () => {
    expect(readDate('44169', null)).toEqual({ kind: 'day', day: '2020-12-04' });
    expect(readDate('44169.5', null, true)).toEqual({ kind: 'day', day: '2024-12-05' });
    expect(readBirthday('30000', null, TODAY, true)).toBe('1986-02-19');
  });

  it('every day is read back from every way of writing it', () => {
    const days = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, (iso) => {
        const [y = '', m = '', d = ''] = iso.split('-');
        const serial = String(Date.UTC(Number(y), Number(m) - 1, Number(d)) / 86_400_000 + 25_569);
        expect([
          day(iso),
          day(`${d}.${m}.${y}`),
          day(`${d}/${m}/${y}`, 'dmy'),
          day(`${m}/${d}/${y}`, 'mdy'),
          day(serial),
        ]).toEqual([iso, iso, iso, iso, iso]);
      }),
    );
  });

  it('never gives a day that does not exist', () => {
    const part = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        part,
        part,
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('.', '/', '-'),
        (a, b, year, sign) => {
          for (const text of [`${a}${sign}${b}${sign}${year}`, `${year}${sign}${a}${sign}${b}`]) {
            const read = readDate(text, 'dmy');
            if (read.kind === 'day') expect(parseDay(read.day)).toBe(read.day);
          }
        },
      ),
    );
  });
});

describe('one order per file', () => {
  const orderOf = (...texts: readonly string[]): string => {
    const counts = { dmy: 0, mdy: 0, unclear: 0 };
    for (const text of texts) {
      const evidence = orderEvidence(text);
      if (evidence) counts[evidence]++;
    }
    return decideOrder(counts);
  };

  it.each([
    [['03/04/2026', '25/12/2026'], 'dmy'],
    [['03/04/2026', '12/25/2026'], 'mdy'],
    [['03/04/2026', '05/06/2026'], 'ambiguous'],
    [['25/12/2026', '12/25/2026'], 'mixed'],
    [['2026-03-04', '03.04.2026', '05/05/2026', '13/13/2026', 'x'], 'any'],
    [[], 'any'],
  ])('%j: %s', (texts, order) => {
    expect(orderOf(...texts)).toBe(order);
  });
});

describe('birthdays', () => {
  it.each([
    ['1990-02-14', '1990-02-14'],
    ['14.02.1990', '1990-02-14'],
    [' --02-14', '--02-14'],
    ['--0214', '--02-14'],
    ['--02-29', '--02-29'],
    ['14.02', '--02-14'],
    ['14.02.', '--02-14'],
    ['14. 2.', '--02-14'],
    ['14. 2. 1990', '1990-02-14'],
    ['14 февраля', '--02-14'],
    ['14. februar', '--02-14'],
    ['--02-30', null],
    ['31.02.1990', null],
    ['весной', null],
    ['14.02.55', '1955-02-14'],
    ['14.02.09', '2009-02-14'],
    ['26.11.26', '2026-11-26'],
    ['27.11.26', '1926-11-27'],
    ['12-Mar-30', '1930-03-12'],
    ['31.12.2099', null],
    ['20990101', null],
    ['72000', null],
  ])('%j is %j', (text, birthday) => {
    expect(readBirthday(text, null, TODAY)).toBe(birthday);
  });

  it('14/02 follows the order of the file', () => {
    expect(readBirthday('02/14', 'mdy', TODAY)).toBe('--02-14');
    expect(readBirthday('02/03/1990', 'mdy', TODAY)).toBe('1990-02-03');
  });
});
