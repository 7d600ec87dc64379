import { useTalks } from '@renderer/session/talks';
import { present } from '@shared/errors';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

const TODAY = '2026-11-26';

beforeEach(() => useTalks.setState({ talks: [] }));

/** Calls for today, two where nothing is said, and the session on the screen. */
async function calling(names: readonly string[] = ['Alfa', 'Beta']): Promise<TestWindow> {
  const window = showWindow('/session');
  records(window.store, (write) => {
    for (const name of names) {
      const client_id = write.client({ name });
      write.phone({ client_id, number: '+386 31 000 100' });
      write.activity({ client_id, day: TODAY, kind: 'call', purpose: 'ask' });
    }
    return '';
  });
  await window.store.call('sessions.start', { day: TODAY });
  fireEvent.click(await screen.findByRole('button', { name: /Continue: 0 of \d done/ }));
  await client('Alfa');
  return window;
}

const sessionOf = async (store: TestWindow['store']): Promise<string> =>
  present((await store.call('sessions.open', { today: TODAY })).session, 'a session that goes on').id;
const client = (name: string) => screen.findByRole('heading', { level: 2, name: new RegExp(name) });
const press = (code: string, key = code, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code, ...more });
const rows = ({ store }: TestWindow) =>
  store.store.raw.all<{ name: string; status: string; result: string | null }>(
    'SELECT c.name, a.status, a.result FROM activities a JOIN clients c ON c.id = a.client_id ORDER BY a.id',
  );

describe('the session', () => {
  it('types figures into the notes, and enters a result only outside of them', async () => {
    const user = userEvent.setup();
    await calling();
    press('KeyN', 'n');
    const notes = await screen.findByLabelText(/^Notes/);
    await waitFor(() => expect(document.activeElement).toBe(notes));
    await user.keyboard('12 tables');
    expect(notes).toHaveProperty('value', '12 tables');
    expect(screen.queryByRole('button', { pressed: true })).toBeNull();
    press('Escape');
    await waitFor(() => expect(document.activeElement).not.toBe(notes));
    press('Digit1', '1');
    expect(await screen.findByRole('button', { pressed: true })).toHaveProperty('textContent', '1Spoke');
  });

  it('is left by Esc, also after a result was chosen, and nothing is stored; 0 plans nothing', async () => {
    const window = await calling();
    press('Digit1', '1');
    await screen.findByRole('button', { name: /Plan next contact/ });
    press('Escape');
    fireEvent.click(await screen.findByRole('button', { name: /Continue: 0 of 2 done/ }));
    await client('Alfa');
    expect(rows(window).map(({ status }) => status)).toEqual(['planned', 'planned']);
    press('Digit1', '1');
    press('Digit0', '0');
    await client('Beta');
    expect(rows(window)).toEqual([
      { name: 'Alfa', status: 'done', result: 'spoke' },
      { name: 'Beta', status: 'planned', result: null },
    ]);
  });

  it('plans the next contact also when a result is entered again at once after undo', async () => {
    const window = await calling();
    const finish = (): void => {
      press('Digit2', '2');
      press('Enter', 'Enter', { ctrlKey: true });
    };
    finish();
    await client('Beta');
    press('KeyZ', 'z', { ctrlKey: true });
    await client('Alfa');
    finish();
    await client('Beta');
    expect(rows(window)).toEqual([
      { name: 'Alfa', status: 'done', result: 'no-answer' },
      { name: 'Beta', status: 'planned', result: null },
      { name: 'Alfa', status: 'planned', result: null },
    ]);
  });

  it('enters a result that was pressed before its contact was read', async () => {
    const window = await calling(['Alfa', 'Beta', 'Gamma']);
    const { engine } = window.store;
    const call = engine.call.bind(engine);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.spyOn(engine, 'call').mockImplementation(async (method, ...rest) => {
      if (method === 'sessions.card') await held;
      return call(method, ...rest);
    });
    press('KeyJ', 'j');
    press('KeyJ', 'j');
    await waitFor(() => expect(screen.queryByRole('heading', { level: 2, name: /Beta/ })).toBeNull());
    press('Enter');
    press('Digit2', '2');
    press('Enter', 'Enter', { ctrlKey: true });
    expect(rows(window).map(({ status }) => status)).toEqual(['planned', 'planned', 'planned']);
    release();
    await waitFor(() =>
      expect(rows(window)).toContainEqual({ name: 'Gamma', status: 'done', result: 'no-answer' }),
    );
    expect(rows(window).filter(({ status }) => status === 'done')).toHaveLength(1);
  });

  it('starts no timer for a number that was warned against and not dialled', async () => {
    const { asked, store } = await calling();
    const { lines } = await store.call('sessions.get', { id: await sessionOf(store) });
    const clientId = present(lines[0], 'a line').clientId;
    await store.call('permissions.setDoNotContact', { clientId, personId: null, said: 'asked for it' });
    await screen.findAllByText(/asked for it/);
    const number = () => screen.getByRole('link', { name: '+386 31 000 100' });
    fireEvent.click(number());
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('button', { name: /Start the timer/ })).toBeTruthy();
    fireEvent.click(number());
    fireEvent.click(await screen.findByRole('button', { name: 'Call anyway' }));
    expect(await screen.findByRole('button', { name: /Stop the timer/ })).toBeTruthy();
    expect(asked.filter((each) => each.startsWith('open'))).toEqual(['open tel:+38631000100']);
  });

  it('takes a result back by its key together with the next contact that came with it', async () => {
    const window = await calling();
    press('Digit2', '2');
    press('Enter', 'Enter', { ctrlKey: true });
    await client('Beta');
    press('KeyK', 'k');
    await client('Alfa');
    await waitFor(() => expect(rows(window)).toHaveLength(3));
    press('KeyR', 'r');
    await waitFor(() =>
      expect(rows(window)).toEqual([
        { name: 'Alfa', status: 'planned', result: null },
        { name: 'Beta', status: 'planned', result: null },
      ]),
    );
  });

  it('lets the timer stand when it is left for a while', async () => {
    await calling();
    press('KeyT', 't');
    expect(await screen.findByRole('button', { name: /Stop the timer/ })).toBeTruthy();
    press('Escape');
    await screen.findByRole('button', { name: /Continue: 0 of 2 done/ });
    expect(useTalks.getState().talks).toMatchObject([{ startedAt: null, before: expect.any(Number) }]);
  });

  it('names a line whose contact was deleted meanwhile, and goes on', async () => {
    const { store } = await calling(['Alfa', 'Beta', 'Gama']);
    const id = await sessionOf(store);
    const { lines } = await store.call('sessions.get', { id });
    await store.call('activities.remove', { id: present(lines[2], 'a third line').id });
    await store.call('sessions.skip', { id, activityId: present(lines[1], 'a second line').id });
    // Nothing is left after Alfa, so both changes have arrived.
    await waitFor(() => expect(screen.queryByText('Next: Beta')).toBeNull());
    press('KeyJ', 'j');
    await client('Beta');
    press('KeyJ', 'j');
    await client('Gama');
    expect(await screen.findByText('Cancelled')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Go on/ }));
    await client('Alfa');
  });

  it('skips by a key, and looks back at the line', async () => {
    await calling();
    press('KeyX', 'x');
    await client('Beta');
    press('KeyK', 'k');
    await client('Alfa');
    expect(await screen.findByText('skipped')).toBeTruthy();
  });
});
