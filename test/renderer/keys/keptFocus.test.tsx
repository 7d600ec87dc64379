import { ContactModal } from '@renderer/activities/ContactModal';
import { keepFocus } from '@renderer/keys';
import { Menu } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../support/window';

/** Rows with a menu each; its only item opens a dialog that takes the row away. */
function Rows() {
  useEffect(keepFocus, []);
  const [rows, setRows] = useState(['A', 'B', 'C']);
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <main id="content">
      <ul>
        {rows.map((row) => (
          <li key={row} data-section-row tabIndex={-1} aria-label={row}>
            <Menu>
              <Menu.Target>
                <button type="button">menu of {row}</button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => setAsked(row)}>Ask</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </li>
        ))}
      </ul>
      {asked && (
        <ContactModal title="A decision" onClose={() => setAsked(null)}>
          <button
            type="button"
            data-autofocus
            onClick={() => {
              setRows(rows.filter((row) => row !== asked));
              setAsked(null);
            }}
          >
            Take it away
          </button>
        </ContactModal>
      )}
    </main>
  );
}

async function openFrom(row: string): Promise<void> {
  await userEvent.click(await screen.findByText(`menu of ${row}`));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Ask', hidden: true }));
  await expect.poll(() => document.activeElement).toBe(await screen.findByText('Take it away'));
}

test('a dialog that an item of a menu opened gives the focus back to the button of the menu', async () => {
  show(<Rows />);
  await openFrom('B');
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.activeElement).toBe(screen.getByText('menu of B'));
});

test.each([
  ['B', 'C'],
  ['C', 'B'],
])('where its row %s is gone, the row beside it takes the focus: %s', async (row, beside) => {
  show(<Rows />);
  await openFrom(row);
  await userEvent.click(screen.getByText('Take it away'));
  await expect.poll(() => document.activeElement).toBe(screen.getByLabelText(beside));
});

test.each([
  ['is gone: the row that follows takes the focus', false],
  ['was scrolled out of sight: its neighbour was not chosen', true],
])('a row that %s', async (_, isScrolled) => {
  show(<Rows />);
  const row = await screen.findByLabelText('B');
  row.focus();
  if (isScrolled) screen.getByLabelText('A').dispatchEvent(new Event('scroll'));
  // As the browser says it when an element with the focus is taken away.
  row.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
  row.remove();
  await new Promise((drawn) => setTimeout(drawn, 100));
  expect(document.activeElement).toBe(isScrolled ? document.body : screen.getByLabelText('C'));
});
