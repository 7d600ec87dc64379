import type { Act } from '@test/support/random-commands';

const TODAY = '2026-11-26';
const score = (value: number) => value % 11;

/** Answers, corrected and deleted, with the cases that they open; those that make records more often. */
export const SURVEY_ACTS: readonly Act[] = [
  ...Array.from(
    { length: 2 },
    (): Act =>
      ({ call }, pick, value) =>
        call('surveys.record', {
          ...{ dealId: pick.one('deals'), score: score(value), day: TODAY, today: TODAY },
          ...{ mayCall: value % 4 === 0 ? false : null, comment: value % 2 === 0 ? 'cold' : '' },
          scores: value % 3 === 0 ? [{ touchPoint: 'team', score: score(value + 3) }] : [],
        }),
  ),
  ({ call }, pick, value) =>
    call('surveys.correct', {
      ...{ id: pick.one('survey_responses'), score: score(value), today: TODAY },
      scores: [{ touchPoint: value % 2 === 0 ? 'team' : 'price', score: score(value + 1) }],
    }),
  ({ call }, pick) => call('surveys.remove', { id: pick.one('survey_responses'), today: TODAY }),
  ({ call }, pick) =>
    call('surveys.thank', {
      ...{ id: pick.one('survey_responses'), day: '2026-11-27', purpose: 'thank', today: TODAY },
    }),
  ({ call }, pick, value) =>
    call('surveys.setReferral', { id: pick.one('survey_responses'), day: value % 2 === 0 ? TODAY : null }),
  ({ call }, pick) => call('surveys.openCase', { dealId: pick.one('deals'), today: TODAY }),
  ({ call }, pick, value) =>
    call('surveys.updateCase', {
      id: pick.one('cases'),
      ...(value % 2 === 0
        ? { causes: 'late', actions: 'earlier' }
        : { calledDay: value % 3 === 0 ? null : TODAY }),
    }),
  ({ call }, pick, value) =>
    call('surveys.closeCase', {
      ...{ id: pick.one('cases'), told: 'earlier', day: TODAY },
      later:
        value % 3 === 0
          ? null
          : value % 3 === 1
            ? { day: '2027-01-20', purpose: 'see' }
            : { activityId: pick.one('activities'), purpose: 'see' },
    }),
  ({ call }, pick) => call('surveys.reopenCase', { id: pick.one('cases') }),
  ({ call }, pick) => call('surveys.removeCase', { id: pick.one('cases') }),
];
