import { type ControlPoint, pointsOnEntering, recalculate, stageIndex } from '@shared/domain/process';
import { addDays } from '@shared/domain/time';
import { STAGES } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { definition } from './build';
import { Life } from './life';

describe('the path that goes right', () => {
  it('leads a New Year party from the presentation to the next contact', () => {
    const party = new Life('2026-11-02');
    expect(party.pending()).toEqual(['presentation-held: 2026-11-09', 'minutes-sent: null']);
    party.meet('presentation-held', '2026-11-06');
    expect(party.pending()).toEqual(['minutes-sent: 2026-11-09']);
    expect(party.missed('2026-11-10')).toEqual(['minutes-sent']);
    expect(party.move('proposal', '2026-11-09')).toBe('gate: minutes-sent');
    party.meet('minutes-sent', '2026-11-09');

    expect(party.move('proposal', '2026-11-09')).toBe('forward');
    party.meet('proposal-sent', '2026-11-11');
    expect(party.pending()).toEqual(['proposal-valid: 2026-11-25']);
    expect(party.move('contract', '2026-11-16')).toBe('forward');
    expect(party.points.find(({ key }) => key === 'proposal-valid')).toMatchObject({
      state: 'met',
      metDay: '2026-11-16',
    });

    expect(party.pending()).toEqual(['contract-signed: 2026-11-30']);
    party.meet('contract-signed', '2026-11-27');
    expect(party.move('payment', '2026-11-27')).toBe('forward');
    party.meet('invoice-sent', '2026-11-30');
    expect(party.pending()).toEqual(['invoice-valid: 2026-12-07']);
    expect(party.move('event', '2026-12-04')).toBe('forward');

    expect(party.pending()).toEqual(['event-held: null']);
    party.holdEventOn('2026-12-24');
    party.holdEventOn('2026-12-25');
    expect(party.pending()).toEqual(['event-held: 2026-12-25']);
    party.meet('event-held', '2026-12-25');
    expect(party.move('closure', '2026-12-28')).toBe('forward');
    expect(party.pending()).toEqual([
      'act-sent: 2026-12-29',
      'act-signed: null',
      'balance-paid: null',
      'survey-done: 2026-12-30',
      'next-contact: 2027-01-25',
    ]);
    expect(party.win('2026-12-29', '2027-03-01')).toBe(
      'gate: act-sent, survey-done, act-signed, balance-paid',
    );
    for (const key of ['act-sent', 'act-signed', 'balance-paid', 'survey-done'])
      party.meet(key, '2026-12-30');
    expect(party.win('2026-12-30', '2027-03-01')).toBe('win');
    expect(party.pending()).toEqual([]);
  });
});

describe('detours', () => {
  it('a refused presentation is lost and taken up again', () => {
    const deal = new Life('2026-11-02');
    expect(deal.lose('2026-11-05', 'refused-presentation')).toBe('lose');
    expect(deal.pending()).toEqual([]);
    expect(deal.move('proposal', '2026-11-06', { override: 'x' })).toBe('deal-closed');
    expect(deal.reopen('2026-12-07')).toBe('reopen');
    expect(deal.pending()).toEqual(['presentation-held: 2026-12-14', 'minutes-sent: null']);
  });

  it('a contract goes back to the proposal, which is sent again', () => {
    const deal = new Life('2026-11-02', 'proposal');
    deal.meet('proposal-sent', '2026-11-03');
    deal.move('contract', '2026-11-04');
    expect(deal.move('proposal', '2026-11-09', { reason: 'Другой формат' })).toBe('back');
    expect(deal.pending()).toEqual(['proposal-sent: 2026-11-11', 'proposal-valid: null']);
    expect(deal.move('contract', '2026-11-10')).toBe('gate: proposal-sent, proposal-valid');
    deal.meet('proposal-sent', '2026-11-10');
    expect(deal.pending()).toEqual(['proposal-valid: 2026-11-24']);
    expect(deal.move('contract', '2026-11-16')).toBe('forward');
  });
});

describe('whatever happens to a deal', () => {
  const anyStep = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      to: fc.constantFrom(...STAGES),
      by: fc.constantFrom('', 'why'),
    }),
    fc.record({ kind: fc.constant('meet' as const), nth: fc.nat({ max: 5 }) }),
    fc.record({ kind: fc.constant('event' as const), inDays: fc.integer({ min: -10, max: 60 }) }),
    fc.record({ kind: fc.constantFrom('lose' as const, 'win' as const, 'reopen' as const) }),
  );

  it('no rule has two pending points, closed deals have none, and no day is out of step with its rule', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25 }), (steps) => {
        const life = new Life('2026-11-02');
        steps.forEach((step, index) => {
          const today = addDays('2026-11-02', index * 2);
          const pending = life.points.filter(({ state }) => state === 'pending');
          if (step.kind === 'move') life.move(step.to, today, { override: step.by, reason: step.by });
          if (step.kind === 'meet') life.meet(pending[step.nth]?.key ?? '', today);
          if (step.kind === 'event') life.holdEventOn(addDays(today, step.inDays));
          if (step.kind === 'lose') life.lose(today, 'price');
          if (step.kind === 'win') life.win(today, addDays(today, 60));
          if (step.kind === 'reopen') life.reopen(today);
          expectSound(life);
        });
      }),
      { numRuns: 300 },
    );
  });
});

function expectSound(life: Life): void {
  const pending = life.points.filter(({ state }) => state === 'pending');
  const keys = pending.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const beyond = (each: ControlPoint): boolean => stageIndex(each.stage) > stageIndex(life.deal.stage);
  expect(pending.filter(beyond)).toEqual([]);
  if (life.deal.status !== 'open') expect(pending).toEqual([]);
  expect(recalculate(definition, life.context)).toEqual([]);
  if (life.deal.status !== 'open') return;
  // Everything the stage demands is there in some state: asking again would make nothing that was not met or waived.
  const known = new Set(life.points.filter(({ stage }) => stage === life.deal.stage).map(({ key }) => key));
  const wanted = pointsOnEntering(definition, life.deal.stage, life.context).map(({ key }) => key);
  expect(wanted.filter((key) => !known.has(key))).toEqual([]);
}
