import { Segments } from '@renderer/frame/Segments';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { show } from '../support/window';

const VIEWS = [
  { value: 'month', label: 'Month' },
  { value: 'week', label: 'Week' },
] as const;

function Views() {
  const [view, setView] = useState<'month' | 'week'>('month');
  return <Segments aria-label="View" value={view} onChange={setView} data={VIEWS} />;
}

test('a switch is a group of radio buttons with a name; a click and an arrow choose', async () => {
  const user = userEvent.setup();
  show(<Views />);
  await screen.findByRole('radiogroup', { name: 'View' });
  const chosen = () => screen.getByRole('radio', { checked: true }).getAttribute('value');
  expect(chosen()).toBe('month');
  await user.click(screen.getByText('Week'));
  expect(chosen()).toBe('week');
  await user.keyboard('{ArrowLeft}');
  expect(chosen()).toBe('month');
});
