import { FilterSelect } from '@renderer/frame/FilterSelect';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../support/window';

function Managers({ searchable = false }) {
  const [value, setValue] = useState<string | null>('Boris');
  return (
    <FilterSelect
      aria-label="Manager"
      data={['Anna', 'Boris', 'Vera']}
      value={value}
      onChange={setValue}
      searchable={searchable}
    />
  );
}

const options = () => document.querySelectorAll('[role="option"]').length;
const field = () => screen.findByRole('combobox', { name: 'Manager' });

test('the choices are made when the filter gets the focus', async () => {
  show(<Managers />);
  await field();
  expect(options()).toBe(0);
  await userEvent.tab();
  expect(options()).toBe(3);
  expect((await field()).getAttribute('aria-expanded')).toBe('false');
});

test('the first arrow opens them at the chosen one, the next goes on from there', async () => {
  show(<Managers />);
  await field();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}');
  expect((await field()).getAttribute('aria-expanded')).toBe('true');
  const chosen = document.querySelector('[data-combobox-selected]');
  expect(chosen?.textContent).toBe('Boris');
  expect((await field()).getAttribute('aria-activedescendant')).toBe(chosen?.id);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(await field()).toHaveProperty('value', 'Vera');
});

test('one that is searched in opens with the focus, and says so', async () => {
  show(<Managers searchable />);
  await field();
  await userEvent.tab();
  expect(options()).toBe(3);
  await waitFor(async () => expect((await field()).getAttribute('aria-expanded')).toBe('true'));
});
