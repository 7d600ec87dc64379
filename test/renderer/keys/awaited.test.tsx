import { Modal } from '@mantine/core';
import { useAwaitedDialog, useKeys } from '@renderer/keys';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { show } from '../support/window';

const ran: string[] = [];
beforeEach(() => {
  ran.length = 0;
});

type Progress = 'none' | 'asked' | 'there';
let go: (progress: Progress) => void;

/** A screen that has asked for a dialog, which comes or not. */
function Screen({ children }: { readonly children: ReactNode }) {
  const [progress, setProgress] = useState<Progress>('asked');
  go = (next) => act(() => setProgress(next));
  useKeys('screen', {
    Digit3: { run: () => ran.push('screen') },
    KeyD: { run: () => ran.push('done') },
  });
  useAwaitedDialog(progress !== 'none');
  if (progress !== 'there') return progress;
  return (
    <Modal opened onClose={() => undefined} title="asks">
      {children}
    </Modal>
  );
}

function Question() {
  useKeys('dialog', { Digit3: { run: () => ran.push('answer') } });
  return <button type="button">first</button>;
}

const press = (code: string, key: string) => fireEvent.keyDown(document.body, { code, key });
const frames = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

describe('keys before the dialog that was asked for', () => {
  test('wait for it and are pressed in it, none of them reaches the screen', async () => {
    show(
      <Screen>
        <Question />
      </Screen>,
    );
    await screen.findByText('asked');
    press('Digit3', '3');
    press('KeyD', 'd');
    await frames();
    expect(ran).toEqual([]);
    go('there');
    await waitFor(() => expect(ran).toEqual(['answer']));
    await frames();
    expect(ran).toEqual(['answer']);
  });

  test('wait until the dialog that is seen has the focus, too', async () => {
    show(
      <>
        <Screen>{null}</Screen>
        <div role="dialog" aria-modal="true">
          <Question />
        </div>
      </>,
    );
    await screen.findByText('asked');
    press('KeyD', 'd');
    press('Digit3', '3');
    await frames();
    expect(ran).toEqual([]);
    screen.getByRole('button', { name: 'first' }).focus();
    await waitFor(() => expect(ran).toEqual(['answer']));
    await frames();
    expect(ran).toEqual(['answer']);
  });

  test('come to nothing when no dialog comes, and later keys are the screen’s', async () => {
    show(<Screen>{null}</Screen>);
    await screen.findByText('asked');
    press('Digit3', '3');
    go('none');
    await screen.findByText('none');
    await frames();
    expect(ran).toEqual([]);
    press('KeyD', 'd');
    expect(ran).toEqual(['done']);
  });

  test('are not kept for a dialog that failed', async () => {
    const now = vi.spyOn(performance, 'now');
    now.mockReturnValue(1_000);
    show(<Screen>{null}</Screen>);
    await screen.findByText('asked');
    press('KeyD', 'd');
    now.mockReturnValue(3_001);
    await frames();
    press('KeyD', 'd');
    now.mockRestore();
    expect(ran).toEqual(['done']);
  });

  test('leave combinations to whom they belong', async () => {
    show(<Screen>{null}</Screen>);
    await screen.findByText('asked');
    const isFree = fireEvent.keyDown(document.body, { code: 'KeyC', key: 'c', ctrlKey: true });
    expect(isFree).toBe(true);
  });

  test('type what they would have typed when the dialog begins with a field', async () => {
    const typed = vi.fn((..._command: readonly unknown[]) => true);
    // jsdom has no editing commands.
    Object.defineProperty(document, 'execCommand', { value: typed, configurable: true });
    show(
      <Screen>
        <input aria-label="name" data-autofocus />
      </Screen>,
    );
    await screen.findByText('asked');
    press('KeyL', 'L');
    press('KeyK', 'k');
    press('Backspace', 'Backspace');
    press('Delete', 'Delete');
    press('Tab', 'Tab');
    go('there');
    await waitFor(() => expect(typed).toHaveBeenCalledWith('insertText', false, 'L'));
    await frames();
    expect(typed.mock.calls).toEqual([
      ['insertText', false, 'L'],
      ['insertText', false, 'k'],
      ['delete'],
      ['forwardDelete'],
    ]);
  });
});
