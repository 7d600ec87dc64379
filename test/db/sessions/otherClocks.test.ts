import { lineState } from '@shared/domain/sessions';
import { records } from '@test/support/records';
import { testStore } from '@test/support/store';
import { expect, it } from 'vitest';

const TODAY = '2026-11-26';

it('a session takes what stands on the user’s day, whatever day was agreed on another clock', async () => {
  const store = testStore();
  await store.call('settings.update', { zone: 'Europe/Ljubljana' });
  const made = records(store, (write) => {
    const call = (name: string, day: string, time: string | null, zone: string) =>
      write.activity({
        client_id: write.client({ name, manager: 'Maja' }),
        manager: 'Maja',
        kind: 'call',
        day,
        time,
        zone,
      });
    return {
      evening: call('Evening', TODAY, '18:00', 'Europe/Ljubljana'),
      tokyo: call('Tokyo', '2026-11-27', '01:00', 'Asia/Tokyo'),
      samoa: call('Samoa', TODAY, '23:30', 'Pacific/Pago_Pago'),
      plain: call('Plain', TODAY, null, 'Asia/Tokyo'),
    };
  });
  const whose = { today: TODAY, manager: 'Maja' };
  expect((await store.call('sessions.open', whose)).waiting).toBe(3);
  const { id } = await store.call('sessions.start', { day: TODAY, manager: 'Maja' });
  const session = await store.call('sessions.get', { id });
  expect(session.lines.map((line) => line.id)).toEqual([made.tokyo, made.evening, made.plain]);
  expect(session.lines.map((line) => [line.standsOn, lineState(line, session)])).toEqual([
    [TODAY, 'open'],
    [TODAY, 'open'],
    [TODAY, 'open'],
  ]);
  expect(session.fresh.count).toBe(0);
  // Half past twelve the next day here, then ten hours earlier.
  await store.call('activities.move', { id: made.samoa, day: '2026-11-25' });
  await store.call('activities.move', { id: made.tokyo, day: '2026-11-28' });
  const after = await store.call('sessions.get', { id });
  expect(after.fresh).toEqual({ count: 1, names: ['Samoa'] });
  const moved = after.lines.find((line) => line.id === made.tokyo);
  expect([moved?.standsOn, moved && lineState(moved, after)]).toEqual(['2026-11-27', 'moved']);
});
