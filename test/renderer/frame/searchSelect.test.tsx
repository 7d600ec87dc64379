import { SearchSelect } from '@renderer/frame/SearchSelect';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { show } from '../support/window';

const DATA = [
  { value: 'k', label: 'Kestrel Bank' },
  { value: 'h', label: 'Harper & Lowe' },
  { value: 'o', label: 'Oak & Partners' },
];

async function withField(start: string | null = null, settled = true) {
  const chosen = vi.fn();
  const Field = () => {
    const [value, setValue] = useState(start);
    return (
      <SearchSelect
        label="Client"
        data={DATA}
        value={value}
        settled={settled}
        onChange={(id) => {
          chosen(id);
          setValue(id);
        }}
      />
    );
  };
  show(
    <>
      <Field />
      <button type="button">Next</button>
    </>,
  );
  const field = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Client' });
  return { chosen, field, user: userEvent.setup() };
}

describe('a choice by typing', () => {
  test('takes what fits best by Enter, and when the field is left', async () => {
    const { chosen, field, user } = await withField();
    await user.type(field, 'kest{Enter}');
    expect(chosen.mock.calls).toEqual([['k']]);
    await expect.poll(() => field.value).toBe('Kestrel Bank');
    await user.clear(field);
    await user.type(field, 'har');
    await user.tab();
    expect(chosen.mock.calls).toEqual([['k'], ['h']]);
    await expect.poll(() => field.value).toBe('Harper & Lowe');
  });

  test('what is merely passed through or emptied stays as it is', async () => {
    const { chosen, field, user } = await withField('o');
    await user.click(field);
    await user.tab();
    await user.clear(field);
    await user.tab();
    expect(chosen).not.toHaveBeenCalled();
    await expect.poll(() => field.value).toBe('Oak & Partners');
    // A part of the name that stands there already chooses it again, and does not take it away.
    await user.clear(field);
    await user.type(field, 'oak{Enter}');
    await user.tab();
    expect(chosen).not.toHaveBeenCalled();
    await expect.poll(() => field.value).toBe('Oak & Partners');
  });

  test.each([
    ['fits nothing', true, 'zebra'],
    ['is still being looked for', false, 'kest'],
  ])('a text that %s does not vanish without a word', async (_what, settled, text) => {
    const { chosen, field, user } = await withField(null, settled);
    await user.type(field, text);
    await user.tab();
    expect(chosen).not.toHaveBeenCalled();
    await screen.findByText(`“${text}”: choose one from the list.`);
    await user.type(field, 'k');
    expect(screen.queryByText(/choose one/)).toBeNull();
  });
});
