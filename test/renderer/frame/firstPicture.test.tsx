import { beginFirstPicture, useFirstStands } from '@renderer/frame/firstPicture';
import { confirmed } from '@renderer/frame/question';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showWindow } from '../support/window';
// Their code is there already, so that only the first picture keeps them away.
import '@renderer/frame/FrameDialogs';

function Picture() {
  return <p>{useFirstStands() ? 'all' : 'first'}</p>;
}

/** An answer of the database that comes when the test says so. */
function answer() {
  let come: () => void = () => undefined;
  const coming = new Promise<void>((resolve) => {
    come = resolve;
  });
  return { coming, come };
}

/** The window in its first picture, which begins when the code is there: a slow machine is not slow within it. */
async function windowInFirstPicture(): Promise<() => void> {
  showWindow();
  await screen.findByRole('button', { name: 'New' }, { timeout: 10_000 });
  const { coming, come } = answer();
  act(() => beginFirstPicture(coming));
  return come;
}

afterEach(() => void vi.useRealTimers());

describe('what waits for the first picture', () => {
  test('is drawn when its answer is there and the window rests', async () => {
    const { coming, come } = answer();
    act(() => beginFirstPicture(coming));
    render(<Picture />);
    expect(screen.getByText('first')).toBeTruthy();
    come();
    expect(await screen.findByText('all')).toBeTruthy();
  });

  test('is drawn without the answer when that takes long', async () => {
    vi.useFakeTimers();
    act(() => beginFirstPicture(answer().coming));
    render(<Picture />);
    await act(() => vi.advanceTimersByTimeAsync(499));
    expect(screen.getByText('first')).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(screen.getByText('all')).toBeTruthy();
  });

  test('a question that is asked before is asked as soon as it can, and answered', async () => {
    const come = await windowInFirstPicture();
    let answered: boolean | null = null;
    act(() => {
      void confirmed({ title: 'Call all the same?', confirm: 'Call' }).then((yes) => {
        answered = yes;
      });
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    come();
    expect(await screen.findByRole('dialog', { name: 'Call all the same?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Call' }));
    await waitFor(() => expect(answered).toBe(true));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('a dialog that is asked for before comes as soon as it can', async () => {
    const come = await windowInFirstPicture();
    fireEvent.keyDown(document.body, { code: 'KeyK', key: 'k', ctrlKey: true });
    await new Promise((resume) => setTimeout(resume, 200));
    expect(screen.queryByRole('dialog')).toBeNull();
    come();
    expect(await screen.findByRole('dialog', undefined, { timeout: 5_000 })).toBeTruthy();
  });

  test('a menu that is pressed before comes as soon as it can', async () => {
    const come = await windowInFirstPicture();
    fireEvent.click(screen.getByRole('button', { name: 'New' }));
    expect(screen.queryByRole('menuitem', { name: 'New client' })).toBeNull();
    come();
    expect(await screen.findByRole('menuitem', { name: 'New client' }, { timeout: 5_000 })).toBeTruthy();
  });
});
