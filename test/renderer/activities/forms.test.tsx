import { ContactDialogHost } from '@renderer/activities/ContactDialogHost';
import { closeContactDialog, useContactDialog } from '@renderer/activities/dialogs';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { afterEach, describe, expect, it } from 'vitest';
import { show, type TestWindow } from '../support/window';

const TODAY = '2026-11-26';

afterEach(closeContactDialog);

/** A client with a call for today; `more` writes what else there is. */
function planned(
  more: (clientId: string, write: Parameters<Parameters<typeof records>[1]>[0]) => void = () => {},
) {
  const window = show(<ContactDialogHost />);
  const id = records(window.store, (write) => {
    const client_id = write.client({ name: 'Alfa Events' });
    more(client_id, write);
    return write.activity({ client_id, day: TODAY, time: '10:00', purpose: 'agree the menu' });
  });
  return { ...window, id };
}
const dialog = () => screen.findByRole('dialog');
const press = (key: string, code = `Digit${key}`) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });
const activities = ({ store }: TestWindow) =>
  store.store.raw.all<{ status: string; day: string; result: string | null; purpose: string }>(
    'SELECT status, day, result, purpose FROM activities ORDER BY id',
  );

describe('result and next step', () => {
  it('a key enters the result, Enter accepts the proposed next contact', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('2');
    const accept = await screen.findByRole('button', { name: /Plan next contact/ });
    await waitFor(() => expect(document.activeElement).toBe(accept));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activities(window)).toEqual([
      { status: 'done', day: TODAY, result: 'no-answer', purpose: 'agree the menu' },
      { status: 'planned', day: '2026-11-27', result: null, purpose: 'agree the menu' },
    ]);
  });

  it('who is quicker than the proposal accepts the one that comes', async () => {
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('2');
    fireEvent.keyDown(document.activeElement ?? document.body, {
      key: 'Enter',
      code: 'Enter',
      ctrlKey: true,
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activities(window)).toMatchObject([
      { status: 'done', result: 'no-answer' },
      { status: 'planned', day: '2026-11-27' },
    ]);
  });

  it('what is changed in the proposal is planned; another result proposes anew', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('1');
    const purpose = await screen.findByLabelText(/^Purpose/);
    await user.clear(purpose);
    await user.type(purpose, 'send the offer');
    await user.click(screen.getByRole('button', { name: /Agreed/ }));
    await waitFor(() => expect(screen.getByLabelText(/^Purpose/)).toHaveProperty('value', 'agree the menu'));
    await user.click(screen.getByRole('button', { name: 'In a month' }));
    await user.click(screen.getByRole('button', { name: /Plan next contact/ }));
    await waitFor(() => expect(activities(window)).toHaveLength(2));
    expect(activities(window)[1]).toMatchObject({ day: '2026-12-28', purpose: 'agree the menu' });
  });

  it('a contact that is planned already stays, and no second one is planned unless it is asked for', async () => {
    const user = userEvent.setup();
    const window = planned((client_id, write) => {
      write.activity({ client_id, day: '2026-12-02', purpose: 'sign' });
    });
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('1');
    expect(await within(form).findByText(/Stays planned: .*sign/)).toBeTruthy();
    expect(within(form).queryByLabelText(/^Purpose/)).toBeNull();
    await user.click(within(form).getByRole('button', { name: /Finish/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(
      activities(window)
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['done', 'planned']);
  });

  it('Esc before a result leaves the contact planned, after it finishes without a next one', async () => {
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('Escape', 'Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activities(window)).toMatchObject([{ status: 'planned' }]);
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('4');
    await screen.findByRole('button', { name: /Plan next contact/ });
    press('Escape', 'Escape');
    await waitFor(() => expect(activities(window)).toMatchObject([{ status: 'done', result: 'refused' }]));
  });
});

describe('moving', () => {
  it('a key chooses the day and keeps the time', async () => {
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    await dialog();
    press('1');
    await waitFor(() => expect(activities(window)).toMatchObject([{ day: '2026-11-27' }]));
    expect(await window.store.call('activities.get', { id: window.id })).toMatchObject({ time: '10:00' });
  });

  it('tells of a day that is past or off', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    const form = await dialog();
    const day = within(form).getByLabelText('Another day');
    await user.clear(day);
    await user.type(day, '28.11.2026');
    expect(await within(form).findByText(/day off/)).toBeTruthy();
    await user.clear(day);
    await user.type(day, '02.11.2026');
    expect(await within(form).findByText(/in the past/)).toBeTruthy();
  });
});

describe('planning', () => {
  it('flags a contact without a reason but plans it; the next working day is proposed', async () => {
    const user = userEvent.setup();
    const window = show(<ContactDialogHost />);
    const clientId = records(window.store, (write) => write.client());
    useContactDialog.setState({ opened: { kind: 'plan', from: { clientId } } });
    const form = await dialog();
    expect(await within(form).findByText('no reason given')).toBeTruthy();
    await user.type(within(form).getByLabelText('Time'), '9{Enter}');
    await waitFor(() => expect(activities(window)).toMatchObject([{ day: '2026-11-27', status: 'planned' }]));
  });

  it('refuses a time that is none and keeps the one before', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'edit', id: window.id } });
    const form = await dialog();
    const time = within(form).getByLabelText('Time');
    await user.clear(time);
    await user.type(time, '9:75');
    expect(within(form).getByText('Write a time such as 9:30')).toBeTruthy();
  });
});
