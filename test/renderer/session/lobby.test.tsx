import { fireEvent, screen, waitFor } from '@testing-library/react';
import { records } from '@test/support/records';
import { describe, expect, it } from 'vitest';
import { showWindow, type TestWindow } from '../support/window';

const TODAY = '2026-11-26';

/** The lobby of a day on which these clients are to be called. */
function lobby(names: readonly string[], more: Record<string, string> = {}): TestWindow {
  const window = showWindow('/session');
  records(window.store, (write) => {
    for (const name of names)
      write.activity({
        client_id: write.client({ name }),
        day: TODAY,
        kind: 'call',
        purpose: 'ask',
        ...more,
      });
    return '';
  });
  return window;
}

const heading = (name: string) => screen.findByRole('heading', { level: 2, name: new RegExp(name) });

describe('before the first call', () => {
  it('says that nobody waits, and offers no calls', async () => {
    lobby([]);
    await heading('No calls are waiting');
    expect(screen.queryByRole('button', { name: /Start calls/ })).toBeNull();
  });

  it('says how many wait, and begins with Enter', async () => {
    lobby(['Alfa', 'Beta']);
    expect(await screen.findByText('2 contacts are waiting, what is overdue included.')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: 'Enter', code: 'Enter' });
    await heading('Alfa');
  });

  it('leads to what came of it when nothing is left, and lists earlier calls', async () => {
    const { store } = lobby(['Alfa']);
    const before = await store.call('sessions.start', { day: TODAY });
    await store.call('sessions.end', { id: before.id });
    const { id } = await store.call('sessions.start', { day: TODAY });
    const [line] = (await store.call('sessions.get', { id })).lines;
    await store.call('activities.done', { id: line?.id ?? '', day: TODAY, result: 'spoke' });
    await heading('That was the list');
    const rows = await screen.findAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringContaining('Not reached'),
      expect.stringContaining('0 of 1'),
    ]);
    fireEvent.click(screen.getByRole('button', { name: /See what came of it/ }));
    await waitFor(() => expect(screen.getByText('1 of 1 done')).toBeTruthy());
  });
});

describe('around the calls', () => {
  it('an appointment elsewhere is told on the user’s clock, and on theirs', async () => {
    lobby(['Alfa'], { time: '15:00', zone: 'Asia/Tokyo' });
    fireEvent.click(await screen.findByRole('button', { name: /Start calls/ }));
    await heading('Alfa');
    expect(await screen.findByText(/^at \d\d:00 \(15:00 · Tokyo\)$/)).toBeTruthy();
  });

  const withDuePoint = () => {
    const window = lobby(['Alfa']);
    records(window.store, (write) => {
      const client_id = write.client({ name: 'Beta' });
      const deal_id = write.deal({ client_id, stage: 'contract' });
      return write.point({ client_id, deal_id, stage: 'contract', key: 'contract-signed', due_day: TODAY });
    });
    return window;
  };

  it('due control points are not told again once they are declined', async () => {
    withDuePoint();
    fireEvent.click(await screen.findByRole('button', { name: /Start calls/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Not now' }));
    expect(screen.queryByText(/no contact is planned/)).toBeNull();
    fireEvent.keyDown(document.body, { key: 'b', code: 'KeyB' });
    expect(await screen.findByText('0 of 1 done')).toBeTruthy();
  });

  it('a deal whose control point is due joins with one key, the point being the reason', async () => {
    const { store } = withDuePoint();
    fireEvent.click(await screen.findByRole('button', { name: /Start calls/ }));
    await screen.findByText('For 1 deal a control point is due and no contact is planned: Beta');
    fireEvent.keyDown(document.body, { key: 'b', code: 'KeyB' });
    await screen.findByText('0 of 2 done');
    await waitFor(() => expect(screen.queryByText(/no contact is planned/)).toBeNull());
    const planned = store.store.raw.all<{ purpose: string }>(
      "SELECT purpose FROM activities WHERE origin = 'rule' AND kind = 'call'",
    );
    expect(planned).toEqual([{ purpose: 'Contract signed' }]);
  });
});
