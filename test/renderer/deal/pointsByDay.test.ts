import { pointsByDay } from '@renderer/deal/pointsByDay';
import type { Point } from '@shared/contract/points';
import { expect, it } from 'vitest';

const point = (id: string, days: Partial<Pick<Point, 'metDay' | 'dueDay'>>): Point => ({
  ...{
    id,
    dealId: 'deal',
    stage: 'contract',
    key: id,
    title: '',
    mandatory: true,
    state: 'pending',
    reason: '',
  },
  ...{ dueDay: null, dueBy: 'rule', metDay: null, sourceId: null },
  ...days,
});

it('points follow each other by the day they were met or are due, and none is lost', () => {
  const points = [
    point('late', { dueDay: '2026-11-26' }),
    point('open', {}),
    point('early', { dueDay: '2026-11-17' }),
    point('met', { dueDay: '2026-11-30', metDay: '2026-11-18' }),
    point('no-day', {}),
    point('other', { dueDay: '2026-11-26' }),
  ];
  expect(pointsByDay(points).map(({ id }) => id)).toEqual([
    ...['early', 'met', 'late', 'other', 'open', 'no-day'],
  ]);
});
