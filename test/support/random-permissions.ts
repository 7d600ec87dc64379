import { CHANNELS, PERMISSIONS } from '@shared/domain/permission';
import type { Act, Pick } from '@test/support/random-commands';
import type { TestStore } from '@test/support/store';

const TODAY = '2026-11-26';

/** A person, or now and then its client as a whole; both may be deleted. */
function side({ store }: TestStore, pick: Pick, value: number) {
  const personId = pick.one('people');
  const clientId = store.reader.value<string>('SELECT client_id FROM people WHERE id = ?', [personId]);
  return { clientId, personId: value % 3 === 0 ? null : personId };
}

const entryOf = (value: number) => ({
  channel: CHANNELS[value % CHANNELS.length] ?? 'phone',
  permission: PERMISSIONS[value % PERMISSIONS.length] ?? 'granted',
  day: `2026-11-${String(1 + (value % 30)).padStart(2, '0')}`,
  today: TODAY,
});

/** Every command about permission, windows and the needs brief. */
export const PERMISSION_ACTS: readonly Act[] = [
  (open, pick, value) =>
    open.call('permissions.record', { ...side(open, pick, value), ...entryOf(value), said: 'not in summer' }),
  ({ call }, pick, value) => call('permissions.correct', { id: pick.one('permissions'), ...entryOf(value) }),
  ({ call }, pick) => call('permissions.removeEntry', { id: pick.one('permissions') }),
  (open, pick, value) =>
    open.call('permissions.setHours', {
      ...side(open, pick, value),
      zone: value % 2 === 0 ? 'Asia/Tokyo' : null,
      windows: [
        { weekday: 5, from: '13:00', to: '15:30' },
        { weekday: 1, from: '09:00', to: value % 2 === 0 ? '10:00' : '00:00' },
      ].slice(value % 3) as { weekday: 1 | 5; from: string; to: string }[],
    }),
  (open, pick, value) =>
    open.call('permissions.setPreferred', {
      ...side(open, pick, value),
      channel: value % 4 === 0 ? null : (CHANNELS[value % CHANNELS.length] ?? null),
    }),
  (open, pick, value) =>
    open.call('permissions.setDoNotContact', {
      ...side(open, pick, value),
      said: value % 2 === 0 ? null : 'enough',
    }),
  ({ call }, pick, value) =>
    call('clients.setNeeds', {
      clientId: pick.one('clients'),
      needs: {
        success: `success ${value}`,
        decisionMaker: value % 2 === 0 ? 'found' : 'not-found',
        referralDay: value % 3 === 0 ? null : TODAY,
      },
    }),
];
