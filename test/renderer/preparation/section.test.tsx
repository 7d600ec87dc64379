import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

const today = '2026-11-26';
let shown: TestWindow;
let id: string;

beforeEach(async () => {
  shown = showWindow('/settings');
  const { call } = shown.store;
  const { id: clientId } = await call('clients.create', { name: 'Alfa' });
  ({ id } = await call('deals.create', { clientId, title: 'Winter gala', eventDay: '2026-12-18', today }));
  await call('deals.move', { id, to: 'event', override: 'known', today });
  await screen.findByRole('navigation');
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true });
  await userEvent.type(await screen.findByRole('combobox', { name: /Find clients/ }), 'winter{Enter}');
});

const steps = async () => (await shown.store.call('preparation.list', { dealId: id })).steps;
const section = () => screen.findByRole('region', { name: 'Preparation' });

describe('the preparation on the screen of a deal', () => {
  it('is planned by the type of event, ticked, and signed off by the client', async () => {
    const user = userEvent.setup();
    await user.click(within(await section()).getByRole('combobox', { name: 'Type of event' }));
    await user.click(await screen.findByRole('option', { name: 'Company party', hidden: true }));
    await user.click(within(await section()).getByRole('button', { name: 'Plan the steps' }));
    await within(await section()).findByText('0 of 9');

    await user.click(within(await section()).getByRole('checkbox', { name: 'Done: Venue booked' }));
    await within(await section()).findByText('1 of 9');
    // What the client has to sign off is not simply ticked.
    await user.click(within(await section()).getByRole('checkbox', { name: 'Done: Menu agreed' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rejected…', hidden: true }));
    await user.type(
      await screen.findByRole('textbox', { name: 'What the client does not like' }),
      'No soup{Enter}',
    );
    await within(await section()).findByText('No soup');
    await within(await section()).findByText('rejected Thu 26 Nov');
    await user.click(within(await section()).getByRole('checkbox', { name: 'Done: Menu agreed' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Signed off today', hidden: true }));
    await within(await section()).findByText('2 of 9');
    expect((await steps()).find(({ title }) => title === 'Menu agreed')).toMatchObject({
      ...{ signOff: 'given', doneDay: today, comment: '' },
    });

    await user.type(
      within(await section()).getByRole('textbox', { name: 'What must be ready' }),
      'Fireworks{Enter}',
    );
    await within(await section()).findByText('2 of 10');
    expect((await steps()).at(-1)).toMatchObject({ title: 'Fireworks', offset: -1, dueDay: '2026-12-17' });
  });

  it('shows what another event day does before it is applied', async () => {
    const user = userEvent.setup();
    const { call } = shown.store;
    await call('preparation.add', { dealId: id, title: 'Menu', offset: -12 });
    await call('preparation.add', { dealId: id, title: 'Team', offset: -1 });
    await user.click(await within(await section()).findByRole('button', { name: 'Move the event' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move the event' });
    const field = within(dialog).getByRole('textbox', { name: 'Event day' });
    const confirm = () => within(dialog).getByRole('button', { name: /^Move/ });
    expect(confirm()).toHaveProperty('disabled', true);
    await user.clear(field);
    await user.type(field, '10.12.2026{Tab}');
    await within(dialog).findByText('1 becomes impossible');
    expect(within(dialog).getByText('would be due Tue 24 Nov, which has passed')).toBeTruthy();
    expect(within(dialog).getByText('Thu 17 Dec → Wed 9 Dec')).toBeTruthy();
    expect((await steps()).map(({ dueDay }) => dueDay)).toEqual(['2026-12-02', '2026-12-17']);
    await user.click(within(dialog).getByRole('button', { name: 'Move it anyway' }));
    await waitFor(async () =>
      expect((await steps()).map(({ dueDay }) => dueDay)).toEqual(['2026-11-24', '2026-12-09']),
    );
  });

  it('warns of a day that has passed', async () => {
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Event day/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Move the event' });
    const field = within(dialog).getByRole('textbox', { name: 'Event day' });
    await user.clear(field);
    await user.type(field, '20.11.2026{Tab}');
    await within(dialog).findByText('This day has passed. Keep it only if the event took place then.');
  });
});
