import { plannedIn, pointsIn, signOf } from '@renderer/plan/line';
import { planRows } from '@renderer/plan/rows';
import type { PlanLine } from '@shared/contract/plan';
import { describe, expect, test } from 'vitest';
import { planLine, reason } from './line';

const today = '2026-11-26';
describe('the sign of a line', () => {
  test.each([
    ['what is done is met, whatever the day', { status: 'done', day: '2026-11-20' }, 'met'],
    [
      'overdue before everything else',
      { reasons: [reason('planned'), reason('point-missed'), reason('overdue')] },
      'overdue',
    ],
    [
      'a missed control point before today',
      { activityId: null, reasons: [reason('point-missed')] },
      'missed',
    ],
    [
      'today, though a point of it was missed',
      { reasons: [reason('planned'), reason('point-missed')] },
      'today',
    ],
    ['today', {}, 'today'],
    ['planned for another day', { day: '2026-11-27' }, 'planned'],
    [
      'a control point without a contact is pending',
      { activityId: null, day: '2026-11-27', reasons: [reason('point-due')] },
      'pending',
    ],
  ] as const)('%s', (_, over, sign) => {
    expect(signOf(planLine(over as Partial<PlanLine>), today)).toBe(sign);
  });
});

describe('what a line holds', () => {
  const mixed = planLine({
    reasons: [reason('overdue', 'a'), reason('planned', 'b'), reason('point-due', 'p')],
  });
  test('its planned contacts move with it, its control points do not', () => {
    expect(plannedIn(mixed)).toEqual(['a', 'b']);
    expect(pointsIn(mixed).map(({ id }) => id)).toEqual(['p']);
  });
  test('what is done does not move', () => {
    expect(plannedIn({ ...mixed, status: 'done' })).toEqual([]);
  });
});

test('a week is laid out from its counts: heads of all days, lines numbered through', () => {
  const { rows, dayPlaces, linePlaces } = planRows([
    { day: '2026-11-23', count: 2, done: 1, toPlan: 0, load: null },
    { day: '2026-11-24', count: 0, done: 0, toPlan: 0, load: null },
    { day: '2026-11-25', count: 1, done: 0, toPlan: 0, load: null },
  ]);
  expect(rows.map((row) => (row.kind === 'day' ? row.day : `${row.day} #${row.at}`))).toEqual([
    '2026-11-23',
    '2026-11-23 #0',
    '2026-11-23 #1',
    '2026-11-24',
    '2026-11-25',
    '2026-11-25 #2',
  ]);
  expect(dayPlaces).toEqual([0, 3, 4]);
  expect(linePlaces).toEqual([1, 2, 5]);
});
