import {
  type Doing,
  nextStep,
  type Sale,
  type SaleDocument,
  type SalePoint,
  stepOfPoint,
} from '@shared/domain/process';
import { DEFAULT_PROCESS } from '@shared/domain/process';
import type { Stage } from '@shared/domain/words';
import { describe, expect, it, test } from 'vitest';

const today = '2026-11-20';
const [yesterday, tomorrow, later] = ['2026-11-19', '2026-11-21', '2026-12-04'];

const point = (
  stage: Stage,
  key: string,
  dueDay: string | null,
  over: Partial<SalePoint> = {},
): SalePoint => ({
  ...{
    id: `${key} ${over.sourceId ?? ''}`.trim(),
    stage,
    key,
    dueDay,
    mandatory: true,
    state: 'pending',
    sourceId: null,
  },
  ...over,
});

const paper = (kind: SaleDocument['kind'], state: SaleDocument['state']): SaleDocument => ({
  ...{ id: kind, kind, state, latest: true },
});

const meeting = (day: string) => ({ id: 'meeting', day, kind: 'meeting' }) as const;
const call = (day: string) => ({ id: 'call', day, kind: 'call' }) as const;

/** A deal that has a call planned for later, so that what is looked at stands out. */
const sale = (
  stage: Stage,
  over: Omit<Partial<Sale>, 'deal'> & { deal?: Partial<Sale['deal']> } = {},
): Sale => ({
  ...{
    points: [],
    documents: [],
    rounds: [],
    lines: [],
    refunds: [],
    hasEntries: false,
    steps: [],
    responses: [],
  },
  ...{ cases: [], next: call(later), clientNext: call(later) },
  ...over,
  deal: { stage, status: 'open', pausedUntil: null, eventDay: null, ...over.deal },
});

const round = (state: 'open' | 'approved' | 'rejected' | 'stopped', standing = 'blocking') => ({
  ...{ documentId: 'contract', state, approvals: [{ id: 'anna', standing }] },
});

const approval = point('contract', 'contract-approval', tomorrow, { sourceId: 'anna' });
const signing = point('contract', 'contract-signed', later);
const line = (dueDay: string | null, open = 100) => ({ id: 'line', dueDay, open });
const payment = (dueDay: string | null) => point('payment', 'payment-due', dueDay, { sourceId: 'line' });
const step = (signOff: Sale['steps'][number]['signOff'], dueDay = tomorrow) => ({
  ...{ id: 'menu', dueDay, doneDay: null, signOff },
});
const menu = point('event', 'preparation-step', tomorrow, { sourceId: 'menu' });
const held = (dueDay: string) => point('event', 'event-held', dueDay);
const unhappy = { id: 'case', callBackDay: today, calledDay: null, closedDay: null };
const promoter = { id: 'answer', score: 10, thanks: null, referralDay: null };

const COURSE: readonly (readonly [string, Sale, Doing | null])[] = [
  // The path that goes right, stage by stage.
  [
    'the presentation has no date',
    sale('presentation', { points: [point('presentation', 'presentation-held', tomorrow)] }),
    { do: 'plan-presentation' },
  ],
  [
    'it is planned',
    sale('presentation', {
      points: [
        point('presentation', 'presentation-held', tomorrow),
        point('presentation', 'minutes-sent', null),
      ],
      next: meeting(tomorrow),
    }),
    { do: 'enter-result', id: 'meeting' },
  ],
  [
    'its day has come',
    sale('presentation', {
      points: [point('presentation', 'presentation-held', today)],
      next: meeting(today),
    }),
    { do: 'enter-result', id: 'meeting' },
  ],
  [
    'it was held',
    sale('presentation', { points: [point('presentation', 'minutes-sent', tomorrow)] }),
    { do: 'prepare', kind: 'minutes' },
  ],
  [
    'minutes are written',
    sale('presentation', {
      points: [point('presentation', 'minutes-sent', tomorrow)],
      documents: [paper('minutes', 'draft')],
    }),
    { do: 'send', kind: 'minutes', id: 'minutes' },
  ],
  [
    'minutes were sent',
    sale('presentation', { documents: [paper('minutes', 'sent')] }),
    { do: 'move', to: 'proposal' },
  ],
  [
    'no proposal',
    sale('proposal', { points: [point('proposal', 'proposal-sent', tomorrow)] }),
    { do: 'prepare', kind: 'proposal' },
  ],
  [
    'a proposal is drafted',
    sale('proposal', {
      points: [point('proposal', 'proposal-sent', tomorrow)],
      documents: [paper('proposal', 'draft')],
    }),
    { do: 'send', kind: 'proposal', id: 'proposal' },
  ],
  [
    'it was sent',
    sale('proposal', {
      points: [point('proposal', 'proposal-valid', later, { mandatory: false })],
      documents: [paper('proposal', 'sent')],
    }),
    { do: 'accept', kind: 'proposal', id: 'proposal' },
  ],
  [
    'it was sent and its validity is not watched',
    sale('proposal', { documents: [paper('proposal', 'sent')] }),
    { do: 'accept', kind: 'proposal', id: 'proposal' },
  ],
  [
    'it was accepted',
    sale('proposal', {
      points: [point('proposal', 'proposal-valid', later, { mandatory: false })],
      documents: [paper('proposal', 'accepted')],
    }),
    { do: 'move', to: 'contract' },
  ],
  ['no contract', sale('contract', { points: [signing] }), { do: 'prepare', kind: 'contract' }],
  [
    'a contract nobody was asked about',
    sale('contract', { points: [signing], documents: [paper('contract', 'draft')] }),
    { do: 'ask-approval', kind: 'contract', id: 'contract' },
  ],
  [
    'Anna is asked',
    sale('contract', {
      points: [signing, approval],
      documents: [paper('contract', 'draft')],
      rounds: [round('open')],
    }),
    { do: 'enter-decision', id: 'anna' },
  ],
  [
    'all said yes',
    sale('contract', {
      points: [signing],
      documents: [paper('contract', 'draft')],
      rounds: [round('approved', 'approved')],
    }),
    { do: 'send', kind: 'contract', id: 'contract' },
  ],
  [
    'the contract is with the client',
    sale('contract', { points: [signing], documents: [paper('contract', 'sent')] }),
    { do: 'sign', kind: 'contract', id: 'contract' },
  ],
  [
    'it is signed',
    sale('contract', { documents: [paper('contract', 'signed')] }),
    { do: 'move', to: 'payment' },
  ],
  [
    'no schedule',
    sale('payment', { points: [point('payment', 'invoice-sent', tomorrow)] }),
    { do: 'plan-payments' },
  ],
  [
    'an invoice is due',
    sale('payment', {
      points: [point('payment', 'invoice-sent', tomorrow), payment(later)],
      lines: [line(later)],
    }),
    { do: 'prepare', kind: 'invoice' },
  ],
  [
    'money is waited for',
    sale('payment', {
      points: [payment(later)],
      lines: [line(later)],
      documents: [paper('invoice', 'sent')],
    }),
    { do: 'receive', id: 'line' },
  ],
  [
    'it is overdue and a contact planned',
    sale('payment', { points: [payment(yesterday)], lines: [line(yesterday)] }),
    { do: 'receive', id: 'line' },
  ],
  [
    'it is overdue and nobody reminds',
    sale('payment', { points: [payment(yesterday)], lines: [line(yesterday)], next: null }),
    { do: 'remind', id: 'line' },
  ],
  ['it is paid', sale('payment', { lines: [line(later, 0)] }), { do: 'move', to: 'event' }],
  [
    'the event has no day',
    sale('event', { points: [point('event', 'event-held', null)] }),
    { do: 'set-event-day' },
  ],
  [
    'nothing is prepared',
    sale('event', { deal: { eventDay: later }, points: [held(later)] }),
    { do: 'plan-steps' },
  ],
  [
    'a step is to be done',
    sale('event', { deal: { eventDay: later }, points: [held(later), menu], steps: [step('none')] }),
    { do: 'finish-step', id: 'menu' },
  ],
  [
    'a step wants the client',
    sale('event', { deal: { eventDay: later }, points: [held(later), menu], steps: [step('needed')] }),
    { do: 'ask-sign-off', id: 'menu' },
  ],
  [
    'the client was asked',
    sale('event', { deal: { eventDay: later }, points: [held(later), menu], steps: [step('asked')] }),
    { do: 'enter-sign-off', id: 'menu' },
  ],
  [
    'the day has come',
    sale('event', {
      deal: { eventDay: today },
      points: [held(today)],
      steps: [{ ...step('none'), doneDay: today }],
    }),
    { do: 'hold-event', id: 'event-held' },
  ],
  [
    'the event took place today, and nothing was prepared',
    sale('event', { deal: { eventDay: today } }),
    { do: 'move', to: 'closure' },
  ],
  [
    'no act',
    sale('closure', { points: [point('closure', 'act-sent', tomorrow)] }),
    { do: 'prepare', kind: 'act' },
  ],
  [
    'the act is out',
    sale('closure', { points: [point('closure', 'act-signed', later)], documents: [paper('act', 'sent')] }),
    { do: 'sign', kind: 'act', id: 'act' },
  ],
  [
    'the client was not asked',
    sale('closure', {
      points: [point('closure', 'act-signed', later), point('closure', 'survey-done', later)],
      documents: [paper('act', 'sent')],
    }),
    { do: 'survey' },
  ],
  ['a promoter', sale('closure', { responses: [promoter] }), { do: 'thank', id: 'answer' }],
  [
    'only the next contact is open',
    sale('closure', { points: [point('closure', 'next-contact', later)] }),
    { do: 'win' },
  ],
  ['won, and the client has a next contact', sale('closure', { deal: { status: 'won' } }), null],
  // The detours.
  [
    'the presentation was refused and is retried',
    sale('presentation', {
      points: [point('presentation', 'presentation-held', yesterday)],
      next: call(today),
    }),
    { do: 'plan-presentation' },
  ],
  [
    'the client wants changes',
    sale('proposal', {
      points: [point('proposal', 'corrections-sent', tomorrow, { mandatory: false })],
      documents: [paper('proposal', 'rejected')],
    }),
    { do: 'next-version', kind: 'proposal', id: 'proposal' },
  ],
  [
    'the corrected version is drafted',
    sale('proposal', {
      points: [point('proposal', 'corrections-sent', tomorrow, { mandatory: false })],
      documents: [paper('proposal', 'draft')],
    }),
    { do: 'send', kind: 'proposal', id: 'proposal' },
  ],
  [
    'the proposal expired',
    sale('proposal', {
      points: [point('proposal', 'proposal-valid', yesterday, { mandatory: false })],
      documents: [paper('proposal', 'expired')],
    }),
    { do: 'renew', kind: 'proposal', id: 'proposal' },
  ],
  [
    'the lawyer said no',
    sale('contract', {
      points: [signing, point('contract', 'corrections-made', tomorrow, { mandatory: false })],
      documents: [paper('contract', 'draft')],
      rounds: [round('rejected', 'rejected')],
    }),
    { do: 'next-version', kind: 'contract', id: 'contract' },
  ],
  [
    'the lawyer said no while the director is still asked',
    sale('contract', {
      points: [signing],
      documents: [paper('contract', 'draft')],
      rounds: [round('rejected')],
    }),
    { do: 'next-version', kind: 'contract', id: 'contract' },
  ],
  [
    'a round was stopped',
    sale('contract', {
      points: [signing],
      documents: [paper('contract', 'draft')],
      rounds: [round('stopped')],
    }),
    { do: 'ask-approval', kind: 'contract', id: 'contract' },
  ],
  [
    'the client withdrew',
    sale('payment', {
      deal: { status: 'cancelled' },
      refunds: [{ id: 'owed', amount: 50, paid: 20, dueDay: later }],
    }),
    { do: 'refund', id: 'owed' },
  ],
  [
    'everything was given back',
    sale('payment', {
      deal: { status: 'cancelled' },
      refunds: [{ id: 'owed', amount: 50, paid: 50, dueDay: later }],
    }),
    null,
  ],
  [
    'the client rejected a step',
    sale('event', { deal: { eventDay: later }, points: [held(later), menu], steps: [step('rejected')] }),
    { do: 'ask-sign-off', id: 'menu' },
  ],
  [
    'an unhappy client',
    sale('closure', {
      points: [point('closure', 'act-signed', yesterday)],
      documents: [paper('act', 'sent')],
      cases: [unhappy],
    }),
    { do: 'call-back', id: 'case' },
  ],
  [
    'an unhappy client who was called',
    sale('closure', { cases: [{ ...unhappy, calledDay: today }] }),
    { do: 'close-case', id: 'case' },
  ],
  [
    'lost without a next contact',
    sale('proposal', { deal: { status: 'lost' }, clientNext: null }),
    { do: 'plan-contact' },
  ],
  [
    'lost, and the retry is due',
    sale('proposal', { deal: { status: 'lost' }, clientNext: call(today) }),
    { do: 'enter-result', id: 'call' },
  ],
  [
    'won, and half of the money is still to come',
    sale('closure', { deal: { status: 'won' }, lines: [line(later)] }),
    { do: 'receive', id: 'line' },
  ],
  [
    'won, and the client said: no further contact',
    sale('closure', {
      deal: { status: 'won' },
      clientNext: null,
      points: [point('closure', 'next-contact', later, { state: 'waived' })],
    }),
    null,
  ],
  [
    'paused',
    sale('contract', { deal: { status: 'paused', pausedUntil: later }, points: [signing] }),
    { do: 'resume' },
  ],
  [
    'the pause is over',
    sale('contract', { deal: { status: 'paused', pausedUntil: today }, points: [signing] }),
    { do: 'prepare', kind: 'contract' },
  ],
];

test.each(COURSE)('%s', (_, given, expected) => {
  expect(nextStep(given, today)?.doing ?? null).toEqual(expected);
});

describe('what is most urgent', () => {
  it('is what was missed first, then what is due today, then ours before others', () => {
    const points = [
      point('event', 'preparation-step', tomorrow, { sourceId: 'hall' }),
      point('event', 'preparation-step', later, { sourceId: 'menu' }),
    ];
    const steps = [
      { id: 'hall', dueDay: tomorrow, doneDay: null, signOff: 'asked' as const },
      { id: 'menu', dueDay: later, doneDay: null, signOff: 'none' as const },
    ];
    const given = sale('event', { deal: { eventDay: later }, points, steps });
    expect(nextStep(given, today)).toMatchObject({
      doing: { do: 'finish-step', id: 'menu' },
      state: 'pending',
    });
    expect(nextStep(given, tomorrow)).toMatchObject({ doing: { id: 'hall' }, state: 'today', waits: true });
    expect(nextStep(given, '2026-11-30')).toMatchObject({ doing: { id: 'hall' }, state: 'missed' });
  });

  it('of a planned presentation is nothing to wait for any more when its day has come', () => {
    const presentation = point('presentation', 'presentation-held', later);
    const on = (day: string) =>
      stepOfPoint(presentation, sale('presentation', { next: meeting(day) }), today);
    expect(on(tomorrow)).toMatchObject({ doing: { do: 'enter-result' }, waits: true });
    expect(on(today)).toMatchObject({ doing: { do: 'enter-result' }, waits: false });
  });

  it('is a next contact for who waits for somebody else without one', () => {
    const given = sale('contract', { points: [signing], documents: [paper('contract', 'sent')], next: null });
    expect(nextStep(given, today)?.doing).toEqual({ do: 'plan-contact' });
  });

  it('takes what is due in another stage, and leaves what is not', () => {
    const early = point('event', 'preparation-step', yesterday, { sourceId: 'menu' });
    const given = sale('payment', {
      points: [early, payment(later)],
      lines: [line(later)],
      steps: [step('none')],
    });
    expect(nextStep(given, today)?.doing).toEqual({ do: 'finish-step', id: 'menu' });
    const calm = sale('payment', {
      points: [menu, payment(later)],
      lines: [line(later)],
      steps: [step('none')],
    });
    expect(nextStep(calm, today)?.doing).toEqual({ do: 'receive', id: 'line' });
  });

  it('is not held back by a reminder without a day that is not mandatory', () => {
    const aside = point('contract', '', null, { mandatory: false, id: 'own' });
    const given = sale('contract', { points: [aside], documents: [paper('contract', 'signed')] });
    expect(nextStep(given, today)?.doing).toEqual({ do: 'move', to: 'payment' });
    const must = sale('contract', { points: [{ ...aside, mandatory: true }], documents: given.documents });
    expect(nextStep(must, today)?.doing).toEqual({ do: 'meet', id: 'own' });
  });
});

test('every point of the process that a fact meets is led to that fact, never to a tick', () => {
  for (const { stage, points } of DEFAULT_PROCESS.stages)
    for (const { key, metBy } of points) {
      const asked = point(stage, key, today, metBy === 'source' ? { sourceId: 'record' } : {});
      const found = stepOfPoint(asked, sale(stage, { steps: [{ ...step('none'), id: 'record' }] }), today);
      expect([key, metBy === 'hand' || found?.doing.do !== 'meet']).toEqual([key, true]);
    }
});
