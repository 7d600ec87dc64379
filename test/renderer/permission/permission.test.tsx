import { EditingHost } from '@renderer/client/EditingHost';
import { useEditing } from '@renderer/client/editing';
import { Needs } from '@renderer/client/Needs';
import { People } from '@renderer/client/People';
import { useDb } from '@renderer/data';
import { ContactLink } from '@renderer/frame/ContactLink';
import { ContactWarnings, type Offer } from '@renderer/permission/ContactWarnings';
import { useDragWarning } from '@renderer/permission/useDragWarning';
import type { ContactWish } from '@renderer/permission/useVerdict';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { show } from '../support/window';

const today = '2026-11-26'; // a Thursday
afterEach(() => useEditing.getState().close());

let give: (wish: Partial<ContactWish>) => void = () => undefined;
const taken: Offer[] = [];

/** Everything of permission in one place, about a client that is named later. */
function Board() {
  const [wish, setWish] = useState<ContactWish>({
    ...{ clientId: null, personId: null, kind: 'call', day: today, time: null },
  });
  const warn = useDragWarning();
  give = (part) => setWish((before) => ({ ...before, ...part }));
  const { data } = useDb(
    'clients.card',
    { id: wish.clientId ?? '', today },
    { enabled: wish.clientId !== null },
  );
  return (
    <>
      <ContactWarnings wish={wish} onTake={(offer) => taken.push(offer)} />
      <button type="button" onClick={() => void warn(wish)}>
        drop
      </button>
      {data && <People client={data} />}
      {data && <Needs client={data} />}
      <ContactLink kind="phone" value="+386 1 555" />
      <EditingHost />
    </>
  );
}

async function begin() {
  const shown = show(<Board />);
  const { call } = shown.store;
  await call('settings.update', { zone: 'Europe/Ljubljana' });
  const { id: clientId } = await call('clients.create', { name: 'Alfa', phones: [{ number: '+386 1 555' }] });
  const { id: anna } = await call('people.create', {
    ...{ clientId, name: 'Anna', role: 'decision-maker', phones: [{ number: '+386 31 1' }] },
    emails: [{ address: 'anna@x.example' }],
  });
  await screen.findByRole('button', { name: 'drop' });
  act(() => give({ clientId, personId: anna }));
  await screen.findByText('Anna');
  return { ...shown, call, clientId, anna };
}

const warning = () => screen.getByRole('status', { name: 'What speaks against it' });
const withdraw = ({ call, clientId, anna }: Awaited<ReturnType<typeof begin>>, said = '') =>
  call('permissions.record', {
    ...{
      clientId,
      personId: anna,
      channel: 'phone',
      permission: 'withdrawn',
      day: '2026-11-20',
      said,
      today,
    },
  });

describe('the warning before a contact', () => {
  test('is silent, then says what was said, and offers the channel that is open', async () => {
    const board = await begin();
    expect(warning().textContent).toBe('');
    await withdraw(board, 'Write to me');
    await waitFor(() => expect(warning().textContent).toContain('Anna does not want calls.'));
    expect(warning().textContent).toContain('Fri 20 Nov: “Write to me”');
    taken.length = 0;
    await userEvent.click(
      within(warning()).getByRole('button', { name: 'Send a message instead: Thu 26 Nov' }),
    );
    expect(taken).toEqual([{ kind: 'message', day: today, time: null }]);
    act(() => give({ kind: 'message' }));
    await waitFor(() => expect(warning().textContent).toBe(''));
  });

  test('tells the times of a person on both clocks and offers the next', async () => {
    const { call, clientId, anna } = await begin();
    const friday = { weekday: 5 as const, from: '08:00', to: '10:00' };
    await call('permissions.setHours', {
      clientId,
      personId: anna,
      windows: [friday],
      zone: 'America/New_York',
    });
    await waitFor(() =>
      expect(warning().textContent).toContain(
        'Anna can be reached Fri 08:00–10:00 in New York · Fri 14:00–16:00 your time.',
      ),
    );
    expect(within(warning()).getByRole('button').textContent).toBe('Take Fri 27 Nov, 14:00');
  });

  test('after a drag it is a notice', async () => {
    const board = await begin();
    act(() => give({ day: '2026-11-28' }));
    await userEvent.click(screen.getByRole('button', { name: 'drop' }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Sat 28 Nov is a day off.');
    await withdraw(board);
    await userEvent.click(screen.getByRole('button', { name: 'drop' }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('Anna does not want calls.'));
  });
});

describe('people on the card', () => {
  test('a change is recorded by keys only, is read in the history, corrected and removed', async () => {
    const { call, clientId, anna } = await begin();
    const line = await screen.findByRole('button', { name: /Permission and times of Anna/ });
    expect(line.textContent).toContain('Permission not asked yet');
    line.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Contacts with Anna' });
    const channel = within(dialog).getByRole('combobox', { name: 'Channel' });
    await waitFor(() => expect(document.activeElement).toBe(channel));
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('in a call');
    await userEvent.tab();
    await userEvent.keyboard('Please write{Enter}');
    const history = await within(dialog).findByRole('list', { name: 'What was said so far' });
    await waitFor(() => expect(history.textContent).toContain('Calls: Withdrawn'));
    expect(history.textContent).toContain('in a call');
    expect(history.textContent).toContain('“Please write”');
    expect(await call('permissions.history', { clientId, personId: anna })).toMatchObject([
      { channel: 'phone', permission: 'withdrawn', day: today, how: 'in a call', said: 'Please write' },
    ]);
    expect((await axe.run(dialog, { rules: { 'color-contrast': { enabled: false } } })).violations).toEqual(
      [],
    );

    await userEvent.click(within(history).getByRole('button', { name: /^Correct: Calls: Withdrawn/ }));
    const said = within(history).getByRole('textbox', { name: 'What was said' });
    await userEvent.clear(said);
    await userEvent.type(said, 'Only mornings{Enter}');
    await waitFor(() => expect(history.textContent).toContain('“Only mornings”'));
    await userEvent.click(within(history).getByRole('button', { name: /^Delete: Calls: Withdrawn/ }));
    await within(dialog).findByText('Nothing was written down yet.');
  });

  test('times are written as weekdays, from and to', async () => {
    const { call, clientId } = await begin();
    await userEvent.click(await screen.findByRole('button', { name: /Permission and times of Anna/ }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('tab', { name: 'Times' }));
    await userEvent.click(await within(dialog).findByRole('checkbox', { name: 'Friday' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'From' }), '15');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'To' }), '13');
    const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Save times' });
    expect(within(dialog).getByText('It ends before it begins')).toBeTruthy();
    expect(save.disabled).toBe(true);
    await userEvent.clear(within(dialog).getByRole('textbox', { name: 'To' }));
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'To' }), '1630{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const [, side] = await call('permissions.ofClient', { clientId, today });
    expect(side?.windows).toEqual([{ weekday: 5, from: '15:00', to: '16:30' }]);
    const line = screen.getByRole('button', { name: /Permission and times of Anna/ });
    await waitFor(() => expect(line.textContent).toContain('Fri 15:00–16:30'));
  });

  test('"do not contact" is unmistakable, with what was said and the way back', async () => {
    const { call, clientId } = await begin();
    await userEvent.click(screen.getByRole('button', { name: 'Do not contact Anna' }));
    const dialog = await screen.findByRole('dialog', { name: 'Do not contact Anna' });
    await userEvent.type(within(dialog).getByRole('textbox'), 'Until spring{Enter}');
    const note = await screen.findByRole('note', { name: 'Do not contact Anna' });
    expect(note.textContent).toContain('“Until spring”');
    await waitFor(() => expect(warning().textContent).toContain('Anna does not want to be contacted.'));
    await userEvent.click(within(note).getByRole('button', { name: 'May be contacted again' }));
    await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
    expect((await call('clients.card', { id: clientId, today })).people[0]?.doNotContact).toBeNull();
  });
});

describe('a phone number', () => {
  test('that should not be called has the sign, and asks before it calls', async () => {
    const { call, clientId, asked: all } = await begin();
    const asked = () => all.filter((what) => what.startsWith('open '));
    await userEvent.click(screen.getByRole('link', { name: '+386 1 555' }));
    expect(asked()).toEqual(['open tel:+3861555']);
    await call('permissions.setDoNotContact', { clientId, said: 'never again' });
    expect(await screen.findAllByText('Alfa: do not contact · “never again”')).not.toEqual([]);
    await userEvent.click(screen.getByRole('link', { name: '+386 1 555' }));
    const question = await screen.findByRole('dialog', { name: 'Call +386 1 555?' });
    await userEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
    expect(asked()).toHaveLength(1);
    await userEvent.click(screen.getByRole('link', { name: '+386 1 555' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Call anyway' }));
    await waitFor(() => expect(asked()).toHaveLength(2));
  });

  test('is asked about together with all others on the screen', async () => {
    const { call, clientId, calls } = await begin();
    await waitFor(() => expect(calls).toContain('permissions.ofAddresses'));
    const before = calls.filter((method) => method === 'permissions.ofAddresses').length;
    await call('people.create', { clientId, name: 'Boris', phones: [{ number: '1' }, { number: '2' }] });
    await screen.findByText('Boris');
    await waitFor(() =>
      expect(calls.filter((method) => method === 'permissions.ofAddresses').length).toBeGreaterThan(before),
    );
    // One question for what is shown anew, and at most one for what is asked again.
    expect(
      calls.filter((method) => method === 'permissions.ofAddresses').length - before,
    ).toBeLessThanOrEqual(2);
  });
});

test('the needs brief is written part by part and read without empty parts', async () => {
  const { call, clientId } = await begin();
  const section = screen.getByRole('region', { name: 'Needs brief' });
  await userEvent.click(within(section).getByRole('button', { name: 'Write down' }));
  await userEvent.type(await within(section).findByRole('textbox', { name: 'Competitors they use' }), 'Gala');
  await userEvent.click(within(section).getByText('Found'));
  await waitFor(async () =>
    expect(await call('clients.needs', { id: clientId })).toMatchObject({
      ...{ competitors: 'Gala', decisionMaker: 'found' },
    }),
  );
  await userEvent.click(within(section).getByRole('button', { name: 'Close' }));
  const brief = await within(section).findByText('Gala');
  expect(brief.closest('dl')?.textContent).toBe('Decision makerFoundCompetitors they useGala');
  await userEvent.click(within(section).getByRole('button', { name: 'Print' }));
  await screen.findByText('Needs brief Alfa.pdf is saved');
});
