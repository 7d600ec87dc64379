import { useToday } from '@renderer/format';
import { act, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { show } from '../support/window';

function Today() {
  return <p>{`today ${useToday()}`}</p>;
}

afterEach(() => {
  vi.useRealTimers();
});

/** Only the clock and the look at it are held; the channel to the database runs in real time. */
const holdClock = (now: string): void => {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date', 'setInterval', 'clearInterval'] });
};

test('the day changes at midnight in the zone of the settings, and at once when the zone changes', async () => {
  holdClock('2026-11-26T09:59:30.000Z');
  const { store } = show(<Today />, { fixedToday: null });
  await screen.findByText('today 2026-11-26');
  await store.call('settings.update', { zone: 'Pacific/Pago_Pago' });
  await screen.findByText('today 2026-11-25');
  await store.call('settings.update', { zone: 'Pacific/Kiritimati' });
  await screen.findByText('today 2026-11-26');
  await act(async () => {
    vi.advanceTimersByTime(60_000);
  });
  expect(screen.getByText('today 2026-11-27')).toBeTruthy();
});

test('after sleep the day is looked at as soon as the window has the focus again', async () => {
  holdClock('2026-11-26T12:00:00.000Z');
  show(<Today />, { fixedToday: null });
  await screen.findByText('today 2026-11-26');
  vi.setSystemTime(new Date('2026-11-28T06:00:00.000Z'));
  await act(async () => {
    window.dispatchEvent(new Event('focus'));
  });
  expect(screen.getByText('today 2026-11-28')).toBeTruthy();
});

test('tests and the demo may fix the day', async () => {
  holdClock('2030-01-01T00:00:00.000Z');
  show(<Today />, { fixedToday: '2026-11-26' });
  expect(await screen.findByText('today 2026-11-26')).toBeTruthy();
});
