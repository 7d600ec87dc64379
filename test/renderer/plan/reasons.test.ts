import { type ReasonLine, secondLine } from '@renderer/plan/lineReasons';
import type { PlanLine } from '@shared/contract/plan';
import { createText } from '@shared/text';
import { describe, expect, test } from 'vitest';

const t = createText('en').getFixedT('en', ['plan', 'words', 'signs'] as const);
const WHY = 'fixed appointment';
const lineOf = (origin: 'generated' | 'fixed' | null, value = ''): PlanLine => ({
  ...{ uid: 'a', activityId: 'a', day: '2026-11-26', time: null, minutes: null, zone: 'Europe/Ljubljana' },
  agreedDay: '2026-11-26',
  ...{ kind: 'call', status: 'planned', clientId: 'c', client: 'Alfa', dealId: null, deal: '', person: '' },
  ...{ phone: '', email: '', purpose: 'Ask', value, product: '', manager: '', reasons: [] },
  ...{ snoozes: 0, firstDay: null, sinceExport: '', unplaced: false },
  plan: origin && {
    ...{ lineId: 'l', origin, made: false, pinned: false, why: 'appointment', reasons: [], days: [] },
    ...{ objections: [], change: '' },
  },
});
const reason = (text: string, over: Partial<ReasonLine> = {}): ReasonLine => ({
  ...{ text, served: true, aside: '', rhythm: false },
  ...over,
});
const [rhythm, missed] = [reason('40 days', { rhythm: true }), reason('too late', { served: false })];

describe('below the leading reason stands', () => {
  const said = (origin: 'generated' | 'fixed' | null, rest: ReasonLine[], value = '') =>
    secondLine(lineOf(origin, value), rest, { t, why: origin === null ? '' : WHY });

  test('why on this day, where the plan chose it', () => {
    expect(said('generated', [reason('birthday')], 'cheaper')).toBe(WHY);
  });

  test.each([
    ['what else it does for', [missed, rhythm, reason('birthday')], 'cheaper', 'also: birthday'],
    ['its value before the rhythm', [rhythm, missed], 'cheaper', 'cheaper'],
    ['the rhythm before nothing', [rhythm, missed], '', 'also: 40 days'],
    ['never what it does not do for', [missed], '', WHY],
  ])('for a line that stands by itself: %s', (_, rest, value, expected) => {
    expect(said('fixed', rest, value)).toBe(expected);
  });

  test('as long as nothing is generated its other reasons, else its value', () => {
    expect(said(null, [reason('due'), reason('missed')], 'cheaper')).toBe('due · missed');
    expect(said(null, [], 'cheaper')).toBe('cheaper');
  });
});
