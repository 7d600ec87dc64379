import { LogDialog } from '@renderer/activities/LogDialog';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../support/window';

const TODAY = '2026-11-26';
const press = (key: string, code = `Digit${key}`) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });

/** The dialog over a client with a person and one open deal. */
async function opened() {
  const onClose = vi.fn();
  const from: { clientId?: string } = {};
  const window = show(<Later from={from} onClose={onClose} />);
  const of = records(window.store, (write) => {
    const client_id = write.client({ name: 'Alfa Events' });
    return { client_id, person: write.person({ client_id, name: 'Anna' }), deal: write.deal({ client_id }) };
  });
  from.clientId = of.client_id;
  fireEvent.click(await screen.findByText('open'));
  const form = await screen.findByRole('dialog');
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Spoke'));
  return { ...window, ...of, form, onClose };
}

function Later(props: { from: { clientId?: string }; onClose: () => void }) {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <LogDialog {...props} />
  ) : (
    <button type="button" onClick={() => setOpen(true)}>
      open
    </button>
  );
}

const rows = (window: Awaited<ReturnType<typeof opened>>) =>
  window.store.store.raw.all(
    'SELECT status, kind, day, result, purpose, notes, deal_id AS deal, person_id AS person FROM activities ORDER BY id',
  );

describe('a contact that was not planned', () => {
  it('is entered with its result by a key, and Enter plans the next one, all as one step', async () => {
    const user = userEvent.setup();
    const window = await opened();
    const { form, deal, person } = window;
    const before = window.store.tables();
    press('1');
    await user.type(within(form).getByLabelText('What it was about'), 'wants a bigger hall');
    await user.type(within(form).getByLabelText('Notes'), 'asks for two dates');
    await user.click(await within(form).findByRole('button', { name: /Plan next contact/ }));
    await waitFor(() => expect(window.onClose).toHaveBeenCalled());
    const common = { kind: 'call', purpose: 'wants a bigger hall', deal, person };
    expect(rows(window)).toEqual([
      { ...common, status: 'done', day: TODAY, result: 'spoke', notes: 'asks for two dates' },
      { ...common, status: 'planned', day: '2026-12-10', result: null, notes: '' },
    ]);
    await window.store.call('history.undo', {});
    expect(window.store.tables()).toEqual(before);
  });

  it('stores nothing by an Enter that came before another result was chosen', async () => {
    const { form, ...window } = await opened();
    const sends = (): void => {
      press('1');
      fireEvent.submit(form.querySelector('form') ?? form);
    };
    sends();
    press('2');
    press('1');
    await within(form).findByRole('button', { name: /Plan next contact/ });
    await new Promise((done) => setTimeout(done, 100));
    expect(window.onClose).not.toHaveBeenCalled();
    expect(rows({ form, ...window })).toEqual([]);
    sends();
    await waitFor(() => expect(window.onClose).toHaveBeenCalled());
  });

  it('took place on an earlier day, of another kind, and 0 leaves the client without a next one', async () => {
    const user = userEvent.setup();
    const window = await opened();
    const { form, person } = window;
    await user.click(within(form).getByRole('combobox', { name: 'Kind' }));
    await user.click(await screen.findByRole('option', { name: 'Meeting' }));
    // The only one there is.
    expect(within(form).getByRole('combobox', { name: 'Person' })).toHaveProperty('value', 'Anna');
    const day = within(form).getByLabelText('When it was');
    await user.clear(day);
    await user.type(day, '24.11.2026');
    await user.click(within(form).getByRole('button', { name: /Held/ }));
    await within(form).findByRole('button', { name: /Plan next contact/ });
    press('0');
    await waitFor(() => expect(window.onClose).toHaveBeenCalled());
    expect(rows(window)).toMatchObject([
      { status: 'done', kind: 'meeting', day: '2026-11-24', result: 'held', person },
    ]);
    expect(await window.store.call('clients.card', { id: window.client_id, today: TODAY })).toMatchObject({
      lastContactDay: '2026-11-24',
      next: null,
    });
  });
});
