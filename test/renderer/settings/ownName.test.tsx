import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { describe, expect, test } from 'vitest';
import { showWindow } from '../support/window';

const WAIT = { timeout: 10_000 };
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Your name' }, WAIT);
const question = () => screen.findByRole('dialog', { name: 'Rename in your records too?' }, WAIT);

/** Settings of Maja, who has a client. */
async function settings() {
  const { store } = showWindow('/settings');
  await store.call('settings.update', { me: 'Maja' });
  records(store, (write) => write.client({ manager: 'Maja' }));
  const name = await field();
  await waitFor(() => expect(name.value).toBe('Maja'));
  const stored = async () => (await store.call('settings.get', {})).me;
  const manager = () => store.store.raw.value<string>('SELECT manager FROM clients');
  return { store, name, stored, manager };
}

describe('another name of one’s own', () => {
  test('is stored when the window is closed, and what carries the old one is offered afterwards', async () => {
    const { name, stored, manager } = await settings();
    await userEvent.clear(name);
    await userEvent.type(name, 'Maja Kos');
    window.dispatchEvent(new Event('beforeunload'));
    await waitFor(async () => expect(await stored()).toBe('Maja Kos'));
    await question();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('Still under “Maja”: 1 client.')).toBeTruthy();
    expect(manager()).toBe('Maja');
    await userEvent.click(screen.getByRole('button', { name: 'Rename these too…' }));
    await question();
    await userEvent.click(screen.getByRole('button', { name: 'Rename everywhere' }));
    await waitFor(() => expect(manager()).toBe('Maja Kos'));
    await waitFor(() => expect(screen.queryByText('Still under “Maja”: 1 client.')).toBeNull());
  });

  test('is asked about too when the field was emptied first', async () => {
    const { name, stored, manager } = await settings();
    await userEvent.clear(name);
    await userEvent.type(name, '{Enter}');
    await waitFor(async () => expect(await stored()).toBe(''));
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.type(name, 'Maja Kos{Enter}');
    await question();
    await userEvent.click(screen.getByRole('button', { name: 'Only my name' }));
    await waitFor(() => expect(screen.queryByText(/Still under/)).toBeNull());
    expect(await stored()).toBe('Maja Kos');
    expect(manager()).toBe('Maja');
  });
});
