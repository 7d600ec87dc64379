import {
  appointmentOf,
  COMES_UP_MS,
  inSessionOrder,
  LINE_STATES,
  type LineState,
  lineState,
  neighbourLine,
  nextLine,
  progressOf,
  type SessionLine,
  summaryOf,
} from '@shared/domain/sessions';
import { addDays, wallToInstant } from '@shared/domain/time';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

const DAY = '2026-11-26';
const ZONE = 'Europe/Ljubljana';
const SESSION = { day: DAY, endedAt: null };
const line = (id: string, more: Partial<SessionLine> = {}): SessionLine => ({
  ...{ id, clientId: `client of ${id}`, day: DAY, time: null, zone: ZONE },
  ...{ status: 'planned', doneAt: null, skipped: false, standsOn: more.day ?? DAY },
  ...more,
});
const at = (time: string, day = DAY) => wallToInstant(day, time, ZONE);
const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

describe('the order of the lines', () => {
  it('is appointments by time, then overdue ones, then the rest as they were planned', () => {
    const lines = [
      line('5'),
      line('2', { day: '2026-11-24' }),
      line('4', { time: '15:00' }),
      line('1', { day: '2026-11-20', time: '09:00' }),
      line('3', { time: '10:30' }),
      line('0'),
    ];
    expect(ids(inSessionOrder(lines, DAY))).toEqual(['3', '4', '1', '2', '0', '5']);
  });

  it('compares appointments by the moment they mean, not by the figures on two clocks', () => {
    const lines = [
      line('here', { time: '10:00' }),
      line('east', { time: '11:00', zone: 'Asia/Yekaterinburg' }),
    ];
    expect(ids(inSessionOrder(lines, DAY))).toEqual(['east', 'here']);
  });

  it('keeps the contacts of one client together', () => {
    const lines = [
      line('1', { clientId: 'a' }),
      line('2'),
      line('3', { clientId: 'a' }),
      line('4', { clientId: 'a', time: '12:00' }),
    ];
    expect(ids(inSessionOrder(lines, DAY))).toEqual(['4', '1', '3', '2']);
  });

  it('knows two appointments on the clock that is set back apart by their zone', () => {
    // 25 October 2026: at three the clock in Ljubljana goes back to two.
    const day = '2026-10-25';
    expect(appointmentOf(line('x', { day, time: '02:30' }), day)).toBe(Date.parse('2026-10-25T00:30:00Z'));
    expect(appointmentOf(line('y', { day, time: '03:30' }), day)).toBe(Date.parse('2026-10-25T02:30:00Z'));
    // 29 March 2026: half past two is jumped over.
    expect(appointmentOf(line('z', { day: '2026-03-29', time: '02:30' }), '2026-03-29')).toBe(
      Date.parse('2026-03-29T01:30:00Z'),
    );
  });
});

describe('the state of a line', () => {
  test.each<[string, Partial<SessionLine>, string | null, LineState]>([
    ['planned for the day', {}, null, 'open'],
    ['overdue', { day: '2026-11-02' }, null, 'open'],
    ['put off', { day: '2026-11-27' }, null, 'moved'],
    ['put off and brought back', { day: '2026-11-25' }, null, 'open'],
    ['done', { status: 'done', doneAt: '2026-11-26T10:00:00.000Z' }, null, 'done'],
    [
      'done before the end',
      { status: 'done', doneAt: '2026-11-26T10:00:00.000Z' },
      '2026-11-26T10:00:00.000Z',
      'done',
    ],
    [
      'done after the end',
      { status: 'done', doneAt: '2026-11-26T10:00:00.001Z' },
      '2026-11-26T10:00:00.000Z',
      'open',
    ],
    ['cancelled', { status: 'cancelled' }, null, 'gone'],
    ['deleted', { status: 'deleted', day: '2026-12-24' }, null, 'gone'],
  ])('%s', (_, more, endedAt, state) => {
    expect(lineState(line('1', more), { day: DAY, endedAt })).toBe(state);
  });
});

describe('which line comes next', () => {
  const timed = [line('1', { time: '10:00' }), line('2', { time: '14:00' }), line('3'), line('4')];
  test.each<[string, string, readonly SessionLine[], string | null]>([
    ['before the first appointment, somebody without one', '08:00', timed, '3'],
    ['shortly before the appointment, the appointment', '09:55', timed, '1'],
    ['not six minutes before', '09:54', timed, '3'],
    ['when it has passed, it still comes first', '16:00', timed, '1'],
    ['when only appointments are left, the next of them', '08:00', timed.slice(0, 2), '1'],
    [
      'with everything planned with the same client',
      '08:00',
      [line('1', { time: '10:00', clientId: 'a' }), line('2', { clientId: 'a' }), line('3')],
      '3',
    ],
    [
      'nobody',
      '08:00',
      [line('1', { skipped: true }), line('2', { status: 'done' }), line('3', { day: '2026-11-30' })],
      null,
    ],
    ['nobody of nothing', '08:00', [], null],
  ])('%s', (_, time, lines, id) => {
    expect(nextLine(lines, SESSION, at(time))?.id ?? null).toBe(id);
  });

  it('goes on with the lines of its day after midnight', () => {
    expect(nextLine(timed, SESSION, at('00:10', addDays(DAY, 1)))?.id).toBe('1');
  });

  it('comes up five minutes early on the days on which clocks change, too', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const lines = [line('1', { day, time: '03:30' }), line('2', { day })];
      const now = wallToInstant(day, '03:30', ZONE);
      expect(nextLine(lines, { day, endedAt: null }, now - COMES_UP_MS)?.id).toBe('1');
      expect(nextLine(lines, { day, endedAt: null }, now - COMES_UP_MS - 1)?.id).toBe('2');
    }
  });

  it('looks around without leaving the list', () => {
    expect(neighbourLine(timed, '2', 1)?.id).toBe('3');
    expect(neighbourLine(timed, '1', -1)).toBeNull();
    expect(neighbourLine(timed, '4', 1)).toBeNull();
    expect(neighbourLine(timed, null, 1)).toBeNull();
  });
});

const someLine = fc.record({
  clientId: fc.constantFrom('a', 'b', 'c', 'd'),
  day: fc.constantFrom('2026-11-20', '2026-11-25', DAY, '2026-11-27'),
  time: fc.option(fc.constantFrom('00:00', '09:00', '14:30', '23:59')),
  zone: fc.constantFrom(ZONE, 'Pacific/Pago_Pago', 'Pacific/Kiritimati'),
  status: fc.constantFrom('planned', 'planned', 'planned', 'done', 'cancelled', 'deleted'),
  doneAt: fc.constantFrom('2026-11-26T10:00:00.000Z'),
  skipped: fc.boolean(),
});
const someLines = fc
  .array(someLine, { maxLength: 30 })
  .map((lines) =>
    lines.map(
      (each, index): SessionLine => line(String(index).padStart(2, '0'), each as Partial<SessionLine>),
    ),
  );

describe('laws', () => {
  it('ordering neither loses nor doubles a line, and does not depend on how they came', () => {
    fc.assert(
      fc.property(someLines, fc.integer(), (lines, seed) => {
        const ordered = ids(inSessionOrder(lines, DAY));
        expect([...ordered].sort()).toEqual(ids(lines));
        const shuffled = [...lines].sort(
          (a, b) => ((Number(a.id) * 7 + seed) % 13) - ((Number(b.id) * 7 + seed) % 13),
        );
        expect(ids(inSessionOrder(shuffled, DAY))).toEqual(ordered);
      }),
    );
  });

  it('going on from line to line reaches every open one that was not skipped exactly once', () => {
    fc.assert(
      fc.property(someLines, fc.integer({ min: -600, max: 2_000 }), (lines, minutes) => {
        const wanted = ids(lines.filter((each) => !each.skipped && lineState(each, SESSION) === 'open'));
        const reached: string[] = [];
        let left = inSessionOrder(lines, DAY);
        for (let now = at('00:00') + minutes * 60_000; reached.length <= lines.length; now += 60_000) {
          const next = nextLine(left, SESSION, now);
          if (!next) break;
          reached.push(next.id);
          left = left.map((each) => (each.id === next.id ? { ...each, status: 'done' as const } : each));
        }
        expect([...reached].sort()).toEqual(wanted);
      }),
    );
  });

  it('a summary counts every line in exactly one state', () => {
    fc.assert(
      fc.property(someLines, fc.option(fc.constant('2026-11-26T09:00:00.000Z')), (lines, endedAt) => {
        const summed = lines.map((each) => ({ ...each, result: null, talkSeconds: 60 }));
        const summary = summaryOf(summed, { day: DAY, endedAt });
        expect(LINE_STATES.reduce((sum, state) => sum + summary.states[state], 0)).toBe(lines.length);
        expect(summary.results.reduce((sum, { count }) => sum + count, 0)).toBe(summary.states.done);
        expect(summary.talkSeconds).toBe(60 * summary.states.done);
        expect(summary.skipped).toBeLessThanOrEqual(summary.states.open);
        const progress = progressOf(summary);
        expect(progress >= 0 && progress <= 1).toBe(true);
        expect(progress === 1).toBe(summary.states.open === 0);
      }),
    );
  });
});
