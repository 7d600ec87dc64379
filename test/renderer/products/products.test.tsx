import { CreateDialogHost } from '@renderer/frame/CreateDialogHost';
import { ProductList } from '@renderer/products/ProductList';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { show } from '../support/window';

const list = () =>
  show(
    <>
      <ProductList />
      <CreateDialogHost />
    </>,
  );

describe('the list of products', () => {
  test('invites the first one and adds it with its price', async () => {
    const { store } = list();
    expect(await screen.findByText('No products yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'New product' }));
    const dialog = await screen.findByRole('dialog', { name: 'New product' });
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Add product' });
    expect(save.disabled).toBe(true);
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Name/ }), 'New Year party');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'List price' }), 'a lot');
    expect(save.disabled).toBe(true);
    await userEvent.clear(within(dialog).getByRole('textbox', { name: 'List price' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'List price' }), '12,500.50{Enter}');
    expect(await screen.findByText('€12,500.50')).toBeTruthy();
    expect(await store.call('products.list', {})).toMatchObject([
      { name: 'New Year party', price: 12_500_50 },
    ]);
  });

  test('changes, deletes, shows and restores one', async () => {
    const { store } = list();
    await store.call('products.create', { name: 'Gala', price: 100_00, currency: 'USD' });
    await userEvent.click(await screen.findByRole('button', { name: 'Edit Gala' }));
    const name = await screen.findByRole('textbox', { name: /Name/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'Gala night{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Gala night' }));
    expect(await screen.findByText('No products yet')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Show deleted' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Restore Gala night' }));
    await waitFor(async () =>
      expect(await store.call('products.list', {})).toMatchObject([
        { name: 'Gala night', price: 100_00, currency: 'USD', deleted: false },
      ]),
    );
  });
});
