import { DealDialogHost } from '@renderer/deal/DealDialogHost';
import {
  closeDealDialog,
  type DealDialog,
  type StepDeal,
  useDealDialog,
  useDealSteps,
} from '@renderer/deal/steps';
import type { Stage } from '@shared/domain/words';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { afterEach, describe, expect, it } from 'vitest';
import { show } from '../support/window';

const TODAY = '2026-11-26';

afterEach(closeDealDialog);

/** The dialogs over a real database with one deal in it; `go` takes the deal where a drop on the board would. */
async function withDeal() {
  let go: (deal: StepDeal, target: Stage | 'between-sales') => Promise<void> = async () => undefined;
  function Steps() {
    go = useDealSteps().go;
    return null;
  }
  const { store } = show(
    <>
      <Steps />
      <DealDialogHost />
    </>,
  );
  const clientId = records(store, (write) => write.client({ name: 'Alfa' }));
  const { id } = await store.call('deals.create', { clientId, title: 'Gala', today: TODAY });
  const read = () => store.call('deals.get', { id, today: TODAY });
  await waitFor(() => expect(go).not.toHaveLength(0));
  return {
    store,
    id,
    clientId,
    read,
    user: userEvent.setup(),
    go: async (target: Stage | 'between-sales') => go(await read(), target),
    open: async (kind: 'lose' | 'pause' | 'win') => {
      const opened: DealDialog = { kind, deal: await read() };
      useDealDialog.setState({ opened });
    },
  };
}

describe('the gate', () => {
  it('lets points be waived in place, but never ticked; then the deal moves without a reason', async () => {
    const { go, user, read } = await withDeal();
    await go('proposal');
    const dialog = await screen.findByRole('dialog', { name: 'Still open before: Proposal' });
    const anyway = within(dialog).getByRole('button', { name: 'Move anyway' });
    expect(anyway).toHaveProperty('disabled', true);
    expect(within(dialog).queryByRole('button', { name: 'Met: Presentation held' })).toBeNull();
    expect(await within(dialog).findByText(/met when a meeting was held$/)).toBeTruthy();
    for (const point of ['Presentation held', 'Minutes sent']) {
      await user.click(within(dialog).getByRole('button', { name: `Waive: ${point}` }));
      await user.type(within(dialog).getByLabelText('Why it is not needed'), 'known for years{Enter}');
      await waitFor(() => expect(within(dialog).queryByText(point)).toBeNull());
    }
    await user.click(await within(dialog).findByRole('button', { name: 'Move to: Proposal' }));
    await waitFor(async () => expect((await read()).stage).toBe('proposal'));
    expect((await read()).visits[0]?.reason).toBe('');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('waives a point with a reason, and keeps the reason of the override', async () => {
    const { go, user, read } = await withDeal();
    await go('proposal');
    const dialog = await screen.findByRole('dialog', { name: 'Still open before: Proposal' });
    await user.click(within(dialog).getByRole('button', { name: 'Waive: Minutes sent' }));
    await user.type(within(dialog).getByLabelText('Why it is not needed'), 'On the phone{Enter}');
    await waitFor(() => expect(within(dialog).queryByText('Minutes sent')).toBeNull());
    await user.type(within(dialog).getByLabelText('Why go on all the same'), 'They know us{Enter}');
    await waitFor(async () => expect((await read()).stage).toBe('proposal'));
    const deal = await read();
    expect(deal.visits[0]?.reason).toBe('They know us');
    expect(deal.points.find(({ key }) => key === 'minutes-sent')).toMatchObject({
      state: 'waived',
      reason: 'On the phone',
    });
  });

  it('changes nothing when it is closed', async () => {
    const { go, user, store } = await withDeal();
    const before = store.tables();
    await go('contract');
    const dialog = await screen.findByRole('dialog', { name: 'Still open before: Contract' });
    expect(within(dialog).getByText('skipped')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(store.tables()).toEqual(before);
  });
});

describe('a step that the process refuses', () => {
  it('says why and opens nothing', async () => {
    const { go, store } = await withDeal();
    const before = store.tables();
    await go('between-sales');
    await screen.findByText('Only a deal in closure can be closed as won.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(store.tables()).toEqual(before);
  });
});

describe('going back', () => {
  it('asks for a reason first', async () => {
    const { go, user, read, store, id } = await withDeal();
    await store.call('deals.move', { id, to: 'proposal', override: 'yes', today: TODAY });
    await go('presentation');
    const dialog = await screen.findByRole('dialog', { name: 'Back to: Presentation' });
    const back = within(dialog).getByRole('button', { name: 'Move back' });
    expect(back).toHaveProperty('disabled', true);
    await user.type(within(dialog).getByLabelText('Why does the deal go back?'), 'New director');
    await user.click(back);
    await waitFor(async () => expect((await read()).stage).toBe('presentation'));
  });
});

describe('closing', () => {
  it('as won proposes a call in two months, on a working day', async () => {
    const { open, user, store, id, read } = await withDeal();
    await store.call('deals.move', { id, to: 'closure', override: 'yes', today: TODAY });
    for (const { id: point, state } of (await read()).points) {
      if (state === 'pending') await store.call('points.setState', { id: point, state: 'met', day: TODAY });
    }
    await open('win');
    const dialog = await screen.findByRole('dialog', { name: 'Close as won' });
    await user.click(within(dialog).getByRole('button', { name: 'Close as won' }));
    await waitFor(async () => expect((await read()).status).toBe('won'));
    expect((await read()).clientNext).toMatchObject({
      day: '2027-01-26',
      purpose: 'Talk about the next event',
      kind: 'call',
    });
  });

  it('as won without a further contact wants the reason', async () => {
    const { open, user, store, id, read } = await withDeal();
    await store.call('deals.move', { id, to: 'closure', override: 'yes', today: TODAY });
    await open('win');
    const dialog = await screen.findByRole('dialog', { name: 'Close as won' });
    await user.click(within(dialog).getByText('No further contact'));
    expect(within(dialog).getByRole('button', { name: 'Close as won' })).toHaveProperty('disabled', true);
    await user.type(
      within(dialog).getByLabelText('Why there will be no further contact'),
      'Firm closes{Enter}',
    );
    const gate = await screen.findByRole('dialog', { name: 'Still open before: Between sales' });
    await user.type(within(gate).getByLabelText('Why go on all the same'), 'Settled{Enter}');
    await waitFor(async () => expect((await read()).status).toBe('won'));
    expect(store.tables().clients).toMatchObject([{ no_contact_reason: 'Firm closes' }]);
  });

  it('as lost wants a reason of the process', async () => {
    const { open, user, read } = await withDeal();
    await open('lose');
    const dialog = await screen.findByRole('dialog', { name: 'Close as lost' });
    const lose = within(dialog).getByRole('button', { name: 'Close as lost' });
    expect(lose).toHaveProperty('disabled', true);
    await user.click(within(dialog).getByRole('combobox', { name: 'Reason' }));
    await user.click(await screen.findByRole('option', { name: 'Price', hidden: true }));
    await user.click(lose);
    await waitFor(async () => expect(await read()).toMatchObject({ status: 'lost', lostReason: 'price' }));
  });
});
