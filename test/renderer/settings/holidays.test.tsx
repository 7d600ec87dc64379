import { runCommand } from '@db/log/command';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { showWindow } from '../support/window';

test('a region that the country does not have is said, and given up at one press', async () => {
  const { store } = showWindow('/settings?section=time');
  await store.call('settings.update', { country: 'SI', zone: 'Europe/Ljubljana' });
  // As an older file may have it: no command would store it.
  runCommand(
    store.store.raw,
    'test.records',
    { now: () => '2026-11-01T08:00:00.000Z', newId: () => 'x' },
    ({ db }) => db.one(`INSERT INTO settings (id, value) VALUES ('region', '"BY"')`),
  );
  await store.call('settings.update', { weekStart: 7 });
  const said = await screen.findByText(/“BY” is no region of this country/, {}, { timeout: 10_000 });
  await userEvent.click(screen.getByRole('button', { name: 'Whole country' }));
  await expect.poll(() => said.isConnected).toBe(false);
  expect((await store.call('settings.get', {})).region).toBe('');
});
