import { cadenceOf, type TouchFacts } from '@shared/domain/cadence';
import {
  cadenceReason,
  occasionReason,
  plannedReason,
  pointReason,
  retryReason,
  spanLeft,
  surveyReason,
  winBackReason,
} from '@shared/domain/planner';
import { addDays } from '@shared/domain/time';
import { describe, expect, it } from 'vitest';
import { MON } from './build';

const span = { from: MON, to: addDays(MON, 6) };
const facts = (over: Partial<TouchFacts> = {}): TouchFacts => ({
  ...{
    cadence: cadenceOf('B', null),
    paused: null,
    lastTwoWay: '2026-11-01',
    since: '2025-01-01',
    wonDay: null,
  },
  ...over,
});

describe('a cadence as a reason', () => {
  it('comes in from 70 % of the ideal, and is as urgent as it would be at the end of the week', () => {
    // 21 of 30 days after 3 November is the 24th.
    const reason = cadenceReason('acme', facts({ lastTwoWay: '2026-11-03' }), span, { value: 7 });
    expect(reason).toMatchObject({ kind: 'cadence', from: '2026-11-24', day: null, hard: false, value: 7 });
    expect(reason?.urgency).toBeCloseTo(26 / 30);
    expect(cadenceReason('acme', facts({ lastTwoWay: '2026-11-08' }), span)?.from).toBe('2026-11-29');
    expect(cadenceReason('acme', facts({ lastTwoWay: '2026-11-09' }), span)).toBeNull();
    expect(cadenceReason('acme', facts({ lastTwoWay: '2026-11-09' }), span, { pullIn: 0.5 })?.from).toBe(
      '2026-11-24',
    );
  });

  it('does not lose a day to binary numbers', () => {
    const slow = facts({
      cadence: { ideal: 100, maximum: 150, minimumGap: 7 },
      lastTwoWay: addDays(MON, -55),
    });
    expect(cadenceReason('acme', slow, span, { pullIn: 0.55 })?.from).toBe(MON);
  });

  it('waits for the end of a pause', () => {
    const paused = (until: TouchFacts['paused']) =>
      cadenceReason('acme', facts({ lastTwoWay: '2026-10-01', paused: until }), span)?.from ?? null;
    expect(paused('2026-11-25')).toBe('2026-11-25');
    expect(paused('2026-11-30')).toBeNull();
    expect(paused('for-good')).toBeNull();
    expect(paused('2026-01-01')).toBe('2026-10-22');
  });
});

describe('other reasons', () => {
  it('grow with the weeks they are late, from 1 on', () => {
    const urgency = (day: string) => pointReason({ id: 'p', dueDay: day }, span).urgency;
    expect([0, 6, 9].map((offset) => urgency(addDays(MON, offset)))).toEqual([1 + 6 / 7, 1, 1]);
    expect(urgency(addDays(MON, -8))).toBe(3);
  });

  it('know deadlines, days and what ignores the gap', () => {
    expect(pointReason({ id: 'p', dueDay: MON }, span)).toMatchObject({
      hard: true,
      day: MON,
      ignoresGap: false,
    });
    const own = { id: 'a', day: MON, kind: 'meeting' as const };
    expect(plannedReason({ ...own, asked: false }, span)).toMatchObject({
      ...{ hard: false, from: null, kinds: ['meeting'] },
    });
    // "Call me on Thursday" is not called on Wednesday.
    expect(plannedReason({ ...own, asked: true }, span)).toMatchObject({
      ...{ hard: true, from: MON, ignoresGap: true },
    });
    expect(retryReason(own, span)).toMatchObject({ from: MON, day: MON, hard: false, ignoresGap: true });
    expect(winBackReason('acme')).toMatchObject({ kind: 'win-back', urgency: 1 });
  });

  it('call an unhappy client within 24 hours and thank a promoter within two weeks', () => {
    expect(surveyReason({ id: 's', mood: 'unhappy', day: MON }, span)).toMatchObject({
      ...{ kind: 'unhappy', day: addDays(MON, 1), hard: true, ignoresGap: true },
    });
    expect(surveyReason({ id: 's', mood: 'promoter', day: MON }, span)).toMatchObject({
      ...{ kind: 'promoter', from: MON, until: addDays(MON, 14), hard: false, day: null },
    });
  });

  it('leave out occasions of other weeks', () => {
    const day = (offset: number) => addDays(MON, offset);
    const of = (from: number, until: number) =>
      occasionReason({ id: 'o', day: day(from), from: day(from), until: day(until), kinds: ['call'] }, span);
    expect(of(-3, -1)).toBeNull();
    expect(of(7, 9)).toBeNull();
    expect(of(-3, 0)).toMatchObject({ from: day(-3), until: day(0) });
    expect(spanLeft(span, day(2))).toEqual({ from: day(2), to: span.to });
    expect(spanLeft(span, day(-9)).from).toBe(MON);
  });
});
