import type { PointRule, ProcessDefinition } from './definition';

/** The process that a new database starts with: the table of `product.md` §3. */
export const DEFAULT_PROCESS: ProcessDefinition = {
  version: 2,
  stages: [
    {
      stage: 'presentation',
      limit: 10,
      steps: [
        { key: 'agree-date' },
        { key: 'hold-presentation' },
        { key: 'write-down-needs' },
        { key: 'send-minutes' },
      ],
      documents: ['minutes'],
      points: [
        point('presentation-held', 'planned-meeting', 0, 'days', {
          otherwise: { anchor: 'stage-entered', offset: 5, unit: 'wd' },
          metBy: 'activity-held',
        }),
        point('minutes-sent', 'point:presentation-held', 1, 'wd', { metBy: 'minutes-sent' }),
      ],
    },
    {
      stage: 'proposal',
      limit: 14,
      steps: [{ key: 'prepare-proposal' }, { key: 'send-proposal' }, { key: 'client-accepts' }],
      documents: ['proposal'],
      points: [
        point('proposal-sent', 'stage-entered', 2, 'wd', { metBy: 'proposal-sent' }),
        fromRecord('proposal-approval', 3, 'wd', { mandatory: false }),
        point('proposal-valid', 'proposal-validity', 0, 'days', {
          otherwise: { anchor: 'point:proposal-sent', offset: 14, unit: 'days' },
          mandatory: false,
          metBy: 'moved-on',
        }),
        point('corrections-sent', 'asked', 2, 'wd', {
          mandatory: false,
          made: 'demand',
          metBy: 'proposal-sent',
        }),
      ],
    },
    {
      stage: 'contract',
      limit: 15,
      steps: [{ key: 'draft-contract' }, { key: 'approve-contract' }, { key: 'sign-contract' }],
      documents: ['contract'],
      points: [
        fromRecord('contract-approval', 3, 'wd'),
        point('corrections-made', 'asked', 2, 'wd', {
          mandatory: false,
          made: 'demand',
          metBy: 'contract-version',
        }),
        point('contract-signed', 'stage-entered', 10, 'wd', { metBy: 'contract-signed' }),
      ],
    },
    {
      stage: 'payment',
      limit: 10,
      steps: [{ key: 'issue-invoice' }, { key: 'receive-payment' }],
      documents: ['invoice'],
      points: [
        point('invoice-sent', 'stage-entered', 1, 'wd', { metBy: 'invoice-sent' }),
        point('invoice-valid', 'invoice-validity', 0, 'days', {
          otherwise: { anchor: 'point:invoice-sent', offset: 5, unit: 'wd' },
          mandatory: false,
          metBy: 'moved-on',
        }),
        fromRecord('payment-due', 0, 'days'),
      ],
    },
    {
      stage: 'event',
      limit: null,
      steps: [{ key: 'prepare-event' }, { key: 'hold-event' }],
      documents: [],
      points: [fromRecord('preparation-step', 0, 'days'), point('event-held', 'event-day', 0, 'days')],
    },
    {
      stage: 'closure',
      limit: 20,
      steps: [
        { key: 'send-act' },
        { key: 'settle-balance' },
        { key: 'measure-satisfaction' },
        { key: 'agree-next-contact' },
      ],
      documents: ['act', 'questionnaire'],
      points: [
        point('act-sent', 'event-day', 2, 'wd', {
          otherwise: { anchor: 'stage-entered', offset: 2, unit: 'wd' },
          metBy: 'act-sent',
        }),
        point('act-signed', 'point:act-sent', 10, 'wd', { metBy: 'act-signed' }),
        fromRecord('later-payment-due', 0, 'days', { mandatory: false }),
        point('balance-paid', 'point:act-sent', 10, 'wd', { metBy: 'balance-paid' }),
        point('survey-done', 'event-day', 3, 'wd', {
          otherwise: { anchor: 'stage-entered', offset: 3, unit: 'wd' },
          metBy: 'survey-done',
        }),
        fromRecord('call-back', 0, 'days'),
        fromRecord('refund-paid', 0, 'days'),
        point('next-contact', 'stage-entered', 20, 'wd', { metBy: 'next-contact' }),
      ],
    },
  ],
  lostReasons: [
    { key: 'price' },
    { key: 'competitor' },
    { key: 'no-budget' },
    { key: 'no-need' },
    { key: 'no-answer' },
    { key: 'refused-presentation' },
    { key: 'proposal-expired' },
    { key: 'dates-do-not-fit' },
    { key: 'event-called-off' },
    { key: 'withdrew' },
    { key: 'other' },
  ],
  pauseReasons: [{ key: 'client-asked' }, { key: 'waiting-for-budget' }, { key: 'season' }, { key: 'other' }],
  formerRules: [],
};

/** A rule; unless said otherwise mandatory, made on entering its stage and met by hand. */
function point(
  key: string,
  anchor: PointRule['anchor'],
  offset: number,
  unit: PointRule['unit'],
  more: Partial<Pick<PointRule, 'otherwise' | 'mandatory' | 'made' | 'metBy'>> = {},
): PointRule {
  return { key, anchor, offset, unit, mandatory: true, made: 'stage', metBy: 'hand', ...more };
}

/** A rule whose points come from records: approvals, payment lines, preparation steps, cases, refunds. */
function fromRecord(
  key: string,
  offset: number,
  unit: PointRule['unit'],
  { mandatory = true }: { readonly mandatory?: boolean } = {},
): PointRule {
  return point(key, 'source', offset, unit, { mandatory, made: 'source', metBy: 'source' });
}
