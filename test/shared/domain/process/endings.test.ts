import {
  type ControlPoint,
  type NextChoice,
  planCancel,
  planLose,
  planPause,
  planReopen,
  planResume,
  planWin,
  type ProcessDeal,
} from '@shared/domain/process';
import { STAGES } from '@shared/domain/words';
import { describe, expect, it } from 'vitest';
import { buildContext, buildDeal, buildPoint, definition, today } from './build';

const refused = (reason: string) => ({ kind: 'refused', reason });
const closed: Partial<ProcessDeal>[] = [{ status: 'won' }, { status: 'lost' }, { status: 'cancelled' }];

describe('losing a deal', () => {
  const lose = (
    deal: Partial<ProcessDeal> = {},
    reason = 'price',
    retryDay: string | null = null,
    money = 0,
  ) =>
    planLose({
      definition,
      deal: buildDeal(deal),
      today,
      points: [
        buildPoint({ key: 'presentation-held' }),
        buildPoint({ key: 'minutes-sent', state: 'met', metDay: today }),
      ],
      plannedActivities: ['a1', 'a2'],
      ...{ reason, retryDay, money },
    });

  it('waives the open points and asks about the planned activities', () => {
    expect(lose({ stage: 'contract' }, 'competitor', '2026-12-20')).toEqual({
      kind: 'lose',
      stage: 'contract',
      day: today,
      reason: 'competitor',
      closePoints: [
        {
          id: 'presentation-held',
          key: 'presentation-held',
          state: 'waived',
          metDay: null,
          why: 'deal-lost',
        },
      ],
      plannedActivities: ['a1', 'a2'],
      retryDay: '2026-12-20',
    });
    expect(lose({ status: 'paused', pausedUntil: '2027-01-01' }).kind).toBe('lose');
  });

  it('wants a reason of the list and a retry that lies ahead', () => {
    expect(lose({}, 'bad mood')).toEqual(refused('unknown-reason'));
    expect(lose({}, 'price', today)).toEqual(refused('day-not-later'));
    for (const deal of closed) expect(lose(deal)).toEqual(refused('deal-closed'));
  });

  it('is refused while money of the client is with us', () => {
    expect(lose({ stage: 'payment' }, 'price', null, 1)).toEqual(refused('money-booked'));
  });
});

describe('cancelling a deal after payment', () => {
  const cancel = (deal: Partial<ProcessDeal>, over: { refund?: number; money?: number } = {}) =>
    planCancel({
      ...{ definition, deal: buildDeal(deal), today, reason: 'withdrew' },
      points: [
        buildPoint({ key: 'payment-due', stage: 'payment' }),
        buildPoint({ key: 'minutes-sent', state: 'met', metDay: today }),
      ],
      plannedActivities: ['a1'],
      ...{ hasReceipts: true, money: over.money ?? 500, refund: over.refund ?? 400 },
    });

  it.each(STAGES)('goes from %s, closes what is open and says what goes back', (stage) => {
    expect(cancel({ stage })).toMatchObject({
      kind: 'cancel',
      stage,
      refund: 400,
      closePoints: [{ key: 'payment-due', state: 'waived', why: 'deal-cancelled' }],
      plannedActivities: ['a1'],
    });
    expect(cancel({ stage, status: 'paused', pausedUntil: '2027-01-01' }).kind).toBe('cancel');
  });

  it('gives back between nothing and all that is there', () => {
    expect(cancel({}, { refund: 0 }).kind).toBe('cancel');
    expect(cancel({}, { refund: 500 }).kind).toBe('cancel');
    expect(cancel({}, { refund: 501 })).toEqual(refused('refund-too-large'));
    expect(cancel({}, { refund: -1 })).toEqual(refused('refund-too-large'));
  });

  it('is not for a deal without money, without a reason or without an end before it', () => {
    const request = {
      definition,
      deal: buildDeal(),
      today,
      points: [],
      plannedActivities: [],
      money: 0,
      refund: 0,
    };
    expect(planCancel({ ...request, reason: 'withdrew', hasReceipts: false })).toEqual(
      refused('nothing-received'),
    );
    expect(planCancel({ ...request, reason: 'mood', hasReceipts: true })).toEqual(refused('unknown-reason'));
    for (const deal of closed) expect(cancel(deal)).toEqual(refused('deal-closed'));
  });
});

describe('a pause', () => {
  const pause = (until: string, reason = 'season', deal: Partial<ProcessDeal> = {}) =>
    planPause({ definition, deal: buildDeal(deal), today, until, reason });

  it('lasts until a later day and has a reason', () => {
    expect(pause('2026-11-21')).toEqual({ kind: 'pause', until: '2026-11-21', reason: 'season' });
    expect(pause('2026-12-01', 'season', { status: 'paused', pausedUntil: '2026-11-25' }).kind).toBe('pause');
    expect(pause(today)).toEqual(refused('day-not-later'));
    expect(pause('2026-12-01', 'sleepy')).toEqual(refused('unknown-reason'));
    for (const deal of closed) expect(pause('2026-12-01', 'season', deal)).toEqual(refused('deal-closed'));
  });

  it('ends only where there is one', () => {
    expect(planResume(buildDeal({ status: 'paused', pausedUntil: '2027-01-01' }))).toEqual({
      kind: 'resume',
    });
    expect(planResume(buildDeal())).toEqual(refused('not-paused'));
  });
});

describe('winning a deal', () => {
  const act = buildPoint({ key: 'act-signed', stage: 'closure' });
  const next = buildPoint({ key: 'next-contact', stage: 'closure' });
  const win = (said: {
    points?: ControlPoint[];
    nextContactDay?: string | null;
    next?: NextChoice;
    override?: string;
    deal?: Partial<ProcessDeal>;
  }) => {
    const { deal, points = [next], nextContactDay = null, ...more } = said;
    return planWin({
      definition,
      deal: buildDeal({ stage: 'closure', ...deal }),
      today,
      points,
      nextContactDay,
      ...more,
    });
  };

  it('demands the next contact or a reason for none', () => {
    expect(win({})).toEqual(refused('next-contact-needed'));
    expect(win({ nextContactDay: '2026-11-19' })).toEqual(refused('next-contact-needed'));
    expect(win({ next: { day: '2026-11-19' } })).toEqual(refused('next-contact-needed'));
    expect(win({ next: { noContactReason: ' ' } })).toEqual(refused('next-contact-needed'));
    expect(win({ nextContactDay: '2027-01-20' })).toMatchObject({ kind: 'win', next: 'exists' });
    expect(win({ next: { day: '2027-01-20' } })).toMatchObject({ kind: 'win', next: 'plan' });
    expect(win({ next: { noContactReason: 'Закрылись' } })).toMatchObject({ kind: 'win', next: 'none' });
  });

  it('meets the point of the next contact, or waives it when there will be none', () => {
    const closing = (choice: NextChoice) => {
      const plan = win({ next: choice });
      return plan.kind === 'win' ? plan.closePoints : plan;
    };
    const id = 'next-contact';
    expect(closing({ day: '2027-01-20' })).toEqual([
      { id, key: id, state: 'met', metDay: today, why: 'next-contact' },
    ]);
    expect(closing({ noContactReason: 'Закрылись' })).toEqual([
      { id, key: id, state: 'waived', metDay: null, why: 'no-contact' },
    ]);
  });

  it('is stopped by open mandatory points, forgotten ones of earlier stages too, and overridden with a reason', () => {
    const old = buildPoint({ key: 'contract-signed', stage: 'contract', dueDay: '2026-10-01' });
    const own = buildPoint({ key: '', id: 'own', stage: 'closure', mandatory: false });
    const said = { points: [own, act, next, old], next: { day: '2027-01-20' } };
    const plan = win(said);
    expect(plan.kind === 'gate' && plan.open.map(({ id }) => id)).toEqual([
      'contract-signed',
      'act-signed',
      'own',
    ]);
    const forced = win({ ...said, override: 'Акт потеряли, оплачено' });
    expect(forced).toMatchObject({ kind: 'win', reason: 'Акт потеряли, оплачено' });
    expect(forced.kind === 'win' && forced.closePoints.map(({ why }) => why)).toEqual([
      'deal-won',
      'overridden',
      'next-contact',
      'overridden',
    ]);
  });

  it('happens only from closure and only to an open deal', () => {
    expect(win({ deal: { stage: 'event' }, nextContactDay: '2027-01-20' })).toEqual(
      refused('not-in-closure'),
    );
    expect(win({ deal: { status: 'paused', pausedUntil: null } })).toEqual(refused('deal-paused'));
    for (const deal of closed) expect(win({ deal })).toEqual(refused('deal-closed'));
  });
});

describe('opening a deal again', () => {
  const reopen = (deal: Partial<ProcessDeal>, points: ControlPoint[] = [], givenBack = false) =>
    planReopen({ definition, deal: buildDeal(deal), today, context: buildContext({ points }), givenBack });

  it('brings back what was not met in the stage where it ended', () => {
    const points = [
      buildPoint({ key: 'presentation-held', state: 'met', metDay: today }),
      buildPoint({ key: 'minutes-sent', state: 'waived' }),
    ];
    expect(reopen({ status: 'lost' }, points)).toEqual({
      kind: 'reopen',
      stage: 'presentation',
      day: today,
      createPoints: [{ stage: 'presentation', key: 'minutes-sent', dueDay: '2026-11-23', mandatory: true }],
    });
    expect(reopen({ status: 'lost', stage: 'contract' })).toMatchObject({
      kind: 'reopen',
      stage: 'contract',
      createPoints: [{ key: 'contract-signed', dueDay: '2026-12-04' }],
    });
  });

  it('is for a cancelled one as long as nothing was given back', () => {
    expect(reopen({ status: 'cancelled', stage: 'payment' })).toMatchObject({
      kind: 'reopen',
      stage: 'payment',
    });
    expect(reopen({ status: 'cancelled' }, [], true)).toEqual(refused('deal-cancelled'));
  });

  it('is not for open and paused ones', () => {
    expect(reopen({ status: 'open' })).toEqual(refused('not-closed'));
    expect(reopen({ status: 'paused', pausedUntil: null })).toEqual(refused('not-closed'));
  });
});
