import { ContactDialogHost } from '@renderer/activities/ContactDialogHost';
import { closeContactDialog, useContactDialog } from '@renderer/activities/dialogs';
import { closeDealDialog, useDealDialog } from '@renderer/deal/steps';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { afterEach, describe, expect, it } from 'vitest';
import { show, type TestWindow } from '../support/window';

const TODAY = '2026-11-26';

afterEach(() => {
  closeContactDialog();
  closeDealDialog();
});

/** A client with a call for today; `more` writes what else there is. */
function planned(
  more: (clientId: string, write: Parameters<Parameters<typeof records>[1]>[0]) => void = () => {},
  call: Record<string, string | number | null> = {},
) {
  const window = show(<ContactDialogHost />);
  const id = records(window.store, (write) => {
    const client_id = write.client({ name: 'Alfa Events' });
    write.phone({ client_id, number: '+7 912 345-67-89' });
    more(client_id, write);
    return write.activity({ client_id, day: TODAY, time: '10:00', purpose: 'agree the menu', ...call });
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
    await waitFor(() => expect(accept).toHaveProperty('disabled', false));
    // The result keeps the focus, before notes and next contact; Enter on it accepts.
    expect(document.activeElement?.textContent).toBe('2No answer');
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

  it('a dialog that is still opening gives its focus to the result that was chosen meanwhile', async () => {
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    const [first] = await screen.findAllByRole('button', { pressed: false });
    expect(form.querySelector('[data-autofocus]')).toBe(first);
    press('2');
    const chosen = await screen.findByRole('button', { pressed: true });
    expect(form.querySelector('[data-autofocus]')).toBe(chosen);
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
    await waitFor(() => expect(screen.getByLabelText(/^Purpose/)).toHaveProperty('value', ''));
    await user.click(screen.getByRole('button', { name: 'In a month' }));
    await user.click(screen.getByRole('button', { name: /Plan next contact/ }));
    await waitFor(() => expect(activities(window)).toHaveLength(2));
    expect(activities(window)[1]).toMatchObject({ day: '2026-12-28', purpose: '' });
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

  it('0 finishes as well where a contact is planned already, which stays', async () => {
    const window = planned((client_id, write) => {
      write.activity({ client_id, day: '2026-12-02', purpose: 'sign' });
    });
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('1');
    await within(form).findByText(/Stays planned: .*sign/);
    press('0');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const statuses = activities(window).map(({ status }) => status);
    expect(statuses.sort()).toEqual(['done', 'planned']);
  });

  it('Esc stores nothing, neither before a result nor after it; 0 finishes without a next one', async () => {
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('0');
    press('Escape', 'Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('4');
    await screen.findByRole('button', { name: /Plan next contact/ });
    press('Escape', 'Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(activities(window)).toMatchObject([{ status: 'planned' }]);
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('4');
    expect((await within(form).findByRole('button', { name: /No next contact/ })).textContent).toContain('0');
    press('0');
    await waitFor(() => expect(activities(window)).toMatchObject([{ status: 'done', result: 'refused' }]));
    expect(activities(window)).toHaveLength(1);
  });

  it('N goes to the notes, Esc out of them with what was typed; from any field Ctrl+Shift+Enter plans nothing', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('n', 'KeyN');
    const notes = within(form).getByLabelText('Notes');
    expect(document.activeElement).toBe(notes);
    await user.keyboard('comes on the 10th{Escape}');
    expect(notes).toHaveProperty('value', 'comes on the 10th');
    expect(document.activeElement?.textContent).toBe('1Spoke');
    press('1');
    press('n', 'KeyN');
    fireEvent.keyDown(notes, { key: 'Enter', code: 'Enter', ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(activities(window)).toMatchObject([{ status: 'done', result: 'spoke' }]));
    expect(activities(window)).toHaveLength(1);
  });
});

describe('the proposed step', () => {
  it('says why: which attempt, what time of day; another day says nothing', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('2');
    expect(await within(form).findByText('2nd attempt, in the afternoon')).toBeTruthy();
    await user.click(within(form).getByRole('button', { name: 'In a month' }));
    expect(within(form).queryByText(/2nd attempt/)).toBeNull();
  });

  it('keeps the day that the client names, as asked for', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('3');
    const day = await within(form).findByLabelText('Call back on');
    await waitFor(() => expect(document.activeElement).toBe(day));
    await user.clear(day);
    await user.type(day, '05.12.2026');
    expect(within(form).getByLabelText('The client asked for it')).toHaveProperty('checked', true);
    // A Saturday: told, but kept.
    expect((await within(form).findAllByText(/day off/)).length).toBeGreaterThan(0);
    await user.click(within(form).getByRole('button', { name: /Plan next contact/ }));
    await waitFor(() => expect(activities(window)).toHaveLength(2));
    const stored = window.store.store.raw.all('SELECT day, asked, origin FROM activities ORDER BY id');
    expect(stored[1]).toEqual({ day: '2026-12-05', asked: 1, origin: 'hand' });
  });

  it('after the last attempt is another way; or the client rests, or is not contacted any more', async () => {
    const user = userEvent.setup();
    const window = planned((client_id, write) => {
      for (const day of ['2026-11-16', '2026-11-17', '2026-11-19', '2026-11-24'])
        write.activity({ client_id, day, status: 'done', result: 'no-answer' });
    });
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('2');
    expect(await within(form).findByText(/5 attempts without an answer\. Another way: Message/)).toBeTruthy();
    await user.click(within(form).getByRole('button', { name: 'No further contact' }));
    const reason = within(form).getByLabelText(/^Reason/);
    expect(reason).toHaveProperty('value', '5 attempts without an answer');
    await user.click(within(form).getByRole('button', { name: /Finish/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(window.store.store.raw.all('SELECT no_contact_reason AS reason FROM clients')).toEqual([
      { reason: '5 attempts without an answer' },
    ]);
    expect(activities(window).filter(({ status }) => status === 'planned')).toEqual([]);
  });

  it('asks what to offer and what is in it for the client', async () => {
    const user = userEvent.setup();
    const window = planned((_, write) => void write.product({ name: 'Off-site' }), { value: 'a free hall' });
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('2');
    const value = await within(form).findByLabelText('Value for the client');
    expect(value).toHaveProperty('value', 'a free hall');
    await user.clear(value);
    await user.type(value, 'a better price');
    await user.click(within(form).getByRole('combobox', { name: 'Product to offer' }));
    await user.click(await screen.findByRole('option', { name: 'Off-site' }));
    await user.click(within(form).getByRole('button', { name: /Plan next contact/ }));
    await waitFor(() => expect(activities(window)).toHaveLength(2));
    const [, next] = window.store.store.raw.all(
      'SELECT a.value, p.name FROM activities a LEFT JOIN products p ON p.id = a.product_id ORDER BY a.id',
    );
    expect(next).toEqual({ value: 'a better price', name: 'Off-site' });
  });

  it('after a refusal may be the end of the client', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('4');
    await user.click(await within(form).findByRole('button', { name: 'No further contact' }));
    await user.click(within(form).getByRole('button', { name: /Finish/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(window.store.store.raw.all('SELECT no_contact_reason AS reason FROM clients')).toEqual([
      { reason: 'Refused' },
    ]);
  });

  it('in a sale is never the end of the client: the deal is lost or rests by its own decision', async () => {
    const user = userEvent.setup();
    const window = planned((client_id, write) => void write.deal({ client_id, title: 'New Year' }));
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('4');
    await user.click(await within(form).findByRole('button', { name: /^The deal is lost/ }));
    expect(within(form).queryByRole('button', { name: 'No further contact' })).toBeNull();
    await user.click(within(form).getByRole('button', { name: /Finish/ }));
    await waitFor(() =>
      expect(useDealDialog.getState().opened).toMatchObject({ kind: 'lose', deal: { title: 'New Year' } }),
    );
    expect(activities(window)).toMatchObject([{ status: 'done', result: 'refused' }]);
  });

  it('of another sale is not enough for this one, but is told', async () => {
    const window = planned((client_id, write) => {
      write.deal({ client_id });
      const deal_id = write.deal({ client_id });
      write.activity({ client_id, deal_id, day: '2026-12-15', purpose: 'sign' });
    });
    window.store.store.raw.exec(
      `UPDATE activities SET deal_id = (SELECT min(id) FROM deals) WHERE id = '${window.id}'`,
    );
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    const form = await dialog();
    press('5');
    expect(await within(form).findByText(/Already planned: Tue 15 Dec.*sign/)).toBeTruthy();
    expect(within(form).getByRole('button', { name: /Plan next contact/ })).toBeTruthy();
  });

  it('of a meeting has a key for each result', async () => {
    const window = planned(undefined, { kind: 'meeting' });
    useContactDialog.setState({ opened: { kind: 'result', id: window.id } });
    await dialog();
    press('5');
    await screen.findByRole('button', { name: /Plan next contact/ });
    press('Enter', 'Enter');
    fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter', ctrlKey: true });
    await waitFor(() => expect(activities(window)[0]).toMatchObject({ status: 'done', result: 'agreed' }));
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

  it('for the third time asks whether it is alive; keeping it chooses a day', async () => {
    const window = planned(undefined, { snoozes: 2, first_day: '2026-11-03' });
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    const form = await dialog();
    expect(await within(form).findByText(/Put off 2 times already, first for Tue 3 Nov/)).toBeTruthy();
    press('1');
    expect(await within(form).findByText(/put off 2×, first for 3 Nov/)).toBeTruthy();
    press('1');
    await waitFor(() => expect(activities(window)).toMatchObject([{ day: '2026-11-27' }]));
    expect(await window.store.call('activities.get', { id: window.id })).toMatchObject({ snoozes: 3 });
  });

  it.each([
    ['2', { status: 'cancelled' }, { reason: null, paused: null }],
    ['3', { status: 'cancelled' }, { reason: null, paused: '2027-02-26' }],
  ])('that question answered with %s', async (key, activity, client) => {
    const user = userEvent.setup();
    const window = planned(undefined, { snoozes: 4, first_day: '2026-11-03' });
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    const form = await dialog();
    await within(form).findByText('Is it still alive?');
    press(key);
    if (key === '3') {
      // The dialog may still be opening; then it gives its focus to the first that is marked.
      const until = await within(form).findByLabelText('Pause until');
      expect(form.querySelector('[data-autofocus]')).toBe(until);
      await user.click(await within(form).findByRole('button', { name: 'Pause' }));
    }
    await waitFor(() => expect(activities(window)).toMatchObject([activity]));
    expect(
      window.store.store.raw.get('SELECT no_contact_reason AS reason, cadence_paused AS paused FROM clients'),
    ).toEqual(client);
  });

  it.each([
    ['of a sale: the deal rests or is lost', 1, ['Let the deal rest: A…', 'The deal is lost: A…']],
    ['of one of several sales that is not known', 2, ['Let the client rest for a while']],
  ])('that question %s', async (_, deals, offered) => {
    const window = planned(
      (client_id, write) => {
        for (let deal = 0; deal < deals; deal += 1) write.deal({ client_id, title: 'A' });
      },
      { snoozes: 2, first_day: '2026-11-03' },
    );
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    const form = await dialog();
    const answers = () =>
      within(form)
        .getAllByRole('button')
        .map(({ textContent }) => textContent ?? '')
        .filter((text) => /^[1-9]/.test(text))
        .map((text) => text.slice(1));
    await waitFor(() =>
      expect(answers()).toEqual(['Keep it and choose a day', 'Close it: contact lost', ...offered]),
    );
    if (deals !== 1) return;
    press('4');
    await waitFor(() => expect(useDealDialog.getState().opened).toMatchObject({ kind: 'lose' }));
    expect(activities(window)).toMatchObject([{ status: 'planned' }]);
  });

  it('in the form for the third time is not stopped, but asked about at one key', async () => {
    const user = userEvent.setup();
    const window = planned(undefined, { snoozes: 2, first_day: '2026-11-03' });
    useContactDialog.setState({ opened: { kind: 'edit', id: window.id } });
    const form = await dialog();
    await user.click(within(form).getByRole('button', { name: 'In a month' }));
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Put off 3 times already, first for Tue 3 Nov/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'S', code: 'KeyS', shiftKey: true });
    const question = await dialog();
    expect(await within(question).findByText('Is it still alive?')).toBeTruthy();
    expect(within(question).getByText('Keep it on Mon 28 Dec')).toBeTruthy();
    press('3');
    await user.click(await within(question).findByRole('button', { name: 'Pause' }));
    await waitFor(() => expect(activities(window)).toMatchObject([{ status: 'cancelled' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('many: they are asked about one after the other, those that are gone passed over', async () => {
    const window = planned(undefined, { snoozes: 3, first_day: '2026-11-03' });
    const [done, other] = records(window.store, (write) => {
      const client_id = write.client({ name: 'Beta' });
      const put = { client_id, day: TODAY, snoozes: 5, first_day: '2026-11-02' };
      return [write.activity({ ...put, status: 'done', result: 'spoke' }), write.activity(put)];
    });
    useContactDialog.setState({ opened: { kind: 'alive', ids: [window.id, done ?? '', other ?? ''] } });
    expect(await screen.findByText('Contact with Alfa Events · 1 of 3')).toBeTruthy();
    await screen.findByText(/Put off 3 times/);
    press('1');
    expect(await screen.findByText('Contact with Beta · 3 of 3')).toBeTruthy();
    await screen.findByText(/Put off 5 times/);
    press('2');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await window.store.call('activities.get', { id: other ?? '' })).toMatchObject({
      status: 'cancelled',
    });
    expect(await window.store.call('activities.get', { id: window.id })).toMatchObject({ status: 'planned' });
  });

  it('that the client asked for does not count', async () => {
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    await dialog();
    press('a', 'KeyA');
    await waitFor(() => expect(screen.getByLabelText(/asked for it/)).toHaveProperty('checked', true));
    press('2');
    await waitFor(() => expect(activities(window)).not.toMatchObject([{ day: TODAY }]));
    expect(await window.store.call('activities.get', { id: window.id })).toMatchObject({ snoozes: 0 });
  });

  it('tells of a day that is past or off', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'move', id: window.id } });
    const form = await dialog();
    const day = within(form).getByLabelText('Another day');
    await user.clear(day);
    await user.type(day, '28.11.2026');
    expect((await within(form).findAllByText(/day off/)).length).toBeGreaterThan(0);
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

  it('offers what was entered earlier, at one press', async () => {
    const user = userEvent.setup();
    const window = show(<ContactDialogHost />);
    const clientId = records(window.store, (write) => {
      const client_id = write.client();
      write.activity({ client_id, day: '2026-11-01', status: 'done', purpose: 'ask about dates' });
      return client_id;
    });
    useContactDialog.setState({ opened: { kind: 'plan', from: { clientId } } });
    const form = await dialog();
    await user.click(await within(form).findByRole('button', { name: 'ask about dates' }));
    await user.click(within(form).getByRole('button', { name: 'Plan contact' }));
    await waitFor(() => expect(activities(window)).toHaveLength(2));
    expect(activities(window)[1]).toMatchObject({ purpose: 'ask about dates', status: 'planned' });
  });

  it('repeats, and what comes again is changed alone or with those that follow', async () => {
    const user = userEvent.setup();
    const window = planned();
    useContactDialog.setState({ opened: { kind: 'edit', id: window.id } });
    let form = await dialog();
    await user.click(within(form).getByRole('combobox', { name: 'Repeats' }));
    await user.click(await screen.findByRole('option', { name: 'Every week' }));
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const rhythm = () =>
      window.store.store.raw.get('SELECT unit, every, purpose, start_day AS start FROM recurrences');
    expect(rhythm()).toEqual({ unit: 'week', every: 1, purpose: 'agree the menu', start: TODAY });

    useContactDialog.setState({ opened: { kind: 'edit', id: window.id } });
    form = await dialog();
    expect(await within(form).findByLabelText('Only this one')).toHaveProperty('checked', true);
    expect(within(form).queryByRole('combobox', { name: 'Repeats' })).toBeNull();
    await user.click(within(form).getByLabelText('This and the following'));
    const purpose = within(form).getByLabelText(/^Purpose/);
    await user.clear(purpose);
    await user.type(purpose, 'weekly check');
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(rhythm()).toMatchObject({ purpose: 'weekly check', every: 1 }));
    expect(activities(window)[0]).toMatchObject({ purpose: 'weekly check' });
  });
});
