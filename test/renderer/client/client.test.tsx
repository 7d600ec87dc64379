import { closeContactDialog } from '@renderer/activities/dialogs';
import { useEditing } from '@renderer/client/editing';
import { present } from '@shared/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

const today = '2026-11-26';
const zone = 'Europe/Ljubljana';
let shown: TestWindow;
let id: string;

beforeEach(async () => {
  shown = showWindow('/settings');
  const { store } = shown;
  ({ id } = await store.call('clients.create', { name: 'Alfa Events', manager: 'Vera', notes: 'Old note' }));
  await store.call('people.create', {
    clientId: id,
    name: 'Anna Palmer',
    role: 'decision-maker',
    birthday: '--02-29',
    phones: [{ number: '+44 7700 900123' }],
  });
});

afterEach(() => {
  closeContactDialog();
  useEditing.getState().close();
});

const card = () => shown.store.call('clients.card', { id, today });
/** Opens the card as a user does: the palette, a part of the name, Enter. */
async function open(): Promise<void> {
  await screen.findByRole('navigation');
  press('KeyK', { ctrlKey: true });
  await userEvent.type(await screen.findByRole('combobox', { name: /Find clients/ }), 'alfa ev{Enter}');
  await screen.findByRole('heading', { level: 1, name: /Alfa Events/ });
  // While the palette fades away it still covers the screen and its keys.
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}
const press = (code: string, held: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, {
    code,
    key: code.replace(/^Key/, '').toLowerCase(),
    ...held,
  });

describe('the card of a client', () => {
  test('what its sections ask is asked once, before the first of them is drawn', async () => {
    await open();
    await screen.findByText('Plan one, so that this client stays in sight.');
    const sections = [
      ...['clients.timeline', 'permissions.ofClient', 'occasions.ofClient', 'cadence.of'],
      ...['recurrences.ofClient', 'clients.needs'],
    ];
    await waitFor(() => expect(shown.calls).toContain('clients.facets'));
    const before = shown.calls.slice(
      shown.calls.indexOf('clients.card'),
      shown.calls.indexOf('clients.facets'),
    );
    expect(before).toEqual(expect.arrayContaining(sections));
    for (const method of sections) expect(shown.calls.filter((call) => call === method)).toHaveLength(1);
  });

  test('opened at its changes, it asks for those and not for the timeline', async () => {
    await open();
    await userEvent.click(screen.getByRole('tab', { name: 'History' }));
    await screen.findByText('Added client Alfa Events');
    press('Digit8', { key: '8', ctrlKey: true });
    await screen.findByRole('heading', { level: 1, name: 'Settings' });
    await shown.store.call('activities.plan', {
      ...{ clientId: id, kind: 'meeting', day: '2026-11-27', time: '14:00', zone },
      purpose: 'Agree the menu',
    });
    await new Promise((later) => setTimeout(later, 40));
    shown.calls.length = 0;
    press('ArrowLeft', { key: 'ArrowLeft', altKey: true });
    await screen.findAllByText('Agree the menu');
    await waitFor(() => expect(shown.calls).toContain('history.ofRecord'));
    expect(shown.calls).not.toContain('clients.timeline');
  });

  test('asks for the next contact when there is none, and shows it first when there is', async () => {
    await open();
    expect(screen.getByText('Plan one, so that this client stays in sight.')).toBeTruthy();
    await shown.store.call('activities.plan', {
      clientId: id,
      kind: 'meeting',
      day: '2026-11-27',
      time: '14:00',
      zone,
      purpose: 'Agree the menu',
    });
    // As it was agreed, on the client's clock; the user's is told beside it.
    const [next] = await screen.findAllByText('Fri 27 Nov, 14:00 Ljubljana');
    expect(next?.closest('[title]')?.getAttribute('title')).toBe(
      '14:00 in Europe/Ljubljana, 13:00 on your clock',
    );
    expect(screen.getByText('Agree the menu')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Done' })).toBeTruthy();
    press('KeyD');
    expect(await screen.findByRole('dialog', { name: /Meeting · Alfa Events/ })).toBeTruthy();
  });

  test('deletes a contact that was recorded by mistake from its line', async () => {
    for (const notes of ['kept', 'by mistake'])
      await shown.store.call('activities.log', {
        ...{ clientId: id, kind: 'call', day: notes === 'kept' ? '2026-11-19' : '2026-11-20', zone },
        ...{ result: 'spoke', notes },
      });
    await open();
    await screen.findByText('by mistake');
    await userEvent.click(screen.getByRole('button', { name: 'Delete contact of Fri 20 Nov' }));
    await waitFor(() => expect(screen.queryByText('by mistake')).toBeNull());
    expect(screen.getByText('kept')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('by mistake')).toBeTruthy();
  });

  test('the next contact is called off from its menu, and the card asks for another', async () => {
    await shown.store.call('activities.plan', {
      ...{ clientId: id, kind: 'call', day: '2026-11-27', zone, purpose: 'Agree the menu' },
    });
    await open();
    await userEvent.click(await screen.findByRole('button', { name: 'Change this contact' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Call off', hidden: true }));
    expect(await screen.findByText('Plan one, so that this client stays in sight.')).toBeTruthy();
    expect(await screen.findByText('Alfa Events has no next contact now.')).toBeTruthy();
  });

  test('edits the manager in place: Enter saves, Esc takes back', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Manager: Vera' }));
    await userEvent.keyboard('Ivan{Escape}');
    expect((await card()).manager).toBe('Vera');
    await userEvent.click(screen.getByRole('button', { name: 'Manager: Vera' }));
    await userEvent.keyboard('Ivan{Enter}');
    expect(await screen.findByRole('button', { name: 'Manager: Ivan' })).toBe(document.activeElement);
    expect((await card()).manager).toBe('Ivan');
  });

  test('does not save an empty name', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Name: Alfa Events' }));
    await userEvent.keyboard('{Delete}{Enter}');
    expect(await screen.findByRole('button', { name: 'Name: Alfa Events' })).toBeTruthy();
    expect((await card()).name).toBe('Alfa Events');
  });

  test('adds and removes tags', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
    await userEvent.keyboard('winter{Enter}vip{Enter}{Escape}');
    await waitFor(async () => expect((await card()).tags).toEqual(['vip', 'winter']));
    await userEvent.click(await screen.findByRole('button', { name: 'Remove tag winter' }));
    await waitFor(async () => expect((await card()).tags).toEqual(['vip']));
  });

  test('saves notes when the field is left, and also when the screen is left by a key', async () => {
    await open();
    const notes = screen.getByRole('textbox', { name: 'Notes' });
    await userEvent.type(notes, '. First');
    await userEvent.tab();
    await waitFor(async () => expect((await card()).notes).toBe('Old note. First'));
    await userEvent.type(notes, '. Second');
    expect(notes).toBe(document.activeElement);
    expect(notes).toHaveProperty('value', 'Old note. First. Second');
    press('Digit1', { key: '1', ctrlKey: true });
    await waitFor(async () => expect((await card()).notes).toBe('Old note. First. Second'));
  });

  test('undoes one step from its history, and explains why another cannot be undone', async () => {
    const { store } = shown;
    await store.call('clients.update', { id, city: 'Kranj' });
    await store.call('clients.update', { id, city: 'Ptuj', manager: 'Ivan' });
    await open();
    await userEvent.click(screen.getByRole('tab', { name: 'History' }));
    const history = await screen.findByRole('list', { name: 'History' });
    const lines = () => [...history.querySelectorAll('li')];
    expect(lines()[0]?.textContent).toContain('CityKranjPtuj');
    await userEvent.click(within(present(lines()[1], 'there are four')).getByRole('button'));
    expect(await screen.findByText('This cannot be undone on its own')).toBeTruthy();
    expect((await card()).city).toBe('Ptuj');
    await userEvent.click(
      within(present(lines()[0], 'there are four')).getByRole('button', { name: /Undo/ }),
    );
    await screen.findByText('Undone: edited client Alfa Events');
    expect(await card()).toMatchObject({ city: 'Kranj', manager: 'Vera' });
  });

  test('ends contact with a reason and takes it up again', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: /No further contact/ }));
    const dialog = await screen.findByRole('dialog');
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'End contact' });
    expect(save.disabled).toBe(true);
    await userEvent.type(within(dialog).getByRole('textbox'), 'moved abroad{Enter}');
    expect(await screen.findByText('moved abroad')).toBeTruthy();
    expect((await card()).lifecycle).toBe('ended');
    await userEvent.click(screen.getByRole('button', { name: 'Take up contact again' }));
    await waitFor(async () => expect((await card()).noContactReason).toBeNull());
  });

  test('a person is edited, a birthday that is no day is not saved', async () => {
    await open();
    expect(screen.getByText(/Decision maker · Birthday: 29 Feb/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Edit Anna Palmer' }));
    const dialog = await screen.findByRole('dialog');
    const birthday = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Birthday' });
    expect(birthday.value).toBe('29 Feb');
    await userEvent.clear(birthday);
    await userEvent.type(birthday, '31.2.');
    await userEvent.tab();
    expect(within(dialog).getByText(/Write a day such as/)).toBeTruthy();
    await userEvent.clear(birthday);
    await userEvent.type(birthday, '12.3.1984{Enter}');
    await waitFor(async () => expect((await card()).people[0]?.birthday).toBe('1984-03-12'));
    expect((await card()).people[0]?.phones).toMatchObject([{ number: '+44 7700 900123' }]);
  });

  test('phones and e-mails open in the program of the system', async () => {
    await open();
    await userEvent.click(screen.getByRole('link', { name: '+44 7700 900123' }));
    await waitFor(() => expect(shown.asked).toContain('open tel:+447700900123'));
  });

  test('a deleted client says so and comes back', async () => {
    await open();
    await shown.store.call('clients.remove', { ids: [id] });
    const said = await screen.findByText('This client is in the trash.');
    await userEvent.click(
      within(present(said.closest('[role="alert"]'), 'it is an alert') as HTMLElement).getByRole('button'),
    );
    await waitFor(async () => expect((await card()).deleted).toBe(false));
  });

  test('axe finds nothing serious', async () => {
    await open();
    const { violations } = await axe.run(shown.container, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
