import type { Act } from '@test/support/random-commands';

const TODAY = '2026-11-26';
const WEEKS = ['2026-W48', '2026-W48', '2026-W49', '2026-W50'] as const;
const week = (value: number) => WEEKS[value % WEEKS.length] ?? '2026-W48';

/** Weeks generated, of one manager or of all, and changed by hand; generating more often. */
export const PLAN_ACTS: readonly Act[] = [
  ...Array.from(
    { length: 4 },
    (): Act =>
      ({ call }, _pick, value) =>
        call('plan.generate', {
          ...{ week: week(value), today: TODAY },
          ...(value % 5 === 0 ? { manager: value % 2 === 0 ? 'Maja' : '' } : {}),
        }),
  ),
  ({ call }, pick, value) =>
    call('plan.pin', { activityIds: [pick.one('activities')], pinned: value % 3 !== 0 }),
  ({ call }, pick, value) =>
    call('plan.moveLine', {
      activityIds: [pick.one('activities')],
      day: `2026-${value % 2 === 0 ? '11-27' : '12-01'}`,
    }),
  ({ call }, pick, value) =>
    call('plan.remove', { week: week(value), clientId: pick.one('clients'), postpone: value % 3 === 0 }),
  ({ call }, pick, value) => call('plan.bringBack', { week: week(value), clientId: pick.one('clients') }),
  ({ call }, pick, value) =>
    call('plan.add', {
      ...{ week: '2026-W48', clientId: pick.one('clients'), day: value % 2 === 0 ? TODAY : '2026-11-27' },
      ...{ purpose: 'ask', today: TODAY },
    }),
];
