import {
  actionsOf,
  type Decision,
  decisionOf,
  isCrowded,
  merged,
  resultsFor,
  tallyOf,
} from '@renderer/triage/decisions';
import type { TriageItem } from '@shared/contract/triage';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const item = (id: string, over: Partial<TriageItem> = {}): TriageItem => ({
  ...{ id, clientId: 'c', dealId: null, kind: 'call', day: '2026-11-20', left: null },
  place: { day: '2026-11-30', time: null, why: 'soonest', into: null },
  ...over,
});
const joined = (id: string, into: string): TriageItem =>
  item(id, { place: { day: '2026-11-30', time: null, why: 'soonest', into } });
const left = (id: string): TriageItem => item(id, { place: null, left: { code: 'no-room', days: [] } });

describe('what becomes of an overdue contact', () => {
  it('is what was proposed, until the user decides', () => {
    expect(decisionOf(item('a'), new Map())).toEqual({ do: 'move', day: '2026-11-30', time: null });
    expect(decisionOf(joined('b', 'a'), new Map())).toEqual({ do: 'merge', into: 'a' });
    expect(decisionOf(left('c'), new Map())).toEqual({ do: 'keep' });
    const drop: Decision = { do: 'drop', reason: '' };
    expect(decisionOf(item('a'), new Map([['a', drop]]))).toBe(drop);
  });

  it('wants more weeks only for what no room was found for and nobody decided about', () => {
    const barred = item('b', { place: null, left: { code: 'client-do-not-contact', days: [] } });
    expect(isCrowded([item('a'), barred], new Map())).toBe(false);
    expect(isCrowded([item('a'), left('c')], new Map())).toBe(true);
    expect(isCrowded([left('c')], new Map([['c', { do: 'drop', reason: '' }]]))).toBe(false);
  });

  it('joins nothing that goes away itself', () => {
    for (const own of [
      { do: 'drop', reason: '' },
      { do: 'done', result: 'spoke', day: '2026-11-20' },
      { do: 'merge', into: 'x' },
    ] as const)
      expect(decisionOf(joined('b', 'a'), new Map([['a', own]]))).toMatchObject({ do: 'move' });
    expect(decisionOf(joined('b', 'a'), new Map([['a', { do: 'keep' }]]))).toMatchObject({ do: 'merge' });
  });

  it('is told as one action for each kind, and nothing for what stays', () => {
    const items = [item('a'), joined('b', 'a'), left('c'), item('d'), item('e'), item('f'), item('g')];
    const decided = new Map<string, Decision>([
      ['d', { do: 'drop', reason: 'no' }],
      ['e', { do: 'drop', reason: 'no' }],
      ['f', { do: 'done', result: 'spoke', day: '2026-11-20' }],
      ['g', { do: 'move', day: '2026-12-24', time: '10:00' }],
    ]);
    expect(actionsOf(items, decided)).toEqual([
      {
        do: 'move',
        to: [
          { id: 'a', day: '2026-11-30', time: null },
          { id: 'g', day: '2026-12-24', time: '10:00' },
        ],
      },
      { do: 'merge', into: 'a', ids: ['b'] },
      { do: 'drop', ids: ['d', 'e'], reason: 'no' },
      { do: 'done', ids: ['f'], result: 'spoke', day: '2026-11-20' },
    ]);
    expect(tallyOf(items, decided)).toEqual({
      ...{ move: 2, merge: 1, drop: 2, done: 1, keep: 1, lastDay: '2026-12-24' },
    });
    expect(actionsOf([left('c')], new Map())).toEqual([]);
  });

  it('is counted whole: every contact once', () => {
    const decision = fc.constantFrom<Decision>(
      { do: 'keep' },
      { do: 'drop', reason: 'x' },
      { do: 'done', result: null, day: '2026-11-20' },
      { do: 'move', day: '2026-12-01', time: null },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.option(decision))), (given) => {
        const items = given.map(
          ([kind], index) => [item, left][kind % 2]?.(String(index)) ?? item(String(index)),
        );
        const decided = new Map(
          given.flatMap(([, own], index) => (own ? [[String(index), own] as const] : [])),
        );
        const { lastDay: _, ...counts } = tallyOf(items, decided);
        expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(items.length);
        const told = actionsOf(items, decided).flatMap((action) =>
          action.do === 'move' ? action.to.map(({ id }) => id) : action.ids,
        );
        expect(new Set(told).size).toBe(told.length);
        expect(told).toHaveLength(items.length - counts.keep);
      }),
    );
  });
});

describe('the results to choose from', () => {
  it('are those that all chosen kinds can have', () => {
    expect(resultsFor(['call', 'email'])).toEqual(['spoke', 'no-answer', 'call-back', 'refused', 'agreed']);
    expect(resultsFor(['meeting', 'visit'])).toEqual(['held', 'moved', 'did-not-come', 'refused', 'agreed']);
    expect(resultsFor(['call', 'meeting'])).toEqual(['refused', 'agreed']);
  });
});

describe('joining by hand', () => {
  it('takes those of one client and deal into one, and leaves the others', () => {
    const items = [
      item('none'),
      item('deal', { dealId: 'd' }),
      item('other deal', { dealId: 'e' }),
      item('other client', { clientId: 'x' }),
    ];
    const { decided, count } = merged(items, new Set(items.map(({ id }) => id)), new Map());
    expect(count).toBe(1);
    expect([...decided]).toEqual([['none', { do: 'merge', into: 'deal' }]]);
  });

  it('lets the one that stays have its place when it was to go away', () => {
    const drop: Decision = { do: 'drop', reason: '' };
    const items = [item('a'), left('b')];
    const both = merged(items, new Set(['a', 'b']), new Map([['a', drop]]));
    expect(both.decided.get('a')).toEqual({ do: 'move', day: '2026-11-30', time: null });
    expect(both.decided.get('b')).toEqual({ do: 'merge', into: 'a' });
    expect(merged(items, new Set(['a']), new Map()).count).toBe(0);
  });
});
