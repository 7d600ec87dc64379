import { useTalks } from '@renderer/session/talks';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { records } from '@test/support/records';
import { beforeEach, describe, expect, it } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

const TODAY = '2026-11-26';

beforeEach(() => useTalks.setState({ talks: [] }));

/** Two calls for today, and the session on the screen. */
async function calling(): Promise<TestWindow> {
  const window = showWindow('/session');
  records(window.store, (write) => {
    for (const name of ['Alfa', 'Beta']) {
      const client_id = write.client({ name });
      write.phone({ client_id, number: '+386 31 000 100' });
      write.activity({ client_id, day: TODAY, kind: 'call', purpose: 'ask' });
    }
    return '';
  });
  await window.store.call('sessions.start', { day: TODAY });
  fireEvent.click(await screen.findByRole('button', { name: /Continue: 0 of 2 done/ }));
  await client('Alfa');
  return window;
}

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

  it('skips by a key, and looks back at the line', async () => {
    await calling();
    press('KeyX', 'x');
    await client('Beta');
    press('KeyK', 'k');
    await client('Alfa');
    expect(await screen.findByText('skipped')).toBeTruthy();
  });
});
