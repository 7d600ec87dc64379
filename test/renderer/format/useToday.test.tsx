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

test('one look at the clock serves all who show the day, until the last of them is gone', async () => {
  const set = vi.spyOn(window, 'setInterval');
  const clear = vi.spyOn(window, 'clearInterval');
  const rows = Array.from({ length: 50 }, (_, at) => `row ${at}`);
  const { unmount } = show(rows.map((row) => <Today key={row} />));
  await screen.findAllByText(/^today /);
  const timers = set.mock.results.flatMap(({ value }, at) =>
    set.mock.calls[at]?.[1] === 15_000 ? [value] : [],
  );
  expect(timers).toHaveLength(1);
  unmount();
  expect(clear.mock.calls.flat()).toContain(timers[0]);
});
