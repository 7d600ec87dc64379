import { differenceGroups } from '@renderer/plan/differenceGroups';
import { shifted } from '@renderer/plan/line';
import { dayKind, dayWithRoom, shownLoads } from '@renderer/plan/load';
import { planRows } from '@renderer/plan/rows';
import type { PlanLine } from '@shared/contract/plan';
import { describe, expect, test } from 'vitest';

const load = (calls: [number, number], meetings: [number, number]) => ({
  used: { calls: calls[0], meetings: meetings[0] },
  capacity: { calls: calls[1], meetings: meetings[1] },
});
const days = [
  { day: '2026-11-23', count: 2, done: 1, toPlan: 0, load: null },
  { day: '2026-11-24', count: 1, done: 0, toPlan: 0, load: null },
];

describe('the load of a day', () => {
  test('a line by hand is proposed for the first day that takes one more call', () => {
    const week = [
      { day: '2026-11-23', load: load([0, 20], [0, 0]) },
      { day: '2026-11-24', load: load([20, 20], [0, 3]) },
      { day: '2026-11-25', load: null },
      { day: '2026-11-26', load: load([19, 20], [0, 0]) },
    ];
    expect(dayWithRoom(week, '2026-11-23')).toBe('2026-11-23');
    expect(dayWithRoom(week, '2026-11-24')).toBe('2026-11-26');
    expect(dayWithRoom(week, '2026-11-27')).toBeNull();
  });

  test('names what the day takes or holds, and what is too much', () => {
    expect(shownLoads(load([12, 20], [4, 3]))).toEqual([
      { slot: 'calls', used: 12, capacity: 20, isOver: false },
      { slot: 'meetings', used: 4, capacity: 3, isOver: true },
    ]);
  });
  test('a day that takes none shows only what stands there; that is not too much', () => {
    expect(shownLoads(load([2, 0], [0, 0]))).toEqual([
      { slot: 'calls', used: 2, capacity: 0, isOver: false },
    ]);
    expect(shownLoads(load([0, 0], [0, 0]))).toEqual([]);
    expect(shownLoads(null)).toEqual([]);
  });
  test('a day for one kind only is of that kind', () => {
    expect(
      [load([0, 20], [0, 0]), load([0, 0], [1, 3]), load([0, 20], [0, 3]), load([1, 0], [0, 0])].map(dayKind),
    ).toEqual(['calls', 'meetings', null, null]);
  });
});

test('details stand right below their line and move no number', () => {
  const { rows, linePlaces } = planRows(days, 0);
  expect(rows.map((row) => (row.kind === 'day' ? row.day : `${row.kind} ${row.at}`))).toEqual([
    '2026-11-23',
    'line 0',
    'details 0',
    'line 1',
    '2026-11-24',
    'line 2',
  ]);
  expect(linePlaces).toEqual([1, 3, 5]);
});

describe('lines moved by days', () => {
  const line = (id: string, day: string, status: PlanLine['status'] = 'planned') =>
    ({ day, status, reasons: [{ id, kind: 'planned', text: '', day }] }) as unknown as PlanLine;
  test('go together per day, what is done stays', () => {
    const some = [
      line('a', '2026-11-26'),
      line('b', '2026-11-26'),
      line('c', '2026-11-27'),
      line('d', '2026-11-26', 'done'),
    ];
    expect(shifted(some, 1, '2026-11-26')).toEqual([
      { day: '2026-11-27', activityIds: ['a', 'b'] },
      { day: '2026-11-28', activityIds: ['c'] },
    ]);
  });
  test('never go into the past, and cross the turn of the year', () => {
    expect(shifted([line('a', '2026-11-26')], -1, '2026-11-26')).toEqual([]);
    expect(shifted([line('a', '2026-12-31')], 1, '2026-11-26')[0]?.day).toBe('2027-01-01');
  });
});

test('what a generation changes is read by group, day and time; empty groups are left out', () => {
  const named = (client: string) => ({ clientId: client, client });
  const at = (day: string, time: string | null = null) => ({ day, time });
  const groups = differenceGroups(
    {
      added: [
        { ...named('B'), to: at('2026-11-24'), kind: 'call' },
        { ...named('A'), to: at('2026-11-24', '10:00'), kind: 'meeting' },
      ],
      removed: [],
      moved: [
        { ...named('C'), from: at('2026-11-24'), to: at('2026-11-25'), kind: 'call', along: false },
        { ...named('C'), from: at('2026-11-26'), to: at('2026-11-25'), kind: 'email', along: true },
      ],
      changed: [{ ...named('D'), kind: 'call' }],
    },
    ({ day, time }) => `${day}${time === null ? '' : ` ${time}`}`,
  );
  expect(groups.map(({ name, rows }) => [name, rows.map(({ client, when }) => `${client} ${when}`)])).toEqual(
    [
      ['moved', ['C 2026-11-24 → 2026-11-25', 'C 2026-11-26 → 2026-11-25']],
      ['added', ['A 2026-11-24 10:00', 'B 2026-11-24']],
      ['changed', ['D ']],
    ],
  );
  expect(groups[0]?.rows.map(({ kind, along }) => [kind, along])).toEqual([
    [null, false],
    ['email', true],
  ]);
  expect(new Set(groups[0]?.rows.map(({ key }) => key)).size).toBe(2);
});
