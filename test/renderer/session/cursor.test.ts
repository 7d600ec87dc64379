import { follow, type Held } from '@renderer/session/cursor';
import type { SessionLine } from '@shared/domain/sessions';
import { describe, expect, it, test } from 'vitest';

const DAY = '2026-11-26';
const SESSION = { day: DAY, endedAt: null };
const NOW = Date.parse('2026-11-26T08:00:00.000Z');
const line = (id: string, more: Partial<SessionLine> = {}): SessionLine => ({
  ...{ id, clientId: id, day: DAY, time: null, zone: 'UTC' },
  ...{ status: 'planned', doneAt: null, skipped: false, standsOn: more.day ?? DAY },
  ...more,
});
const ALL = [line('a'), line('b'), line('c')];
const held = (id: string | null, lines: readonly SessionLine[] = ALL): Held<SessionLine> => ({ id, lines });
const changed = (id: string, more: Partial<SessionLine>, lines: readonly SessionLine[] = ALL) =>
  lines.map((each) => (each.id === id ? { ...each, ...more } : each));
const DONE = { status: 'done', doneAt: '2026-11-26T08:00:00.000Z' } as const;

describe('the line on the screen', () => {
  test.each<[string, Held<SessionLine> | null, readonly SessionLine[], string | null]>([
    ['at the beginning is the next one', null, ALL, 'a'],
    ['gives way to the next when it is done', held('a'), changed('a', DONE), 'b'],
    ['gives way when it is skipped', held('a'), changed('a', { skipped: true }), 'b'],
    ['gives way when it is put off to another day', held('a'), changed('a', { standsOn: '2026-11-30' }), 'b'],
    ['gives way when its client is deleted elsewhere', held('a'), changed('a', { status: 'deleted' }), 'b'],
    ['stays when another one is finished elsewhere', held('a'), changed('b', DONE), 'a'],
    ['stays when it is edited', held('b'), changed('b', { time: '15:00' }), 'b'],
    ['stays when lines are taken in', held('b'), [...ALL, line('d')], 'b'],
    [
      'stays on a finished line that is looked at',
      held('a', changed('a', DONE)),
      changed('b', DONE, changed('a', DONE)),
      'a',
    ],
    ['returns to the line whose result was taken back', held('b', changed('a', DONE)), ALL, 'a'],
    [
      'returns to the line whose skipping was taken back',
      held('b', changed('a', { skipped: true })),
      ALL,
      'a',
    ],
    [
      'returns to a line that was brought back from another day',
      held('b', changed('c', { standsOn: '2026-12-01' })),
      ALL,
      'c',
    ],
    [
      'is the next one when several come back at once',
      held(
        null,
        ALL.map((each) => ({ ...each, skipped: true })),
      ),
      ALL,
      'a',
    ],
    ['comes when lines are taken in after the end', held(null, []), [line('d')], 'd'],
    [
      'is none when nothing but skipped ones are left',
      held('c', [line('c')]),
      [line('c', { skipped: true })],
      null,
    ],
    ['is another one when it is gone from the session', held('x'), ALL, 'a'],
  ])('%s', (_, before, lines, id) => {
    expect(follow(before, lines, SESSION, NOW).id).toBe(id);
  });

  it('stays on a skipped line that the user went back to', () => {
    const skipped = changed('a', { skipped: true });
    expect(follow(held('a', skipped), changed('b', DONE, skipped), SESSION, NOW).id).toBe('a');
    expect(follow(held('a', skipped), changed('a', DONE, skipped), SESSION, NOW).id).toBe('b');
  });
});
