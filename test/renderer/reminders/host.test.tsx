import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { closeContactDialog } from '@renderer/activities/dialogs';
import { afterEach, describe, expect, test } from 'vitest';
import { showWindow } from '../support/window';

// It outlives a window.
afterEach(closeContactDialog);

const here = (): string =>
  screen
    .getByRole('navigation', { name: 'Main navigation', hidden: true })
    .querySelector('[aria-current="page"]')?.textContent ?? '';

const TODAY = '2026-11-26';

async function withContact(at: string) {
  const shown = showWindow(at);
  const { id: clientId } = await shown.store.call('clients.create', { name: 'Alfa Events' });
  const { id } = await shown.store.call('activities.plan', {
    ...{ clientId, kind: 'call', day: TODAY, time: '10:00', purpose: 'Agree the menu', zone: 'UTC' },
  });
  await screen.findByRole('navigation', { name: 'Main navigation' });
  return { ...shown, clientId, id };
}

describe('a click on a notification', () => {
  test('opens the line over Today, from any screen', async () => {
    const { opens, clientId, id } = await withContact('/clients');
    opens({ kind: 'contact', id, clientId });
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getByText(/Alfa Events/)).toBeTruthy());
    expect(here()).toBe('Today');
  });

  test('of several opens Today', async () => {
    const { opens } = await withContact('/clients');
    opens({ kind: 'today' });
    await waitFor(() => expect(here()).toBe('Today'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

test('a reminder that the system cannot show stands in the window until it is opened', async () => {
  const { reminds, clientId, id } = await withContact('/clients');
  const title = '10:00 · Alfa Events';
  reminds({ keys: ['k'], title, body: 'Call: Agree the menu', target: { kind: 'contact', id, clientId } });
  const notice = await screen.findByRole('alert');
  expect(within(notice).getByText(title)).toBeTruthy();
  await userEvent.click(within(notice).getByRole('button', { name: 'Open' }));
  expect(await screen.findByRole('dialog')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('Call: Agree the menu')).toBeNull());
});

test('the settings of reminders are kept, each undoable', async () => {
  const { store } = await withContact('/settings?section=reminders');
  const settings = async () => (await store.call('settings.get', {})).reminders;
  await userEvent.click(await screen.findByRole('switch', { name: 'Stay in the tray' }));
  await waitFor(async () => expect((await settings()).tray).toBe(true));
  const minutes = screen.getByRole('textbox', { name: 'How long before' });
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '25{Enter}');
  await waitFor(async () => expect((await settings()).minutes).toBe(25));
  await userEvent.click(screen.getByRole('switch', { name: 'Quiet hours' }));
  await waitFor(async () => expect((await settings()).quiet).toBeNull());
  await userEvent.click(screen.getByRole('switch', { name: 'Morning overview' }));
  await waitFor(async () => expect((await settings()).morning).toBeNull());
  fireEvent.keyDown(document.body, { code: 'KeyZ', key: 'z', ctrlKey: true });
  await waitFor(async () => expect((await settings()).morning).toBe('09:00'));
});
