import { dealOf, draftOf, fieldsOf, newDraft, personOf, productOf } from '@renderer/activities/draft';
import { quickDays, snoozeDays } from '@renderer/activities/quickDays';
import { endingsOf, resultOf } from '@renderer/activities/results';
import { typedTime } from '@renderer/activities/typedTime';
import { isWorkingDay, PLAIN_CALENDAR } from '@shared/domain/time';
import { ACTIVITY_KINDS } from '@shared/domain/words';
import { describe, expect, it } from 'vitest';

describe('a typed time', () => {
  it.each([
    ['9', '09:00'],
    ['930', '09:30'],
    ['14:30', '14:30'],
    ['14.05', '14:05'],
    [' 8 15 ', '08:15'],
    ['0000', '00:00'],
    ['2359', '23:59'],
    ['24', null],
    ['9:60', null],
    ['half', null],
    ['12345', null],
    ['', null],
  ])('%o is %o', (text, time) => {
    expect(typedTime(text)).toBe(time);
  });
});

describe('the usual days', () => {
  it('of a Thursday', () => {
    expect(quickDays('2026-11-26', PLAIN_CALENDAR)).toEqual([
      { key: 'today', day: '2026-11-26' },
      { key: 'tomorrow', day: '2026-11-27' },
      { key: 'nextWeek', day: '2026-11-30' },
      { key: 'inTwoWeeks', day: '2026-12-10' },
      { key: 'inMonth', day: '2026-12-28' },
    ]);
  });

  it('of a Friday name the next working day and do not offer Monday twice', () => {
    expect(quickDays('2026-11-27', PLAIN_CALENDAR).map(({ key, day }) => [key, day])).toEqual([
      ['today', '2026-11-27'],
      ['nextWorkingDay', '2026-11-30'],
      ['inTwoWeeks', '2026-12-11'],
      ['inMonth', '2026-12-28'],
    ]);
  });

  it('go around holidays, and take any day where nobody works', () => {
    const holidays = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-12-25']) };
    const [, next] = quickDays('2026-12-24', holidays);
    expect(next).toEqual({ key: 'nextWorkingDay', day: '2026-12-28' });
    for (const { key, day } of quickDays('2026-12-24', holidays).slice(1)) {
      expect([key, isWorkingDay(day, holidays)]).toEqual([key, true]);
    }
    expect(quickDays('2026-12-24', { workdays: new Set(), daysOff: new Set() })[1]?.day).toBe('2026-12-25');
  });
});

describe('the form to plan a contact', () => {
  const deal = { id: 'deal', productId: 'product' };

  it('takes the only deal and its product until others are chosen', () => {
    const draft = newDraft({ clientId: 'client' }, '2026-11-27');
    const one = { deals: [deal] };
    expect([dealOf(draft, one), productOf(draft, one)]).toEqual(['deal', 'product']);
    expect(dealOf(draft, { deals: [deal, { id: 'other', productId: null }] })).toBeNull();
    expect(dealOf({ ...draft, dealId: null }, one)).toBeNull();
    expect(productOf({ ...draft, productId: null }, one)).toBeNull();
  });

  it('sends nothing without a client or a day', () => {
    const draft = newDraft({}, '2026-11-27');
    expect(fieldsOf(draft, { people: [], deals: [] })).toBeNull();
    expect(fieldsOf({ ...draft, clientId: 'client', day: null }, { people: [], deals: [] })).toBeNull();
    expect(fieldsOf({ ...draft, clientId: 'client' }, { people: [], deals: [] })).toMatchObject({
      day: '2026-11-27',
      dealId: null,
    });
  });

  it('starts from the contact that is edited', () => {
    const activity = {
      ...newDraft({ clientId: 'client' }, '2026-12-01'),
      ...{ dealId: null, productId: null, personId: null },
    };
    expect(fieldsOf(draftOf(activity as never), { people: [{ id: 'anna' }], deals: [deal] })).toMatchObject({
      dealId: null,
      productId: null,
      personId: null,
    });
  });

  it('takes the only person until another or nobody is chosen', () => {
    const draft = newDraft({ clientId: 'client' }, '2026-11-27');
    const [anna, boris] = [{ id: 'anna' }, { id: 'boris' }];
    expect(personOf(draft, { people: [anna] })).toBe('anna');
    expect(personOf(draft, { people: [anna, boris] })).toBeNull();
    expect(personOf({ ...draft, personId: 'boris' }, { people: [anna] })).toBe('boris');
    expect(personOf({ ...draft, personId: null }, { people: [anna] })).toBeNull();
  });
});

describe('endings', () => {
  it('have one key each, for every kind; what is written is sent first of all', () => {
    expect(ACTIVITY_KINDS.map((kind) => [kind, endingsOf(kind).length])).toEqual(
      ACTIVITY_KINDS.map((kind) => [kind, ['call', 'meeting', 'video', 'visit'].includes(kind) ? 5 : 6]),
    );
    expect(endingsOf('meeting')).toEqual(['held', 'moved', 'did-not-come', 'refused', 'agreed']);
    expect([endingsOf('email')[0], endingsOf('email').at(-1)]).toEqual(['done', 'spoke']);
    expect([resultOf('done'), resultOf('no-answer')]).toEqual([null, 'no-answer']);
  });
});

describe('the days to put off to', () => {
  it('have three days on where that is a day of its own', () => {
    const days = (today: string) => snoozeDays(today, PLAIN_CALENDAR).map(({ key, day }) => `${key} ${day}`);
    // From a Tuesday and from a Thursday.
    expect(days('2026-11-24')).toEqual([
      'today 2026-11-24',
      'tomorrow 2026-11-25',
      'inThreeDays 2026-11-27',
      'nextWeek 2026-11-30',
      'inTwoWeeks 2026-12-08',
      'inMonth 2026-12-24',
    ]);
    expect(days('2026-11-26').filter((day) => day.includes('2026-11-30'))).toEqual(['nextWeek 2026-11-30']);
  });
});
