import type { PointRule, ProcessDefinition } from './definition';

/**
 * The process that a new database starts with: the table of `product.md` §3, without the control points that need
 * documents, approvals, payment lines or preparation steps.
 */
export const DEFAULT_PROCESS: ProcessDefinition = {
  version: 1,
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
      points: [
        point('presentation-held', 'planned-meeting', 0, 'days', {
          otherwise: { anchor: 'stage-entered', offset: 5, unit: 'wd' },
          metBy: 'activity-held',
        }),
        point('minutes-sent', 'point:presentation-held', 1, 'wd'),
      ],
    },
    {
      stage: 'proposal',
      limit: 14,
      steps: [{ key: 'prepare-proposal' }, { key: 'send-proposal' }, { key: 'client-accepts' }],
      points: [
        point('proposal-sent', 'stage-entered', 2, 'wd'),
        point('proposal-valid', 'point:proposal-sent', 14, 'days', { mandatory: false, metBy: 'moved-on' }),
        point('corrections-sent', 'asked', 2, 'wd', { mandatory: false, made: 'demand' }),
      ],
    },
    {
      stage: 'contract',
      limit: 15,
      steps: [{ key: 'draft-contract' }, { key: 'approve-contract' }, { key: 'sign-contract' }],
      points: [point('contract-signed', 'stage-entered', 10, 'wd')],
    },
    {
      stage: 'payment',
      limit: 10,
      steps: [{ key: 'issue-invoice' }, { key: 'receive-payment' }],
      points: [
        point('invoice-sent', 'stage-entered', 1, 'wd'),
        point('invoice-valid', 'point:invoice-sent', 5, 'wd', { mandatory: false, metBy: 'moved-on' }),
      ],
    },
    {
      stage: 'event',
      limit: null,
      steps: [{ key: 'prepare-event' }, { key: 'hold-event' }],
      points: [point('event-held', 'event-day', 0, 'days')],
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
      points: [
        point('act-sent', 'event-day', 2, 'wd', {
          otherwise: { anchor: 'stage-entered', offset: 2, unit: 'wd' },
        }),
        point('act-signed', 'point:act-sent', 10, 'wd'),
        point('balance-paid', 'point:act-sent', 10, 'wd'),
        point('survey-done', 'event-day', 3, 'wd', {
          otherwise: { anchor: 'stage-entered', offset: 3, unit: 'wd' },
        }),
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
    { key: 'other' },
  ],
  pauseReasons: [{ key: 'client-asked' }, { key: 'waiting-for-budget' }, { key: 'season' }, { key: 'other' }],
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
