import {
  answer,
  type Approver,
  askedAtOnce,
  askedOnJoining,
  type Round,
  standingOf,
  withoutApprover,
} from '@shared/domain/approvals';
import { addDays, PLAIN_CALENDAR, type WorkingCalendar } from '@shared/domain/time';
import type { Decision, RoundWay } from '@shared/domain/words';
import { present } from '@shared/errors';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';

/** A Thursday. */
const TODAY = '2026-11-26';

const approver = (id: string, over: Partial<Approver> = {}): Approver => ({
  id,
  askedDay: TODAY,
  decision: null,
  decidedDay: null,
  ...over,
});
const yes = (id: string): Approver => approver(id, { decision: 'approved', decidedDay: TODAY });
const round = (way: RoundWay, approvers: readonly Approver[], state: Round['state'] = 'open'): Round => ({
  way,
  state,
  approvers,
});
const say = (of: Round, id: string, decision: Decision, over: { comment?: string; day?: string } = {}) =>
  answer({
    round: of,
    id,
    decision,
    comment: decision === 'rejected' ? 'clause 4' : '',
    day: TODAY,
    today: TODAY,
    ...over,
  });

describe('an answer', () => {
  const [a, b] = [approver('a'), approver('b')];
  const later = approver('b', { askedDay: null });
  const goesOn = { kind: 'answered', asks: null, ends: null };

  test.each([
    ['the first of two says yes', say(round('parallel', [a, b]), 'a', 'approved'), goesOn],
    [
      'the last of two says yes',
      say(round('parallel', [yes('a'), b]), 'b', 'approved'),
      { ...goesOn, ends: 'approved' },
    ],
    [
      'in order, the next is asked',
      say(round('in-order', [a, later]), 'a', 'approved'),
      { ...goesOn, asks: 'b' },
    ],
    [
      'a no ends the round at once',
      say(round('parallel', [a, b]), 'a', 'rejected'),
      { ...goesOn, ends: 'rejected' },
    ],
    [
      'in order, nobody is asked after a no',
      say(round('in-order', [a, later]), 'a', 'rejected'),
      { ...goesOn, ends: 'rejected' },
    ],
  ])('%s', (_, result, expected) => {
    expect(result).toEqual(expected);
  });

  test.each([
    ['answering twice', say(round('parallel', [yes('a'), b]), 'a', 'rejected'), 'approval-decided'],
    [
      'answering twice in a round that has ended',
      say(round('parallel', [yes('a')], 'approved'), 'a', 'approved'),
      'approval-decided',
    ],
    [
      'answering after another one’s no',
      say(round('parallel', [a, b], 'rejected'), 'b', 'approved'),
      'approval-closed',
    ],
    [
      'answering about a version that was replaced',
      say(round('parallel', [a], 'stopped'), 'a', 'approved'),
      'approval-closed',
    ],
    [
      'answering before one’s turn',
      say(round('in-order', [a, later]), 'b', 'approved'),
      'approval-not-asked',
    ],
    [
      'a no without a reason',
      say(round('parallel', [a]), 'a', 'rejected', { comment: '  ' }),
      'approval-needs-comment',
    ],
    [
      'an answer before the question',
      say(round('parallel', [a]), 'a', 'approved', { day: '2026-11-25' }),
      'approval-day',
    ],
    [
      'an answer from tomorrow',
      say(round('parallel', [a]), 'a', 'approved', { day: '2026-11-27' }),
      'approval-day',
    ],
  ])('%s is refused', (_, result, reason) => {
    expect(result).toEqual({ kind: 'refused', reason });
  });
});

describe('a round', () => {
  it('may go on, ask the next or be complete without one approver', () => {
    const later = approver('c', { askedDay: null });
    expect(withoutApprover(round('parallel', [approver('a'), yes('b')]), 'a')).toEqual({
      asks: null,
      ends: 'approved',
    });
    expect(withoutApprover(round('in-order', [yes('a'), approver('b'), later]), 'b')).toEqual({
      asks: 'c',
      ends: null,
    });
    expect(withoutApprover(round('in-order', [approver('a'), later]), 'c')).toEqual({
      asks: null,
      ends: null,
    });
    expect(withoutApprover(round('parallel', [approver('a')]), 'a')).toBeNull();
  });

  it('asks who joins at once, or when all before have approved', () => {
    expect(askedOnJoining(round('parallel', [approver('a')]))).toBe(true);
    expect(askedOnJoining(round('in-order', [yes('a')]))).toBe(true);
    expect(askedOnJoining(round('in-order', [yes('a'), approver('b')]))).toBe(false);
  });

  const started = (way: RoundWay, count: number): Round =>
    round(
      way,
      Array.from({ length: count }, (_, at) =>
        approver(`p${at}`, { askedDay: askedAtOnce(way, at) ? TODAY : null }),
      ),
    );
  /** The round after an answer, as the database writes it. */
  const after = (before: Round, id: string, decision: Decision): Round => {
    const result = say(before, id, decision);
    if (result.kind === 'refused') return before;
    return {
      ...before,
      state: result.ends ?? 'open',
      approvers: before.approvers.map((each) => {
        if (each.id === id) return { ...each, decision, decidedDay: TODAY };
        return each.id === result.asks ? { ...each, askedDay: TODAY } : each;
      }),
    };
  };

  it('ends well exactly when all have approved, whatever is answered in whatever order', () => {
    const course = fc.array(fc.tuple(fc.nat(5), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(
        fc.constantFrom<RoundWay>('parallel', 'in-order'),
        fc.integer({ min: 1, max: 5 }),
        course,
        (way, count, answers) => {
          let now = started(way, count);
          for (const [who, good] of answers) {
            const before = now;
            now = after(now, `p${who % count}`, good ? 'approved' : 'rejected');
            // An answer is never taken back, and a round that has ended never goes on.
            for (const [at, each] of before.approvers.entries())
              if (each.decision !== null) expect(now.approvers[at]).toEqual(each);
            if (before.state !== 'open') expect(now).toEqual(before);
          }
          const said = now.approvers.map(({ decision }) => decision);
          expect(now.state === 'approved').toBe(said.every((one) => one === 'approved'));
          expect(now.state === 'rejected').toBe(said.includes('rejected'));
          const open = now.approvers.filter(
            ({ askedDay, decision }) => askedDay !== null && decision === null,
          );
          if (now.state === 'open') expect(open.length).toBeGreaterThan(0);
          if (way === 'in-order') expect(open.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('who blocks', () => {
  const holidays: WorkingCalendar = { ...PLAIN_CALENDAR, daysOff: new Set(['2026-11-27']) };

  it('for how many working days, without weekends and holidays', () => {
    const asked = approver('a', { askedDay: '2026-11-20' });
    const answered = approver('b', {
      askedDay: '2026-11-20',
      decision: 'approved',
      decidedDay: '2026-11-23',
    });
    const now = standingOf(round('parallel', [asked, answered]), '2026-11-30', holidays);
    expect(now).toEqual({
      approvers: [
        { id: 'a', standing: 'blocking', waited: 5 },
        { id: 'b', standing: 'approved', waited: 1 },
      ],
      approved: 1,
      count: 2,
      blockedFor: 5,
    });
  });

  it('nobody, once the round has ended; who was not asked waits for the turn', () => {
    const open = standingOf(
      round('in-order', [yes('a'), approver('b'), approver('c', { askedDay: null })]),
      TODAY,
      holidays,
    );
    expect(open.approvers.map(({ standing }) => standing)).toEqual(['approved', 'blocking', 'later']);
    expect(open.blockedFor).toBe(0);
    const no = approver('a', { decision: 'rejected', decidedDay: TODAY });
    const ended = standingOf(round('parallel', [no, approver('b')], 'rejected'), TODAY, holidays);
    expect(ended.approvers.map(({ standing, waited }) => [standing, waited])).toEqual([
      ['rejected', 0],
      ['spared', null],
    ]);
    expect(ended.blockedFor).toBeNull();
  });

  it('never for less than no time, on any day of any year', () => {
    const days = fc.integer({ min: -400, max: 800 });
    fc.assert(
      fc.property(days, fc.nat(400), (from, wait) => {
        const askedDay = addDays('2028-02-29', from);
        const { approvers } = standingOf(
          round('parallel', [approver('a', { askedDay })]),
          addDays(askedDay, wait),
          PLAIN_CALENDAR,
        );
        const waited = present(approvers[0], 'one approver').waited ?? -1;
        expect(waited).toBeGreaterThanOrEqual(0);
        expect(waited).toBeLessThanOrEqual(wait);
      }),
    );
  });
});
