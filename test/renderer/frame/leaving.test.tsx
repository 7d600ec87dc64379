import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { describe, expect, test } from 'vitest';
import { showWindow } from '../support/window';

const WAIT = { timeout: 10_000 };
const press = (code: string, key: string, held: object) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key, ...held });
const toPipeline = () => press('Digit2', '2', { ctrlKey: true });
/** Whether the window would be closed. */
const closes = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const here = (): string | null | undefined =>
  document.querySelector('nav [aria-current="page"]')?.textContent;

describe('leaving a screen', () => {
  test('stores what was typed in a field in place, as leaving the field does', async () => {
    const { store } = showWindow('/settings');
    const name = await screen.findByRole('textbox', { name: 'Your name' }, WAIT);
    await userEvent.type(name, 'Maja Novak');
    toPipeline();
    await waitFor(async () => expect((await store.call('settings.get', {})).me).toBe('Maja Novak'));
    await waitFor(() => expect(here()).toBe('Pipeline'));
    fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z', ctrlKey: true });
    await waitFor(async () => expect((await store.call('settings.get', {})).me).toBe(''));
  });

  test('stores it when the window is closed', async () => {
    const { store } = showWindow('/settings');
    const name = await screen.findByRole('textbox', { name: 'Your name' }, WAIT);
    await userEvent.type(name, 'Maja Novak');
    window.dispatchEvent(new Event('beforeunload'));
    await waitFor(async () => expect((await store.call('settings.get', {})).me).toBe('Maja Novak'));
  });

  test('the keyboard stays where it was when nothing was typed', async () => {
    showWindow('/today');
    const link = await screen.findByRole('link', { name: 'Settings' }, WAIT);
    link.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(here()).toBe('Settings'));
    expect(document.activeElement).toBe(link);
  });

  test('asks about an amount that cannot be read, and goes on only without it', async () => {
    const id = '019a0000-0000-7000-8000-00000000dea1';
    const { store } = showWindow(`/deals/${id}`);
    records(store, (write) => write.deal({ id, client_id: write.client(), amount: 100_000 }));
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' }, WAIT);
    await userEvent.clear(amount);
    await userEvent.type(amount, '12 or so');
    toPipeline();
    await screen.findByRole('dialog', { name: '“12 or so” cannot be read' });
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(document.activeElement).toBe(amount));
    expect(amount.value).toBe('12 or so');
    toPipeline();
    await userEvent.click(await screen.findByRole('button', { name: 'Leave without it' }));
    await waitFor(() => expect(here()).toBe('Pipeline'));
    expect((await store.call('deals.get', { id, today: '2026-11-26' })).amount?.minor).toBe(100_000);
  });

  test('the window is not closed over an amount that cannot be read before that is asked', async () => {
    const id = '019a0000-0000-7000-8000-00000000dea1';
    const { store, asked } = showWindow(`/deals/${id}`);
    records(store, (write) => write.deal({ id, client_id: write.client(), amount: 100_000 }));
    const amount = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Amount' }, WAIT);
    expect(closes()).toBe(true);
    await userEvent.clear(amount);
    await userEvent.type(amount, '12 or so');
    expect(closes()).toBe(false);
    const question = { name: '“12 or so” cannot be read' };
    await screen.findByRole('dialog', question);
    expect(closes()).toBe(false);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(amount);
    expect(asked).not.toContain('close');
    expect(closes()).toBe(false);
    await screen.findByRole('dialog', question);
    await userEvent.click(await screen.findByRole('button', { name: 'Close without it' }));
    await waitFor(() => expect(asked).toContain('close'));
    expect(closes()).toBe(true);
  });
});
