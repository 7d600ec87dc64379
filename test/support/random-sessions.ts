import { EMPTY_TALK, SCRIPT_KEYS } from '@shared/domain/scripts';
import type { Act } from '@test/support/random-commands';

const DAYS = ['2026-11-26', '2026-11-27', '2026-12-01'] as const;
const dayOf = (value: number) => DAYS[value % DAYS.length] ?? DAYS[0];

/** Call sessions of some days and managers, and the scripts beside the talks. */
export const SESSION_ACTS: readonly Act[] = [
  ...Array.from(
    { length: 2 },
    (): Act =>
      ({ call }, _pick, value) =>
        call('sessions.start', { day: dayOf(value), manager: value % 4 === 0 ? 'Maja' : '' }),
  ),
  ({ call }, pick, value) =>
    call('sessions.skip', {
      ...{ id: pick.one('call_sessions'), activityId: pick.one('activities'), skipped: value % 3 !== 0 },
    }),
  ({ call }, pick) => call('sessions.takeFresh', { id: pick.one('call_sessions') }),
  ({ call }, pick) =>
    call('sessions.takePoints', {
      id: pick.one('call_sessions'),
      items: [{ dealId: pick.one('deals'), purpose: 'A point is due' }],
    }),
  ({ call }, pick) => call('sessions.takeSkipped', { id: pick.one('call_sessions') }),
  ({ call }, pick) => call('sessions.end', { id: pick.one('call_sessions') }),
  ({ call }, _pick, value) =>
    call('scripts.create', {
      ...{ name: `Script ${value % 5}`, talk: { ...EMPTY_TALK, opening: `{person} ${value}` } },
      ...{ key: value % 2 === 0 ? '' : (SCRIPT_KEYS[value % 8] ?? ''), checklist: ['one'] },
    }),
  ({ call }, pick, value) =>
    call('scripts.update', { id: pick.one('scripts'), checklist: ['one', `two ${value}`] }),
  ({ call }, pick) => call('scripts.remove', { id: pick.one('scripts') }),
  ({ call }, pick, value) =>
    call('scripts.choose', { activityId: pick.one('activities'), script: SCRIPT_KEYS[value % 8] ?? '' }),
  ({ call }, pick, value) =>
    call('scripts.tick', {
      ...{ activityId: pick.one('activities'), point: `p${value % 3}`, ticked: value % 2 === 0 },
    }),
];
