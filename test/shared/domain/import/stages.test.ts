import { placeOf, settle, statusOf } from '@shared/domain/import/stages';
import { suggestNames } from '@shared/domain/import/suggest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('stage words of other programs', () => {
  it.each([
    ['Prospecting', 'presentation'],
    ['Engaging', 'proposal'],
    ['Won', 'won'],
    ['Lost', 'lost'],
    ['closedwon', 'won'],
    ['Closed Lost', 'lost'],
    ['Appointment Scheduled', 'presentation'],
    ['Успешно реализовано', 'won'],
    ['Закрыто и не реализовано', 'lost'],
    ['Первичный контакт', 'presentation'],
    ['Счёт на предоплату', 'payment'],
    ['Сделка провалена', 'lost'],
    ['Ponudba', 'proposal'],
    ['PRESENTATION', 'presentation'],
    ['Stage 3', null],
    ['', null],
  ])('%j means %j', (word, place) => {
    expect(placeOf(word)).toBe(place);
  });

  it.each([
    ['Open', 'open'],
    ['Won', 'won'],
    ['Lost', 'lost'],
    ['true', 'won'],
    ['да', 'won'],
    ['maybe', null],
  ])('status %j means %j', (word, status) => {
    expect(statusOf(word)).toBe(status);
  });

  it('a column of statuses goes before what the stage alone would mean', () => {
    expect(settle('contract', 'lost')).toEqual({ stage: 'contract', status: 'lost' });
    expect(settle('contract', 'won')).toEqual({ stage: 'closure', status: 'won' });
    expect(settle('lost', null)).toEqual({ stage: 'proposal', status: 'lost' });
    expect(settle('won', null)).toEqual({ stage: 'closure', status: 'won' });
    expect(settle('proposal', 'open')).toEqual({ stage: 'proposal', status: 'open' });
    expect(settle(null, null)).toEqual({ stage: 'presentation', status: 'open' });
  });
});

describe('names much like ours', () => {
  const ours = ['GTX Basic', 'GTX Pro', 'GTX Plus Pro', 'MG Special'];

  it('suggests the nearest first, and 1 only for the same letters', () => {
    expect(suggestNames('GTXPro', ours)[0]).toEqual({ name: 'GTX Pro', likeness: 1 });
    expect(suggestNames('gtx-basci', ours)[0]).toEqual({ name: 'GTX Basic', likeness: 0.875 });
    expect(suggestNames('Team Day', ours)).toEqual([]);
    expect(suggestNames('', ours)).toEqual([]);
  });

  it('a name is like itself, like it is its neighbour’s neighbour, and one slip is found', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 6, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(), name, (text, at, other) => {
        expect(suggestNames(text, [text])).toEqual([{ name: text, likeness: 1 }]);
        const place = at % text.length;
        const slip = `${text.slice(0, place)}x${text.slice(place + 1)}`;
        expect(suggestNames(slip, [text])).toHaveLength(1);
        const [there, back] = [suggestNames(text, [other]), suggestNames(other, [text])];
        expect(there[0]?.likeness).toBe(back[0]?.likeness);
      }),
    );
  });
});
