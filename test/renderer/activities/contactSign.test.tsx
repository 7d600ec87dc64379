import { useContactSign } from '@renderer/activities';
import { expect, it } from 'vitest';
import { show } from '../support/window';

it.each([
  ['the day before', { day: '2026-11-25', time: null, zone: 'UTC' }, 'overdue'],
  ['the day', { day: '2026-11-26', time: '23:30', zone: 'UTC' }, 'today'],
  ['the day after', { day: '2026-11-27', time: '00:30', zone: 'UTC' }, 'planned'],
  [
    'early on the day in Tokyo, which is the day before here',
    { day: '2026-11-26', time: '01:00', zone: 'Asia/Tokyo' },
    'overdue',
  ],
  ['early on the next day in Tokyo', { day: '2026-11-27', time: '01:00', zone: 'Asia/Tokyo' }, 'today'],
  [
    'late on the day before in Pago Pago',
    { day: '2026-11-25', time: '23:30', zone: 'Pacific/Pago_Pago' },
    'today',
  ],
  ['any time of the next day in Tokyo', { day: '2026-11-27', time: null, zone: 'Asia/Tokyo' }, 'planned'],
])('a contact for %s has the sign of the user’s day', async (_when, contact, sign) => {
  function Named() {
    return <p>{useContactSign()(contact)}</p>;
  }
  const { findByText } = show(<Named />, { fixedToday: '2026-11-26' });
  expect((await findByText(sign)).textContent).toBe(sign);
});
