import {
  dayInYear,
  mergeOccasions,
  monthDayOf,
  OCCASION_RULES,
  type OccasionClient,
  occasionsOf,
  yearlyDays,
} from '@shared/domain/occasions';
import { addDays, PLAIN_CALENDAR, today } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';

const client = (over: Partial<OccasionClient> = {}): OccasionClient => ({
  clientId: 'acme',
  ...{ birthdays: [], holidays: [], pastEvents: [], ownEvents: [] },
  ...over,
});
const born = (day: string, personId = 'ana') => client({ birthdays: [{ personId, day }] });
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const find = (of: OccasionClient, span: { from: string; to: string }) =>
  occasionsOf(of, span, PLAIN_CALENDAR);

describe('a day of every year', () => {
  it('is read from a day and from a birthday without a year', () => {
    expect(monthDayOf('1980-05-17')).toBe('05-17');
    expect(monthDayOf('--02-29')).toBe('02-29');
    for (const wrong of ['1981-02-29', '--02-30', '05-17', '--13-01', ''])
      expect(monthDayOf(wrong)).toBeNull();
  });

  it('is 28 February or 1 March in a year without the 29th', () => {
    expect(dayInYear('02-29', 2028)).toBe('2028-02-29');
    expect(dayInYear('02-29', 2027)).toBe('2027-02-28');
    expect(dayInYear('02-29', 2027, '03-01')).toBe('2027-03-01');
    expect(() => dayInYear('02-30', 2028)).toThrow(RangeError);
    expect(yearlyDays('01-02', '2026-12-30', '2028-01-01')).toEqual(['2027-01-02']);
  });
});

describe('birthdays', () => {
  it('are greeted on the day, or on the next working day, never before', () => {
    expect(find(born('1980-11-25'), year(2026))).toMatchObject([
      {
        kind: 'birthday',
        makes: 'greeting',
        years: 46,
        from: '2026-11-25',
        best: '2026-11-25',
        until: '2026-11-28',
      },
    ]);
    expect(find(born('1980-11-21'), year(2026))).toMatchObject([
      { day: '2026-11-21', from: '2026-11-21', best: '2026-11-23', until: '2026-11-24' },
    ]);
  });

  it('work without a year', () => {
    expect(find(born('--11-25'), year(2026))).toMatchObject([{ day: '2026-11-25', years: null }]);
  });

  it('of 29 February come every year', () => {
    expect(find(born('2000-02-29'), year(2028))).toMatchObject([{ day: '2028-02-29', years: 28 }]);
    expect(find(born('2000-02-29'), year(2027))).toMatchObject([{ day: '2027-02-28', years: 27 }]);
    const march = occasionsOf(born('2000-02-29'), year(2027), PLAIN_CALENDAR, {
      ...OCCASION_RULES,
      leap: '03-01',
    });
    expect(march).toMatchObject([{ day: '2027-03-01', years: 27 }]);
  });

  it('do not come before the birth, and a broken one not at all', () => {
    expect(find(born('2027-05-05'), year(2026))).toEqual([]);
    expect(find(born('soon'), year(2026))).toEqual([]);
  });

  it('are seen in a week that only holds the belated greeting, also over new year', () => {
    const week = { from: '2026-11-23', to: '2026-11-29' };
    expect(find(born('--11-21'), week)).toHaveLength(1);
    expect(find(born('--11-19'), week)).toEqual([]);
    expect(find(born('--12-31'), { from: '2027-01-01', to: '2027-01-03' })).toMatchObject([
      { day: '2026-12-31' },
    ]);
  });

  it('are on the day of the user at both ends of the world', () => {
    const now = Date.parse('2026-11-25T10:30:00Z');
    const due = (zone: string) => {
      const day = today(now, zone);
      return find(born('--11-25'), { from: day, to: day }).map(({ best }) => best === day);
    };
    expect(due('Pacific/Pago_Pago')).toEqual([]);
    expect(due('UTC')).toEqual([true]);
    expect(due('Pacific/Kiritimati')).toEqual([false]);
  });
});

describe('holidays, anniversaries and own events', () => {
  it('greet on the last working day before a holiday', () => {
    const holidays = [{ day: '2027-01-01', title: 'New Year' }];
    expect(find(client({ holidays }), { from: '2026-12-28', to: '2027-01-03' })).toMatchObject([
      {
        kind: 'holiday',
        makes: 'greeting',
        from: '2026-12-25',
        best: '2026-12-31',
        until: '2027-01-01',
        personId: null,
      },
    ]);
    const monday = [{ day: '2026-11-23', title: 'Some Monday' }];
    expect(find(client({ holidays: monday }), year(2026))[0]?.best).toBe('2026-11-20');
  });

  it('count the years since a past event, not in the year of the event itself', () => {
    const pastEvents = [{ id: 'party', day: '2024-12-20', title: 'New Year party' }];
    expect(find(client({ pastEvents }), year(2024))).toEqual([]);
    expect(find(client({ pastEvents }), year(2026))).toMatchObject([
      { kind: 'anniversary', makes: 'sales', years: 2, day: '2026-12-20', best: '2026-12-21' },
    ]);
  });

  it('talk about an own event with its lead, also in the year before', () => {
    const event = { id: 'fair', day: '--02-10', title: 'Fair', lead: 60, makes: 'sales' as const };
    const found = find(client({ ownEvents: [event] }), { from: '2026-12-07', to: '2026-12-13' });
    expect(found).toMatchObject([
      {
        kind: 'client-event',
        day: '2027-02-10',
        from: '2026-12-12',
        best: '2026-12-14',
        until: '2027-02-10',
      },
    ]);
    expect(find(client({ ownEvents: [{ ...event, lead: 0 }] }), year(2027))).toMatchObject([
      { from: '2027-02-10', best: '2027-02-10' },
    ]);
  });

  it('do not talk about an own event before its first time, which may lie ahead', () => {
    const event = { id: 'ball', title: 'Summer ball', lead: 60, makes: 'sales' as const };
    const first = client({ ownEvents: [{ ...event, day: '2027-06-12' }] });
    expect(find(first, year(2026))).toEqual([]);
    expect(find(first, year(2027)).map(({ day }) => day)).toEqual(['2027-06-12']);
    expect(find(first, { from: '2028-06-01', to: '2028-06-12' })).toMatchObject([{ day: '2028-06-12' }]);
    const leap = client({ ownEvents: [{ ...event, lead: 0, day: '2028-02-29' }] });
    expect(find(leap, { from: '2027-01-01', to: '2029-12-31' }).map(({ day }) => day)).toEqual([
      '2028-02-29',
      '2029-02-28',
    ]);
  });

  it('find a day even where nobody works', () => {
    const never = { workdays: new Set<never>(), daysOff: new Set<string>() };
    expect(occasionsOf(born('--11-25'), year(2026), never)[0]?.best).toBe('2026-11-25');
  });
});

describe('no double greeting', () => {
  const of = (personId: string | null, day: string, kind: 'birthday' | 'holiday' = 'birthday') => ({
    ...{
      id: `${kind} ${personId} ${day}`,
      kind,
      recordId: '',
      clientId: 'acme',
      personId,
      makes: 'greeting' as const,
    },
    ...{ day, years: null, title: '', from: day, best: day, until: day },
  });

  it('merges greetings of one person within a week, the most personal stays', () => {
    const merged = mergeOccasions([of(null, '2026-12-31', 'holiday'), of('ana', '2026-12-26')]);
    expect(merged).toMatchObject([{ kind: 'birthday', also: [{ kind: 'holiday' }] }]);
  });

  it('keeps greetings of different people, and of one person further apart', () => {
    expect(mergeOccasions([of('ana', '2026-12-26'), of('bob', '2026-12-26')])).toHaveLength(2);
    expect(mergeOccasions([of('ana', '2026-12-20'), of(null, '2026-12-27', 'holiday')])).toHaveLength(1);
    expect(mergeOccasions([of('ana', '2026-12-20'), of(null, '2026-12-28', 'holiday')])).toHaveLength(2);
    const other = { ...of('ana', '2026-12-26'), clientId: 'other' };
    expect(mergeOccasions([of('ana', '2026-12-26'), other])).toHaveLength(2);
  });

  it('leaves out whom somebody has greeted already', () => {
    const greeted = [{ clientId: 'acme', personId: 'ana', day: addDays('2026-12-26', -7) }];
    expect(mergeOccasions([of('ana', '2026-12-26'), of('bob', '2026-12-26')], greeted)).toMatchObject([
      { personId: 'bob' },
    ]);
    expect(mergeOccasions([of('ana', '2026-12-27')], greeted)).toHaveLength(1);
  });

  it('does not take a sales contact for a greeting, and is the same in any order', () => {
    const sales = { ...of('ana', '2026-12-26'), id: 'sales', makes: 'sales' as const };
    const some = [of('ana', '2026-12-26'), sales, of(null, '2026-12-31', 'holiday'), of('bob', '2026-12-30')];
    const merged = mergeOccasions(some);
    expect(merged).toHaveLength(3);
    expect(mergeOccasions([...some].reverse())).toEqual(merged);
  });
});
