import { useDb } from '@renderer/data';
import { ScreenBoundary } from '@renderer/frame/ScreenBoundary';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { show } from '../support/window';

const NOBODY = '0198f2c0-0000-7000-8000-000000000001';

// React prints every error that a boundary caught; here they are made on purpose.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function Card({ handles }: { handles?: 'all' }) {
  const { data, error } = useDb('clients.card', { id: NOBODY, today: '2026-11-26' }, { handles });
  return <p>{data?.name ?? error?.data.code ?? 'waiting'}</p>;
}

describe('a view whose question fails', () => {
  test('is replaced by the sentence of the error, beside a screen that goes on', async () => {
    show(
      <>
        <p>other</p>
        <ScreenBoundary resetKey="card">
          <Card />
        </ScreenBoundary>
      </>,
    );
    expect(await screen.findByText(/This record no longer exists/)).toBeTruthy();
    expect(screen.getByText('other')).toBeTruthy();
  });

  test('may show the error itself', async () => {
    show(<Card handles="all" />);
    expect(await screen.findByText('not-found')).toBeTruthy();
  });

  test('asks again on "Try again"', async () => {
    const { calls } = show(
      <ScreenBoundary resetKey="card">
        <Card />
      </ScreenBoundary>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/This record no longer exists/)).toBeTruthy();
    expect(calls.filter((method) => method === 'clients.card')).toHaveLength(2);
  });
});

test('a screen that throws says so, and another screen takes its place', async () => {
  const Broken = (): never => {
    throw new Error('no such column');
  };
  const { rerender } = show(
    <ScreenBoundary resetKey="broken">
      <Broken />
    </ScreenBoundary>,
  );
  expect(await screen.findByText('This screen could not be shown')).toBeTruthy();
  expect(screen.getByText('no such column')).toBeTruthy();
  await act(async () => rerender(<p>another</p>));
  expect(screen.getByText('another')).toBeTruthy();
});
