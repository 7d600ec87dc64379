import { clearSelection } from '@renderer/clients/selection';
import { resetColumns, useTableHabits } from '@renderer/clients/tableHabits';
import type { WindowBridge } from '@shared/contract/transport';
import { err, ok, present } from '@shared/errors';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

beforeEach(() => {
  // The simulated document has no layout: the list asks how high its window is, a menu whether its button is in sight.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return this === document.documentElement || this.querySelector(':scope > table') ? 720 : 0;
  });
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1280);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 10, 100, 20));
});
afterEach(() => {
  vi.restoreAllMocks();
  clearSelection();
  resetColumns();
  useTableHabits.setState({ sort: 'name', descending: false });
});

interface Start extends Partial<WindowBridge['app']> {
  readonly address?: string;
  /** How many rows the address shows. */
  readonly shows?: number;
}
const NAMES = ['Alfa', 'Beta', 'Gama', 'Delta', 'Epsilon'];

async function list({ address = '/clients', shows = NAMES.length, ...app }: Start = {}): Promise<TestWindow> {
  const shown = showWindow(address, app);
  for (const name of NAMES) {
    await shown.store.call('clients.create', {
      name,
      manager: name < 'D' ? 'Vera' : '',
      phones: [{ number: `+7 912 00${name.length}` }],
    });
  }
  await waitFor(() => expect(names().filter(Boolean)).toHaveLength(shows), { timeout: 10_000 });
  return shown;
}

/** Names of the rows in their order; queries by role are slow in a document of this size. */
const names = (): (string | null)[] =>
  [...document.querySelectorAll('tbody tr')].map((row) => row.children[1]?.textContent ?? null);
const rowOf = (name: string): HTMLElement => {
  const row = screen.getByText(name, { selector: 'td span' }).closest('tr');
  return present(row, 'a name stands in a row');
};
const press = (code: string, held: object = {}) => {
  const key = code.startsWith('Key') ? code.slice(3).toLowerCase() : code;
  return fireEvent.keyDown(document.activeElement ?? document.body, { code, key, ...held });
};

describe('the list of clients', () => {
  test('is found by text, and says when nothing fits', async () => {
    await list();
    const field = screen.getByRole('searchbox');
    await userEvent.type(field, 'ta');
    await userEvent.clear(field);
    await userEvent.type(field, 'eps');
    await waitFor(() => expect(names()).toEqual(['Epsilon']));
    await userEvent.type(field, 'xyz');
    expect(await screen.findByText('Nothing fits the filter')).toBeTruthy();
    // The bar leaves it to the sentence in place of the list.
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
    await waitFor(() => expect(names()).toHaveLength(5));
    expect((field as HTMLInputElement).value).toBe('');
  });

  test('sorts by a click on a head, and again the other way round', async () => {
    await list();
    const head = screen.getByRole('columnheader', { name: /Client/ });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(head).getByRole('button'));
    await waitFor(() => expect(names()).toEqual(['Gama', 'Epsilon', 'Delta', 'Beta', 'Alfa']));
    expect(head.getAttribute('aria-sort')).toBe('descending');
  });

  test('filters by manager, also by nobody', async () => {
    await list({ address: '/clients?manager=Vera', shows: 2 });
    await waitFor(() => expect(names()).toEqual(['Alfa', 'Beta']));
  });

  test('filters by nobody as manager', async () => {
    await list({ address: '/clients?manager=-', shows: 3 });
    await waitFor(() => expect(names()).toEqual(['Delta', 'Epsilon', 'Gama']));
  });

  test('shows the columns the user chooses and remembers them', async () => {
    await list();
    expect(screen.queryByRole('columnheader', { name: 'Phone' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Columns' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Phone' }));
    expect(await screen.findByRole('columnheader', { name: 'Phone' })).toBeTruthy();
    expect(screen.getByText('+7 912 007')).toBeTruthy();
    expect(localStorage.getItem('cuepoint.clients.table')).toContain('"phone"');
  });

  test('moves with J and K, chooses with Space and Shift, edits all chosen in one step', async () => {
    const { store } = await list();
    press('KeyJ');
    press('KeyJ');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-row')).toBe('1'));
    press('Space', { key: ' ' });
    await screen.findByText('1 selected');
    press('ArrowDown', { shiftKey: true });
    await screen.findByText('2 selected');
    await userEvent.click(screen.getByRole('button', { name: 'Change tags' }));
    await userEvent.type(await screen.findByLabelText('Add', { selector: 'input' }), 'north{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Apply' }));
    await screen.findByText(/Edited 2 clients: Beta, Delta/);
    const { rows } = await store.call('clients.page', { today: '2026-11-26', tag: 'north' });
    expect(rows.map(({ name }) => name)).toEqual(['Beta', 'Delta']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () =>
      expect(await store.call('clients.count', { today: '2026-11-26', tag: 'north' })).toEqual({ count: 0 }),
    );
  });

  test('chooses everything the filter shows but for one, and deletes it after a question', async () => {
    await list();
    press('KeyA', { ctrlKey: true });
    await screen.findByText('5 selected');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select Gama' }));
    await screen.findByText('4 selected');
    await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Delete 4 clients?')).toBeTruthy();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(names()).toEqual(['Gama']));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    press('KeyZ', { ctrlKey: true });
    await waitFor(() => expect(names()).toHaveLength(5));
  });

  test.each([
    ['a click', () => userEvent.click(rowOf('Beta'))],
    ['Enter', () => ['KeyJ', 'KeyJ', 'Enter'].map((key) => press(key))],
  ])('%s shows the client beside the list, Enter then opens it whole', async (_what, first) => {
    await list();
    await first();
    const preview = await screen.findByRole('complementary', { name: 'Preview' });
    expect(await within(preview).findByRole('heading', { name: 'Beta' })).toBeTruthy();
    rowOf('Beta').focus();
    press('Enter');
    expect(await screen.findByRole('heading', { level: 1, name: /Beta/ })).toBeTruthy();
    expect(screen.queryByRole('complementary', { name: 'Preview' })).toBeNull();
  });

  test('exports what is shown, and says where it went or why not', async () => {
    const saveFile = vi
      .fn()
      .mockResolvedValueOnce(ok('Clients.csv'))
      .mockResolvedValueOnce(err('file-not-written', { name: 'Clients.csv', message: 'no space' }));
    await list({ address: '/clients?text=beta', shows: 1, saveFile });
    for (const said of ['Saved as Clients.csv', /Clients\.csv could not be saved: no space/]) {
      await userEvent.click(screen.getByRole('button', { name: 'Export' }));
      await userEvent.click(await screen.findByRole('menuitem', { name: 'Export as CSV' }));
      await screen.findByText(said);
    }
    const { suggestedName, bytes } = saveFile.mock.calls[0]?.[0] ?? {};
    expect(suggestedName).toBe('Clients 2026-11-26.csv');
    expect(
      new TextDecoder()
        .decode(bytes)
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')[0]),
    ).toEqual(['Client', 'Beta']);
  });

  test('an empty file invites the first step', async () => {
    showWindow('/clients');
    expect(await screen.findByText('No clients yet', {}, { timeout: 5000 })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'New client' }));
    expect(await screen.findByRole('dialog', { name: 'New client' })).toBeTruthy();
  });

  test('axe finds nothing serious', async () => {
    const { container } = await list();
    press('KeyA', { ctrlKey: true });
    await screen.findByText('5 selected');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});

describe('the trash', () => {
  test('lists what was deleted and restores it', async () => {
    const { store } = await list();
    const { rows } = await store.call('clients.page', { today: '2026-11-26', text: 'beta' });
    await store.call('clients.remove', { ids: rows.map(({ id }) => id) });
    await userEvent.click(screen.getByRole('button', { name: 'Trash' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Restore Beta' }));
    const sentence = await screen.findByText('The trash is empty');
    // Nothing around it is narrower than the screen, so it stands in the middle.
    for (let around = sentence.parentElement; around; around = around.parentElement)
      expect(around.style.maxWidth).toBe('');
    press('Escape');
    await waitFor(() => expect(names()).toHaveLength(5));
  });
});

test('a deleted document and a yearly event stand in the trash with their client and come back', async () => {
  const { store } = await list();
  const { call } = store;
  const today = '2026-11-26';
  const { rows } = await call('clients.page', { today, text: 'beta' });
  const [{ id: clientId = '' } = {}] = rows;
  const { id: eventId } = await call('occasions.createEvent', { clientId, title: 'Ball', day: '--06-20' });
  const sale = { clientId, title: 'Gala', currency: 'EUR', direction: 'inbound', length: 'short' } as const;
  const { id: dealId } = await call('deals.create', { ...sale, today });
  const about = { dealId, kind: 'proposal', language: 'en' } as const;
  const { currency: _currency, ...proposed } = await call('documents.propose', { ...about, today });
  const { id: documentId } = await call('documents.create', { ...about, ...proposed });
  const { number } = await call('documents.get', { id: documentId, today });
  await call('occasions.removeEvent', { id: eventId });
  await call('documents.remove', { id: documentId });
  await userEvent.click(screen.getByRole('button', { name: 'Trash' }));
  for (const [title, about] of [
    ['Ball', 'Yearly event · Beta'],
    [number, 'Document · Beta'],
  ] as const) {
    expect((await screen.findByText(title)).closest('li')?.textContent).toContain(about);
    await userEvent.click(screen.getByRole('button', { name: `Restore ${title}` }));
  }
  expect(await screen.findByText('The trash is empty')).toBeTruthy();
  expect((await call('occasions.ofClient', { clientId, today })).events).toMatchObject([{ id: eventId }]);
  expect(await call('documents.get', { id: documentId, today })).toMatchObject({ number });
});

describe('a new client', () => {
  test('is warned of a namesake, saved with its data, and opened', async () => {
    const { store } = await list();
    press('KeyN');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'New client' }));
    const dialog = await screen.findByRole('dialog', { name: 'New client' });
    const save = within(dialog).getByRole('button', { name: 'Add client' });
    expect((save as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'Beta');
    expect(await within(dialog).findByRole('button', { name: 'Beta' })).toBeTruthy();
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Name/ }), ' Two');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Number' }), '+386 40 1');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'E-mail address' }), 'b@two.si{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: /Beta Two/ })).toBeTruthy();
    const { rows } = await store.call('clients.page', { today: '2026-11-26', text: 'beta two' });
    expect(rows).toMatchObject([{ phone: '+386 40 1', email: 'b@two.si', kind: 'company' }]);
  });
});
