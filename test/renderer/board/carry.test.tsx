import { cardId } from '@renderer/board/Card';
import { useBoard } from '@renderer/board/store';
import { closeDealDialog, useDealDialog } from '@renderer/deal/steps';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { records } from '@test/support/records';
import { afterEach, expect, it } from 'vitest';
import { showWindow } from '../support/window';

afterEach(closeDealDialog);

const press = (code: string): void => {
  fireEvent.keyDown(document.body, { code, key: code.replace(/^Key/, '').toLowerCase() });
};

it('a card that is carried by keys is dropped, also when another card stands in its place by then', async () => {
  const shown = showWindow('/pipeline');
  const [alfa] = records(shown.store, (write) =>
    ['Alfa', 'Beta'].map((name) =>
      write.deal({ client_id: write.client({ name }), title: `${name} party`, stage: 'contract' }),
    ),
  );
  await waitFor(() => {
    press('KeyJ');
    expect(useBoard.getState().active).not.toBeNull();
  });
  useBoard.getState().setActive({ column: 'contract', index: 0 });
  press('KeyM');
  await waitFor(() => expect(useBoard.getState().carried?.card.id).toBe(alfa));
  press('ArrowLeft');
  useBoard.getState().setActive({ column: 'contract', index: 1 });
  await waitFor(() => expect(useBoard.getState().carried?.over).toBe('proposal'));
  await new Promise((later) => setTimeout(later, 20));
  press('Enter');
  await waitFor(() =>
    expect(useDealDialog.getState().opened).toMatchObject({ kind: 'back', deal: { id: alfa } }),
  );
});

it('a key acts on the card that stands in the place by then, when the column got other cards', async () => {
  const shown = showWindow('/pipeline');
  const ids = records(shown.store, (write) =>
    ['Alfa', 'Beta'].map((name) =>
      write.deal({ client_id: write.client({ name }), title: `${name} party`, stage: 'contract' }),
    ),
  );
  await waitFor(() => {
    press('KeyJ');
    expect(useBoard.getState().active).not.toBeNull();
  });
  useBoard.getState().setActive({ column: 'contract', index: 0 });
  const first = (): string => document.getElementById(cardId('contract', 0))?.textContent ?? '';
  await waitFor(() => expect(first()).toMatch(/Alfa|Beta/));
  const [gone, left] = first().includes('Alfa') ? ids : ids.toReversed();
  await shown.store.call('deals.remove', { ids: [gone ?? ''] });
  shown.tellWindow({ kind: 'changed', topics: ['deals'] });
  await waitFor(() => expect(document.getElementById(cardId('contract', 1))).toBeNull());
  press('KeyM');
  await waitFor(() => expect(useBoard.getState().carried?.card.id).toBe(left));
});

it('while a card is carried by keys a bar says where it goes, or why not there, and drops it by the mouse too', async () => {
  const shown = showWindow('/pipeline');
  records(shown.store, (write) => [
    write.deal({ client_id: write.client({ name: 'Alfa' }), title: 'Alfa party', stage: 'contract' }),
  ]);
  await waitFor(() => {
    press('KeyJ');
    expect(useBoard.getState().active).not.toBeNull();
  });
  useBoard.getState().setActive({ column: 'contract', index: 0 });
  press('KeyM');
  const bar = await screen.findByRole('region', { name: 'The card that is moved' });
  const drop = within(bar).getByRole('button', { name: /^Drop here/ });
  within(bar).getByText('←→ choose the column');
  expect(drop).toHaveProperty('disabled', true);
  useBoard.getState().moveOver('between-sales');
  await within(bar).findByText('Only a deal in closure can be closed as won.');
  expect(drop).toHaveProperty('disabled', true);
  useBoard.getState().moveOver('proposal');
  await within(bar).findByText('Alfa party → Proposal');
  expect(drop).toHaveProperty('disabled', false);
  fireEvent.click(drop);
  await waitFor(() => expect(useDealDialog.getState().opened).toMatchObject({ kind: 'back' }));
  expect(screen.queryByRole('region', { name: 'The card that is moved' })).toBeNull();
});
