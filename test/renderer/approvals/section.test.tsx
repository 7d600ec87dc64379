import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

const today = '2026-11-26';
let shown: TestWindow;
let id: string;

/** A deal at the contract with a draft of it. */
beforeEach(async () => {
  shown = showWindow('/settings');
  const { call } = shown.store;
  const { id: clientId } = await call('clients.create', { name: 'Alfa' });
  await call('people.create', { clientId, name: 'Anna Petrova', position: 'Accountant' });
  ({ id } = await call('deals.create', { clientId, title: 'Winter gala', amount: 100_000, today }));
  await call('deals.move', { id, to: 'contract', override: 'known', today });
  const contract = { dealId: id, kind: 'contract', language: 'en' } as const;
  const { content, day, validUntil } = await call('documents.propose', { ...contract, today });
  await call('documents.create', { ...contract, content, day, validUntil });
  await screen.findByRole('navigation');
  fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true });
  await userEvent.type(await screen.findByRole('combobox', { name: /Find clients/ }), 'winter{Enter}');
});

const rounds = async () => (await shown.store.call('approvals.list', { dealId: id, today })).rounds;
const section = () => screen.findByRole('region', { name: 'Approvals' });

describe('approvals on the screen of a deal', () => {
  it('are asked of a person and of a role, answered with a key, and lead to the next version', async () => {
    const user = userEvent.setup();
    await user.click(within(await section()).getByRole('button', { name: 'Ask for approval' }));
    const dialog = await screen.findByRole('dialog', { name: 'Who has to approve?' });
    expect(within(dialog).getByRole('button', { name: 'Ask now' })).toHaveProperty('disabled', true);
    await user.click(await within(dialog).findByRole('button', { name: 'Anna Petrova' }));
    await user.click(within(dialog).getByRole('button', { name: 'Lawyer' }));
    await user.click(within(dialog).getByRole('button', { name: 'Ask now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [round] = await rounds();
    expect(round?.approvals).toMatchObject([
      { name: 'Anna Petrova', role: 'Accountant', personId: expect.any(String) },
      { name: 'Lawyer', personId: null },
    ]);

    const rows = await within(await section()).findAllByRole('listitem');
    const row = (at: number) => rows[at] as HTMLElement;
    row(0).focus();
    fireEvent.keyDown(row(0), { code: 'Digit1', key: '1' });
    await within(row(0)).findByText(/^Yes, Thu 26 Nov/);
    fireEvent.keyDown(row(0), { code: 'ArrowDown', key: 'ArrowDown' });
    expect(document.activeElement).toBe(row(1));
    fireEvent.keyDown(row(1), { code: 'Numpad2', key: '2' });
    const no = await screen.findByRole('dialog', { name: 'Lawyer says no' });
    const record = within(no).getByRole('button', { name: 'Record the no' });
    expect(record).toHaveProperty('disabled', true);
    await user.type(within(no).getByRole('textbox', { name: /What must be changed/ }), 'Clause 4');
    await user.click(record);
    await waitFor(async () => expect(await rounds()).toMatchObject([{ state: 'rejected' }]));

    await user.click(await within(await section()).findByRole('button', { name: 'Make the next version' }));
    await waitFor(async () =>
      expect(await rounds()).toMatchObject([
        { state: 'open', version: 2, number: 2 },
        { state: 'rejected', version: 1 },
      ]),
    );
    await within(await section()).findByRole('button', { name: 'Show 1 earlier round' });
  });

  it('keep what was typed when the answer is refused, and say why', async () => {
    const user = userEvent.setup();
    const { call } = shown.store;
    const [candidate] = (await call('approvals.list', { dealId: id, today })).candidates;
    await call('approvals.start', {
      documentId: candidate?.documentId ?? '',
      approvers: [{ name: 'Boris' }, { name: 'Vera' }],
      today,
    });
    await user.click(await within(await section()).findByRole('button', { name: 'Vera says no' }));
    const dialog = await screen.findByRole('dialog', { name: 'Vera says no' });
    await user.type(within(dialog).getByRole('textbox', { name: /What must be changed/ }), 'The price');
    // Meanwhile the other one rejects it.
    const [round] = await rounds();
    const boris = round?.approvals[0]?.id ?? '';
    await call('approvals.decide', { id: boris, decision: 'rejected', comment: 'No', today });
    await user.click(within(dialog).getByRole('button', { name: 'Record the no' }));
    await screen.findByText(/This round of approval has ended already/);
    expect(within(dialog).getByRole('textbox', { name: /What must be changed/ })).toHaveProperty(
      'value',
      'The price',
    );
  });
});
