import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { showWindow } from '../support/window';

const RAIL = { name: /Main navigation|Главное меню|Glavni meni/ };
const here = (): string =>
  screen.getByRole('navigation', RAIL).querySelector('[aria-current="page"]')?.textContent ?? '';
const ready = (): Promise<HTMLElement> => screen.findByRole('navigation', RAIL, { timeout: 10_000 });
const press = (code: string, key: string, held: object = {}) =>
  fireEvent.keyDown(document.body, { code, key, ...held });

describe('the window', () => {
  test('starts on Today with its rail, and the rail leads to every screen', async () => {
    showWindow('/');
    await ready();
    await waitFor(() => expect(here()).toBe('Today'));
    for (const name of ['Pipeline', 'Clients', 'Calendar', 'Call plan', 'Reports', 'Import', 'Settings']) {
      await userEvent.click(screen.getByRole('link', { name }));
      await waitFor(() => expect(here()).toBe(name));
    }
  });

  test('Ctrl-1…8 open the screens, Alt and an arrow go back', async () => {
    showWindow();
    await ready();
    press('Digit3', '3', { ctrlKey: true });
    await waitFor(() => expect(here()).toBe('Clients'));
    press('Digit8', '8', { ctrlKey: true });
    await waitFor(() => expect(here()).toBe('Settings'));
    press('ArrowLeft', 'ArrowLeft', { altKey: true });
    await waitFor(() => expect(here()).toBe('Clients'));
  });

  test('an address that nobody answers offers the way to Today', async () => {
    showWindow('/nowhere');
    await userEvent.click(await screen.findByRole('button', { name: 'Go to Today' }));
    await waitFor(() => expect(here()).toBe('Today'));
  });

  test('speaks the language of the settings at once when it changes, and tells main', async () => {
    const { store, asked } = showWindow();
    await ready();
    await store.call('settings.update', { language: 'ru' });
    expect(await screen.findByRole('link', { name: 'Воронка' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('ru');
    expect(asked).toContain('speak ru');
    await store.call('settings.update', { language: 'sl' });
    expect(await screen.findByRole('link', { name: 'Prodajni lijak' })).toBeTruthy();
  });

  test('Ctrl-Z and Ctrl-Shift-Z undo and redo, and say what', async () => {
    const { store } = showWindow();
    await ready();
    await store.call('clients.create', { name: 'Alfa Events' });
    press('KeyZ', 'я', { ctrlKey: true });
    await screen.findByText('Undone: added client Alfa Events');
    press('KeyZ', 'Z', { ctrlKey: true, shiftKey: true });
    await screen.findByText('Redone: added client Alfa Events');
    press('KeyZ', 'z', { ctrlKey: true });
    await screen.findByText('Undone: added client Alfa Events');
    press('KeyZ', 'z', { ctrlKey: true });
    await screen.findByText('There is nothing to undo');
  });

  test('says how far an older file is brought to the present version, then shows the screen', async () => {
    const { tellWindow } = showWindow();
    act(() => tellWindow({ kind: 'updating', part: 0.5 }));
    const bar = await screen.findByRole('progressbar', { name: 'Bringing your data up to date' });
    expect(bar.getAttribute('aria-valuenow')).toBe('50');
    expect(screen.queryByRole('navigation', RAIL)).toBeNull();
    act(() => tellWindow({ kind: 'updating', part: null }));
    await ready();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  test('? lists the keys that work now', async () => {
    showWindow();
    await ready();
    press('Minus', '?', { shiftKey: true });
    const help = await screen.findByRole('dialog');
    expect(within(help).getByText('Go to Call plan')).toBeTruthy();
    expect(within(help).getByText('Undo')).toBeTruthy();
  });

  test('the menu of the window reaches the same actions', async () => {
    const { menu } = showWindow();
    await ready();
    menu('keys');
    expect(await screen.findByRole('dialog')).toBeTruthy();
  });

  test('axe finds nothing serious in the frame, light or dark words aside', async () => {
    const { container } = showWindow();
    await ready();
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

describe('a database that cannot be used', () => {
  test('takes the place of the screens, says why, and comes back when it works again', async () => {
    const { store, asked } = showWindow();
    await ready();
    const real = store.engine.callUnknown;
    store.engine.callUnknown = async () => ({
      ok: false,
      error: { code: 'db-newer', detail: { found: 9, known: 3 } },
    });
    await store.call('clients.create', { name: 'Alfa' }).catch(() => undefined);
    press('KeyZ', 'z', { ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toContain('format 9; this version knows 3');
    expect(screen.queryByRole('navigation', RAIL)).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Open the data folder' }));
    expect(asked).toContain('open data folder');
    store.engine.callUnknown = real;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await ready();
  });
});
