import { writeFileSync } from 'node:fs';
import { startAnew } from '@renderer/import/store';
import { ok } from '@shared/errors';
import { samplePath } from '@test/support/samples';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showWindow } from '../support/window';

beforeEach(() => {
  // The simulated document lays nothing out, and a virtualised list of no height has no rows.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1280);
});
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  startAnew();
});

/** The window on the import screen; `choose` is the file that the system's dialog answers with. */
function importWindow() {
  let chosen = '';
  const saved: { suggestedName: string; bytes: Uint8Array }[] = [];
  const shown = showWindow('/import', {
    chooseImportFile: async () => ({ token: chosen, name: chosen.split('/').at(-1) ?? '', size: 1 }),
    registerDroppedFile: async ({ name }) =>
      name.endsWith('.csv') ? { token: name, name: name.split('/').at(-1) ?? '', size: 1 } : null,
    saveFile: async (file) => {
      saved.push(file);
      return ok(file.suggestedName);
    },
  });
  const user = userEvent.setup();
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
  return {
    ...shown,
    user,
    saved,
    press,
    open: async (path: string) => {
      chosen = path;
      await press('Choose file');
    },
  };
}

test('a file goes through columns and check into the database, and is taken back whole', async () => {
  const { store, open, press } = importWindow();
  const before = store.tables();
  await open(samplePath('opportunities/products.csv'));
  await press(/^Check 5 rows/);
  expect(await screen.findByText('Gala Plus Pro')).toBeTruthy();
  await press(/^Import 5 products/);
  expect(await screen.findByText('5 products are imported')).toBeTruthy();
  expect((await store.call('products.list', {})).map(({ name }) => name)).toContain('Team Retreat');

  await press('Take back');
  expect(await screen.findByRole('button', { name: 'Choose file' })).toBeTruthy();
  expect(store.tables()).toEqual(before);
});

test('questions are answered on cards: a similar product, rows without a client', async () => {
  const { store, open, press, user } = importWindow();
  for (const name of ['products', 'accounts']) {
    const token = samplePath(`opportunities/${name}.csv`);
    await store.call('import.run', { token, map: { columns: {} }, today: '2026-11-26' });
  }
  await open(samplePath('opportunities/sales_pipeline.csv'));
  expect(await screen.findByText('1 question is open; its rows are rejected')).toBeTruthy();
  await press('It is Gala Pro');
  await user.click(await screen.findByRole('radio', { name: 'Attach them to one client' }));
  expect(await screen.findByText('8 of 8 columns are imported')).toBeTruthy();
  await press(/^Check 41 rows/);
  await press(/^Import 41 deals/);
  expect(await screen.findByText('41 deals are imported')).toBeTruthy();
  expect(screen.getByText('Also added: 1 client')).toBeTruthy();
});

test('rejected rows are listed with their reason and saved as a file', async () => {
  const { open, press, user, saved } = importWindow();
  await open(samplePath('opportunities/sales_pipeline.csv'));
  await press(/^Check 41 rows/);
  await user.click(await screen.findByRole('radio', { name: /^Rejected/ }));
  await waitFor(() => expect(screen.getAllByText('There is no client.').length).toBeGreaterThan(0));
  await press('Save rejected rows');
  await waitFor(() => expect(saved).toHaveLength(1));
  const text = new TextDecoder().decode(saved[0]?.bytes);
  expect(text).toContain('OP036Q');
  expect(text).toContain('There is no client.');
});

test('a file that cannot be read is told in place, and another one can be chosen', async () => {
  const { open, store } = importWindow();
  const path = `${store.folder}/empty.csv`;
  writeFileSync(path, '');
  await open(path);
  expect(await screen.findByText(/^The file is empty/)).toBeTruthy();
  expect(within(screen.getByRole('alert')).getByRole('button', { name: 'Choose another file' })).toBeTruthy();
});

test('what detection found can be changed, and the file is read again', async () => {
  const { open, store, user } = importWindow();
  const path = `${store.folder}/bars.csv`;
  writeFileSync(path, 'client|city\nAlfa|Kranj\n');
  const separate = async (name: string): Promise<void> => {
    await user.click(await screen.findByLabelText('Between cells', { selector: 'input' }));
    await user.click(await screen.findByRole('option', { name, hidden: true }));
  };
  await open(path);
  expect(await screen.findByText('1 row · 2 columns')).toBeTruthy();
  await separate('Comma');
  expect(await screen.findByText('1 row · 1 column')).toBeTruthy();
  await separate('Vertical bar');
  expect(await screen.findByText('1 row · 2 columns')).toBeTruthy();
});

test('a dropped file opens; one that is no table is refused with a sentence', async () => {
  const { store } = importWindow();
  const zone = await screen.findByRole('region', { name: 'Drop a table here' });
  const drop = (name: string): void => {
    fireEvent.drop(zone, { dataTransfer: { files: [new File([''], name)], types: ['Files'] } });
  };
  drop('picture.png');
  expect(await screen.findByText(/^picture.png was not opened/)).toBeTruthy();
  const path = `${store.folder}/dropped.csv`;
  writeFileSync(path, 'client,city\nAlfa,Kranj\n');
  drop(path);
  expect(await screen.findByText('dropped.csv')).toBeTruthy();
});

test('an import that is undone says so where its result stood', async () => {
  const { open, press, user } = importWindow();
  await open(samplePath('opportunities/products.csv'));
  await press(/^Check 5 rows/);
  await press(/^Import 5 products/);
  await screen.findByText('5 products are imported');
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('The import products.csv was taken back')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
});

test('a table of no known kind asks what its rows are, then for the column it cannot do without', async () => {
  const { open, store, press, user } = importWindow();
  const path = `${store.folder}/odd.csv`;
  writeFileSync(path, 'foo,bar\nAlfa,1\nBeta,2\n');
  await open(path);
  expect(await screen.findByText('What are the rows of this table?')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Check 2 rows/ })).toHaveProperty('disabled', true);
  await press('Clients');
  await user.click(await screen.findByLabelText('Which column is “Client”?', { selector: 'input' }));
  await user.click(await screen.findByRole('option', { name: 'foo', hidden: true }));
  await press(/^Check 2 rows/);
  await press(/^Import 2 clients/);
  expect(await screen.findByText('2 clients are imported')).toBeTruthy();
  expect(
    (await store.call('clients.page', { today: '2026-11-26' })).rows.map(({ name }) => name).sort(),
  ).toEqual(['Alfa', 'Beta']);
});
