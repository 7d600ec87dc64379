import { createFormat } from '@renderer/format';
import {
  LEFT_OUT,
  NO_DAY_CAUSES,
  NOTES,
  OBJECTIONS,
  OBSTACLES,
  planWords,
  WHY_NOTS,
  WHYS,
} from '@renderer/plan/words';
import type { ExplainedReason } from '@shared/contract/planWords';
import { REASON_KINDS } from '@shared/domain/planner';
import { LANGUAGES, type Language } from '@shared/domain/words';
import { createText } from '@shared/text';
import { describe, expect, test } from 'vitest';

const today = '2026-11-26';

function wordsOf(language: Language) {
  const text = createText(language);
  const t = text.getFixedT(language, ['plan']);
  const format = createFormat({ language, today, zone: 'Europe/Ljubljana' });
  const names = {
    point: ({ key }: { key: string }) => text.t(`points:points.${key}`, { defaultValue: key }),
  };
  return { t, words: planWords({ t, format, names, today }) };
}

const reason = (over: Partial<ExplainedReason>): ExplainedReason => ({
  kind: 'planned',
  id: 'a',
  text: '',
  day: null,
  hard: false,
  urgency: 1,
  elapsed: null,
  ideal: null,
  served: true,
  ...over,
});

/** A sentence of its own: words of this language, no key of the catalogue, no placeholder left open. */
function expectSentence(text: string, code: string): void {
  expect(text, code).toMatch(/\p{L}{2}/u);
  expect(text, code).not.toMatch(/\{\{|\}\}|undefined|null|NaN|\w+\.\w+[.-]/);
  expect(text, code).not.toBe(code);
}

describe.each(LANGUAGES)('%s', (language) => {
  const { t, words } = wordsOf(language);

  test.each(REASON_KINDS)('a reason of kind %s, with and without day and text', (kind) => {
    const full = { text: 'Alfa', day: '2026-11-27', elapsed: 45, ideal: 30 };
    for (const over of [
      {},
      full,
      { ...full, day: '2026-11-20' },
      { ...full, day: null },
      { ...full, text: '' },
    ]) {
      if (kind === 'occasion' && (over as typeof full).text !== 'Alfa') continue;
      expectSentence(words.reason(reason({ kind, ...over }), '2026-11-26'), kind);
    }
  });

  test.each(WHYS)('why on this day: %s', (code) => expectSentence(words.why(code), code));
  test.each(NOTES)('about a day: %s', (code) => expectSentence(words.note(code), code));
  test.each(WHY_NOTS)('why a line does not do for a reason: %s', (code) => {
    for (const person of ['Anna Kos', '']) {
      const whyNot = { code, person, channel: 'phone' };
      expectSentence(words.notServed({ served: false, whyNot }), code);
      expect(words.notServed({ served: true, whyNot })).toBe('');
    }
    expect(words.notServed({ served: false })).toBe(t('notServed'));
  });
  test.each(OBSTACLES)('why a week takes nothing: %s', (code) =>
    expectSentence(t(`obstacles.${code}`), code),
  );

  test.each(OBJECTIONS)('what speaks against a contact: %s', (code) => {
    const parts = { channel: 'phone', day: '2026-11-28', time: '21:00', contact: '2026-11-25' };
    for (const days of [0, 1, 2, 5])
      expectSentence(words.objection({ code, ...parts, days, minimumGap: 3, contacts: 3 }), code);
  });

  test.each(LEFT_OUT)('why a client is left out: %s', (code) => {
    for (const channel of ['phone', 'email', null])
      expectSentence(words.leftOut({ code, channel, days: [] }), code);
    expectSentence(t(`leftOut.codes.${code}`), code);
  });

  test('who fits on no day for one and the same reason is told that reason', () => {
    const said = (...notes: string[]) =>
      words.leftOut({
        ...{ code: 'no-day', channel: null },
        days: notes.map((note, index) => ({ day: `2026-11-2${index + 3}`, note })),
      });
    const general = said('gap', 'before');
    expectSentence(general, 'general');
    const causes = NO_DAY_CAUSES.map((cause) => said('past', cause, cause, 'day-off'));
    for (const [index, cause] of causes.entries()) expectSentence(cause, NO_DAY_CAUSES[index] ?? '');
    expect(new Set([general, ...causes]).size).toBe(NO_DAY_CAUSES.length + 1);
    expect(said('other-kind', 'no-capacity')).toBe(said('other-kind'));
  });

  test('who stands in the way, by name and by number', () => {
    const said = (names: string[], count: number) => words.takenBy({ takenBy: { names, count } });
    expect(said([], 0)).toBe('');
    expectSentence(said(['Alfa'], 1), 'one');
    expect(said(['Alfa', 'Beta'], 2)).toContain('Alfa, Beta');
    expect(said(['Alfa', 'Beta'], 14)).toContain('12');
  });

  test('a code that nobody knows says nothing rather than a key', () => {
    expect([words.why('later'), words.note('later'), words.objection({ code: 'later' })]).toEqual([
      '',
      '',
      '',
    ]);
    expect(words.leftOut({ code: 'later', channel: null, days: [] })).toBe('');
  });
});

describe('the sentences', () => {
  const { words } = wordsOf('en');
  const said = (over: Partial<ExplainedReason>, on: string | null = '2026-11-26') =>
    words.reason(reason(over), on);

  test.each([
    ['cadence', { kind: 'cadence', elapsed: 45, ideal: 30 }, '45 days without contact, ideal 30'],
    ['a point that is due', { kind: 'point', text: 'proposal-valid', day: '2026-11-27' }, 'due Fri 27 Nov'],
    [
      'a point that was missed',
      { kind: 'point', text: 'minutes-sent', day: '2026-11-20' },
      'missed on Fri 20 Nov',
    ],
    ['planned for this day', { text: 'Ask about the party', day: '2026-11-26' }, 'Ask about the party'],
    ['planned for another', { text: 'Ask', day: '2026-11-27' }, 'planned for Fri 27 Nov: Ask'],
    ['overdue', { text: 'Ask', day: '2026-11-24' }, 'overdue since Tue 24 Nov: Ask'],
    [
      'an occasion',
      { kind: 'occasion', text: 'Birthday of Anna', day: '2026-11-27' },
      'Birthday of Anna on Fri 27 Nov',
    ],
  ] as const)('%s', (_, over, expected) => {
    expect(said(over)).toContain(expected);
  });

  test('the gap tells how near the other contact is', () => {
    const gap = { code: 'gap', contact: '2026-11-25', days: 1, minimumGap: 3 };
    expect(words.objection(gap)).toBe('only 1 day away from the contact on Wed 25 Nov, the gap is 3');
    expect(words.objection({ ...gap, days: 0 })).toBe('another contact is on the same day');
  });
});
