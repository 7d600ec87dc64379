import { markFinished } from '@renderer/activities/finished';
import { closeContactDialog } from '@renderer/activities/dialogs';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { records } from '@test/support/records';
import { afterEach, describe, expect, it } from 'vitest';
import { showWindow } from '../support/window';

const TODAY = '2026-11-26';

afterEach(closeContactDialog);

const press = (code: string) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key: code.slice(3).toLowerCase(), code });

describe('the keys of Today', () => {
  it('wait on a contact that was just finished for the one that takes its place', async () => {
    const { store, calls } = showWindow('/today');
    const [first] = records(store, (write) =>
      ['Alfa', 'Beta'].map((name, index) => {
        const client_id = write.client({ name });
        return write.activity({ client_id, day: TODAY, time: `1${index}:00`, purpose: name });
      }),
    );
    await store.call('clients.create', { name: 'Gamma' });
    await waitFor(() => expect(calls).toContain('today.open'));
    await screen.findByRole('navigation', { name: 'What waits' });
    press('KeyJ');
    // The command has just been answered, its fresh lines are on the way.
    markFinished(first ?? '');
    press('KeyD');
    expect(screen.queryByRole('dialog')).toBeNull();
    await store.call('activities.done', { id: first ?? '', day: TODAY, result: 'spoke' });
    expect((await screen.findByRole('dialog')).textContent).toContain('Beta');
  });
});
