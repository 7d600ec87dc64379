import {
  allowedTargets,
  type ControlPoint,
  entryStage,
  isDealKind,
  planMove,
  type ProcessDeal,
  stageIndex,
} from '@shared/domain/process';
import { DEAL_STATUSES, STAGES, type Stage } from '@shared/domain/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildContext, buildDeal, buildPoint, definition, today } from './build';

interface Ask {
  deal?: Partial<ProcessDeal>;
  points?: ControlPoint[];
  override?: string;
  reason?: string;
}
const move = (to: Stage, { deal, points = [], ...said }: Ask = {}) =>
  planMove({ definition, deal: buildDeal(deal), context: buildContext({ points }), to, today, ...said });

const held = buildPoint({ key: 'presentation-held' });
const minutes = buildPoint({ key: 'minutes-sent', dueDay: null });
const valid = buildPoint({ key: 'proposal-valid', stage: 'proposal', mandatory: false });

describe('a deal begins', () => {
  it('at the proposal if it is inbound and short, else at the presentation', () => {
    expect(entryStage('inbound', 'short')).toBe('proposal');
    expect(entryStage('inbound', 'long')).toBe('presentation');
    expect(entryStage('outbound', 'long')).toBe('presentation');
    expect(isDealKind('outbound', 'short')).toBe(false);
    expect(isDealKind('inbound', 'short')).toBe(true);
  });
});

describe('a move forward', () => {
  it('is stopped by what is mandatory and open, the mandatory first', () => {
    const optional = buildPoint({ key: '', id: 'own', mandatory: false, dueDay: '2026-11-01' });
    const plan = move('proposal', { points: [optional, minutes, held] });
    expect(plan).toMatchObject({ kind: 'gate', canOverride: true });
    expect(plan.kind === 'gate' && plan.open.map(({ key }) => key)).toEqual([
      'presentation-held',
      'minutes-sent',
      '',
    ]);
  });

  it('goes through with a reason, which is kept, and waives what stood in the way', () => {
    const plan = move('proposal', { points: [held, minutes], override: '  Клиент просит КП сразу ' });
    expect(plan).toMatchObject({
      kind: 'move',
      how: 'forward',
      reason: 'Клиент просит КП сразу',
      day: today,
    });
    expect(plan.kind === 'move' && plan.closePoints.map(({ state, why }) => `${state} ${why}`)).toEqual([
      'waived overridden',
      'waived overridden',
    ]);
    expect(move('proposal', { points: [held], override: '   ' }).kind).toBe('gate');
  });

  it('needs no reason when the mandatory ones are met or waived', () => {
    const met = [
      { ...held, state: 'met', metDay: '2026-11-19' },
      { ...minutes, state: 'waived' },
    ] satisfies ControlPoint[];
    const plan = move('proposal', { points: met });
    expect(plan).toMatchObject({
      kind: 'move',
      from: 'presentation',
      to: 'proposal',
      reason: '',
      closePoints: [],
    });
    expect(plan.kind === 'move' && plan.createPoints).toEqual([
      { stage: 'proposal', key: 'proposal-sent', dueDay: '2026-11-24', mandatory: true },
      { stage: 'proposal', key: 'proposal-valid', dueDay: null, mandatory: false },
    ]);
  });

  it('meets the validity of the proposal, because it was accepted in time', () => {
    const plan = move('contract', { deal: { stage: 'proposal' }, points: [valid] });
    expect(plan.kind === 'move' && plan.closePoints).toEqual([
      { id: 'proposal-valid', key: 'proposal-valid', state: 'met', metDay: today, why: 'moved-on' },
    ]);
  });

  it('leaves optional points of the user open', () => {
    const own = buildPoint({ key: '', id: 'own', mandatory: false });
    const plan = move('proposal', { points: [own] });
    expect(plan.kind === 'move' && plan.closePoints).toEqual([]);
  });

  it('over a stage asks for what that stage would have demanded', () => {
    const plan = move('contract');
    expect(plan.kind === 'gate' && plan.open).toEqual([
      { id: null, stage: 'proposal', key: 'proposal-sent', mandatory: true, dueDay: null },
    ]);
    expect(move('contract', { override: 'Постоянный клиент' }).kind).toBe('move');
    const before = buildPoint({
      key: 'proposal-sent',
      stage: 'proposal',
      state: 'met',
      metDay: '2026-11-02',
    });
    expect(move('contract', { points: [before] }).kind).toBe('move');
  });

  it('counts a point that was marked as missed only in the present stage', () => {
    const missed = { ...held, state: 'missed' } as const;
    expect(move('proposal', { points: [missed] }).kind).toBe('gate');
    expect(move('contract', { deal: { stage: 'proposal' }, points: [missed] }).kind).toBe('move');
  });

  it('is not stopped by what the stage itself asks for, from an earlier visit to it', () => {
    const approval = buildPoint({ key: 'contract-approval', stage: 'contract' });
    const plan = move('contract', { deal: { stage: 'proposal' }, points: [approval] });
    expect(plan).toMatchObject({ kind: 'move', closePoints: [] });
  });
});

describe('a move back', () => {
  it('wants a reason and waives the open points of the stages it leaves', () => {
    expect(move('presentation', { deal: { stage: 'contract' } })).toEqual({
      kind: 'refused',
      reason: 'reason-needed',
    });
    const signed = buildPoint({ key: 'contract-signed', stage: 'contract' });
    const plan = move('proposal', {
      deal: { stage: 'contract' },
      points: [held, signed, buildPoint({ key: '', id: 'own', stage: 'contract' })],
      reason: 'Новое КП',
    });
    expect(plan).toMatchObject({ kind: 'move', how: 'back', reason: 'Новое КП' });
    expect(plan.kind === 'move' && plan.closePoints).toEqual([
      { id: 'contract-signed', key: 'contract-signed', state: 'waived', metDay: null, why: 'moved-back' },
    ]);
    expect(plan.kind === 'move' && plan.createPoints.map(({ key }) => key)).toEqual([
      'proposal-sent',
      'proposal-valid',
    ]);
  });

  it('never reaches a presentation that a short deal does not have', () => {
    const deal = { direction: 'inbound', length: 'short', stage: 'contract' } as const;
    expect(move('presentation', { deal, reason: 'x' })).toEqual({
      kind: 'refused',
      reason: 'short-starts-at-proposal',
    });
    expect(move('proposal', { deal, reason: 'x' }).kind).toBe('move');
  });
});

describe('a move is refused', () => {
  it.each([
    [{ status: 'won' }, 'deal-closed'],
    [{ status: 'lost' }, 'deal-closed'],
    [{ status: 'cancelled' }, 'deal-closed'],
    [{ status: 'paused', pausedUntil: '2026-11-21' }, 'deal-paused'],
    [{ stage: 'proposal' }, 'same-stage'],
  ] as const)('for %o', (deal, reason) => {
    expect(move('proposal', { deal })).toEqual({ kind: 'refused', reason });
  });

  it('no longer when the pause is over', () => {
    expect(move('proposal', { deal: { status: 'paused', pausedUntil: today } }).kind).toBe('move');
  });
});

describe('the columns a card may be dropped on', () => {
  it('are told with the reason of each refusal', () => {
    const targets = allowedTargets(
      buildDeal({ stage: 'contract', direction: 'inbound', length: 'short' }),
      today,
    );
    expect(targets.map(({ target, kind, reason }) => [target, reason ?? kind].join(' '))).toEqual([
      'presentation short-starts-at-proposal',
      'proposal back',
      'contract same-stage',
      'payment forward',
      'event forward',
      'closure forward',
      'between-sales not-in-closure',
    ]);
    const inClosure = allowedTargets(buildDeal({ stage: 'closure' }), today);
    expect(inClosure.at(-1)).toEqual({ target: 'between-sales', kind: 'win', reason: null });
    const paused = allowedTargets(buildDeal({ status: 'paused', pausedUntil: null }), today);
    expect(new Set(paused.map(({ reason }) => reason))).toEqual(new Set(['deal-paused']));
  });

  it('agree with the moves themselves', () => {
    const anyDeal = fc.record({
      status: fc.constantFrom(...DEAL_STATUSES),
      stage: fc.constantFrom(...STAGES),
      direction: fc.constantFrom('inbound', 'outbound'),
      length: fc.constantFrom('long', 'short'),
      pausedUntil: fc.constantFrom(null, '2026-11-20', '2026-11-21'),
    }) as fc.Arbitrary<ProcessDeal>;
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(...STAGES), (deal, to) => {
        const verdict = allowedTargets(deal, today)[stageIndex(to)];
        const plan = move(to, { deal, reason: 'why', override: 'why' });
        expect(plan.kind === 'refused' ? plan.reason : null).toBe(verdict?.reason);
        if (plan.kind === 'move') expect(plan.how).toBe(verdict?.kind);
      }),
    );
  });
});
