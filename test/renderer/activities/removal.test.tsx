import { ContactDialogHost } from '@renderer/activities/ContactDialogHost';
import { closeContactDialog, useContactDialog } from '@renderer/activities/dialogs';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { afterEach, expect, it } from 'vitest';
import { show, type TestWindow } from '../support/window';

const TODAY = '2026-11-26';

afterEach(closeContactDialog);

/** A client with a call for today and as many later ones, and the form over the first. */
async function editing(later = 0, call: Record<string, string> = {}) {
  const shown = show(<ContactDialogHost />);
  const id = records(shown.store, (write) => {
    const client_id = write.client({ name: 'Alfa Events' });
    for (let more = 0; more < later; more += 1)
      write.activity({ client_id, day: '2026-12-02', purpose: 'sign' });
    return write.activity({ client_id, day: TODAY, purpose: 'agree the menu', ...call });
  });
  useContactDialog.setState({ opened: { kind: 'edit', id } });
  const form = await screen.findByRole('dialog', { name: 'Contact with Alfa Events' });
  return { ...shown, form };
}
const stored = ({ store }: Pick<TestWindow, 'store'>) =>
  store.store.raw
    .all<{ purpose: string; state: string }>(
      "SELECT purpose, iif(deleted_at IS NULL, status, 'deleted') AS state FROM activities ORDER BY id DESC",
    )
    .map(({ purpose, state }) => `${purpose}: ${state}`);

it('calls off the only contact of a client and leads on to the next one; the notice takes it back', async () => {
  const { form, store } = await editing();
  await userEvent.click(within(form).getByRole('button', { name: 'Call off' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(stored({ store })).toEqual(['agree the menu: cancelled']);
  expect(await screen.findByText('Alfa Events has no next contact now.')).toBeTruthy();
  expect(screen.getByText('Cancelled 1 contact')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(stored({ store })).toEqual(['agree the menu: planned']));
});

it('a key plans the next contact while the notice stands', async () => {
  const { form } = await editing();
  await userEvent.click(within(form).getByRole('button', { name: 'Delete contact' }));
  await screen.findByText('Alfa Events has no next contact now.');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.keyDown(document.body, { code: 'KeyP', key: 'P', shiftKey: true });
  expect(await screen.findByRole('dialog', { name: 'Plan contact · Alfa Events' })).toBeTruthy();
});

it('deletes one that was noted by mistake; another one that is planned stays, and nothing more is asked', async () => {
  const { form, store } = await editing(1);
  await userEvent.click(within(form).getByRole('button', { name: 'Delete contact' }));
  expect(await screen.findByText('Deleted contact with Alfa Events')).toBeTruthy();
  expect(stored({ store })).toEqual(['agree the menu: deleted', 'sign: planned']);
  expect(screen.queryByText('Alfa Events has no next contact now.')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(stored({ store })).toEqual(['agree the menu: planned', 'sign: planned']));
});

it('a new contact has nothing to take away', async () => {
  show(<ContactDialogHost />);
  useContactDialog.setState({ opened: { kind: 'plan', from: {} } });
  const form = await screen.findByRole('dialog');
  await within(form).findByRole('button', { name: 'Plan contact' });
  expect(within(form).queryByRole('button', { name: 'Delete contact' })).toBeNull();
  expect(within(form).queryByRole('button', { name: 'Call off' })).toBeNull();
});
