import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { showWindow } from '../support/window';

async function openPalette() {
  const shown = showWindow();
  await screen.findByRole('navigation', { name: 'Main navigation' }, { timeout: 10_000 });
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'л', ctrlKey: true });
  return { ...shown, field: await screen.findByPlaceholderText('Client, person, deal or command') };
}

describe('the palette', () => {
  test('finds a client by a part of its name and opens it with the keyboard alone', async () => {
    const { store, field } = await openPalette();
    await store.call('clients.create', { name: 'Alfa Events' });
    await store.call('clients.create', { name: 'Бета Праздник' });
    await userEvent.type(field, 'раздн');
    await screen.findByText('раздн');
    // Until the answer is there the palette shows the one before; both clients stand in Today behind it.
    const palette = within(screen.getByRole('dialog'));
    await waitFor(() => expect(palette.queryByText('Alfa Events')).toBeNull());
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByPlaceholderText('Client, person, deal or command')).toBeNull());
    await screen.findByRole('heading', { level: 1, name: /Бета Праздник|Client/ });
  });

  test('runs commands: the language', async () => {
    const { field } = await openPalette();
    await userEvent.type(field, 'русский');
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('link', { name: 'Клиенты' })).toBeTruthy();
  });

  test('says so when nothing is found', async () => {
    const { field } = await openPalette();
    await userEvent.type(field, 'qqqq');
    expect(await screen.findByText('Nothing found for “qqqq”')).toBeTruthy();
  });
});
