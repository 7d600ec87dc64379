import { ContactModal } from '@renderer/activities/ContactModal';
import { keepFocus } from '@renderer/keys';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../support/window';

function Opener() {
  useEffect(keepFocus, []);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Open
      </button>
      {opened && (
        <ContactModal title="A decision" onClose={() => setOpened(false)}>
          <input aria-label="inside" data-autofocus />
        </ContactModal>
      )}
    </>
  );
}

test('a dialog that closes gives the focus back to where it was', async () => {
  show(<Opener />);
  await userEvent.click(await screen.findByText('Open'));
  await expect.poll(() => document.activeElement).toBe(await screen.findByLabelText('inside'));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull();
  await expect.poll(() => document.activeElement).toBe(screen.getByText('Open'));
});
