import {
  clockText,
  notesOf,
  startTimer,
  stopTimer,
  talkedFor,
  typeNotes,
  useTalks,
} from '@renderer/session/talks';
import { beforeEach, describe, expect, it, test } from 'vitest';

const talk = (id: string) => {
  const found = useTalks.getState().talks.find(({ activityId }) => activityId === id);
  if (!found) throw new Error(`no talk ${id}`);
  return found;
};
const MINUTE = 60_000;

beforeEach(() => useTalks.setState({ talks: [] }));

describe('the timer of a talk', () => {
  it('adds up its starts, and a second start of a running one is none', () => {
    startTimer('a', 0);
    startTimer('a', MINUTE);
    stopTimer('a', 2 * MINUTE);
    startTimer('a', 10 * MINUTE);
    expect(talkedFor(talk('a'), 11 * MINUTE)).toBe(3 * MINUTE);
    stopTimer('a', 12 * MINUTE);
    expect(talkedFor(talk('a'), 50 * MINUTE)).toBe(4 * MINUTE);
  });

  it('stops when another talk begins', () => {
    startTimer('a', 0);
    startTimer('b', MINUTE);
    expect(talkedFor(talk('a'), 9 * MINUTE)).toBe(MINUTE);
    expect(talkedFor(talk('b'), 9 * MINUTE)).toBe(8 * MINUTE);
  });

  it('never ran before it was started, and counts nothing against a clock that was set back', () => {
    typeNotes('a', 'text', '');
    expect(talkedFor(talk('a'), MINUTE)).toBeNull();
    startTimer('a', 10 * MINUTE);
    expect(talkedFor(talk('a'), 2 * MINUTE)).toBe(0);
  });

  it('that was forgotten over night counts four hours', () => {
    startTimer('a', 0);
    expect(talkedFor(talk('a'), 20 * 60 * MINUTE)).toBe(4 * 60 * MINUTE);
  });

  test.each([
    [0, '0:00'],
    [42_400, '0:42'],
    [725_000, '12:05'],
    [3_723_000, '1:02:03'],
  ])('%i ms is shown as %s', (ms, text) => {
    expect(clockText(ms)).toBe(text);
  });
});

describe('notes before a result', () => {
  it('are what was typed, until others are stored', () => {
    typeNotes('a', 'wants a band', '');
    expect(notesOf(talk('a'), '')).toBe('wants a band');
    expect(notesOf(talk('a'), 'stored elsewhere')).toBe('stored elsewhere');
    typeNotes('a', '', '');
    expect(talk('a').notes).toBeNull();
  });

  it('are kept of the latest forty talks', () => {
    for (let at = 0; at < 50; at += 1) typeNotes(`t${at}`, 'x', '');
    const kept = useTalks.getState().talks.map(({ activityId }) => activityId);
    expect(kept).toHaveLength(40);
    expect(kept[0]).toBe('t10');
  });
});
