import { fireEvent, screen, waitFor } from '@testing-library/react';
import { present } from '@shared/errors';
import { records } from '@test/support/records';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showWindow } from '../support/window';

beforeEach(() => {
  // The simulated document lays nothing out, and a virtualised list of no height has no rows.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(640);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(640);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Overdue calls with these clients, the first for the longest time. */
async function sorting(days: Readonly<Record<string, string>>, calls = 10) {
  const window = showWindow('/triage');
  const { store } = window;
  // Written before the window asks.
  const ids = records(store, (write) =>
    Object.fromEntries(
      Object.entries(days).map(([name, day]) => {
        const client_id = write.client({ name });
        write.phone({ client_id, number: '+386 31 000 111' });
        return [name, write.activity({ client_id, day, kind: 'call', purpose: 'ask' })];
      }),
    ),
  );
  const { planner } = await store.call('settings.get', {});
  const each = { calls, meetings: 1 };
  const capacity = { 1: each, 2: each, 3: each, 4: each, 5: each, 6: each, 7: each };
  await store.call('settings.update', { planner: { ...planner, capacity } });
  return { store, id: (name: string) => present(ids[name], name) };
}

const rows = () => [...document.querySelectorAll<HTMLElement>('[data-activity]')];
const decisions = () => rows().map((row) => `${row.getAttribute('aria-label')} ${row.dataset.decision}`);
const press = (code: string, key: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code });

describe('sorting out what is overdue', () => {
  it('acts on the row that is seen, though the proposal was made for another order', async () => {
    const { store, id } = await sorting({ Alfa: '2026-11-18', Beta: '2026-11-20' });
    await waitFor(() => expect(decisions()).toEqual(['Alfa move', 'Beta move']));
    await store.call('activities.move', { id: id('Alfa'), day: '2026-11-23' });
    await waitFor(() => expect(decisions()).toEqual(['Beta move', 'Alfa move']));
    press('KeyJ', 'j');
    press('KeyL', 'l');
    await waitFor(() => expect(decisions()).toEqual(['Beta keep', 'Alfa move']));
  });

  it('offers more weeks where these are full, and finds places there', async () => {
    const names = Array.from({ length: 26 }, (_, at) => `Client ${String(at).padStart(2, '0')}`);
    await sorting(Object.fromEntries(names.map((name) => [name, '2026-11-18'])), 1);
    fireEvent.click(await screen.findByRole('button', { name: 'Use 8 weeks' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull());
    expect(await screen.findByText(/^26 get a new day/)).toBeTruthy();
  });
});
