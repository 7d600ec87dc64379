import { Textarea, TextInput } from '@mantine/core';
import { DayCalendar } from '@renderer/frame/DayCalendar';
import { Form } from '@renderer/frame/Form';
import { sendOnEnter } from '@renderer/keys';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { show } from '../support/window';

async function withForm() {
  const sent = vi.fn();
  show(
    <Form onSubmit={sent}>
      <TextInput label="Name" required />
      <TextInput label="E-mail" type="email" />
      <Textarea label="Notes" />
      <button type="submit">Save</button>
    </Form>,
  );
  await screen.findByLabelText('Notes');
  return { sent, user: userEvent.setup() };
}

describe('a form', () => {
  test('is sent by Enter in a line, and by Ctrl-Enter from a field of several lines', async () => {
    const { sent, user } = await withForm();
    await user.type(screen.getByLabelText(/^Name/), 'Alfa{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
    await user.type(screen.getByLabelText('Notes'), 'one{Enter}two{Control>}{Enter}{/Control}');
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('goes to what is missing, and leaves judging the rest to us and not to the browser in its own language', async () => {
    const { sent, user } = await withForm();
    await user.type(screen.getByLabelText('Notes'), 'a{Control>}{Enter}{/Control}');
    expect(sent).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText(/^Name/));
    await user.type(screen.getByLabelText(/^Name/), 'Alfa');
    await user.type(screen.getByLabelText('E-mail'), 'no address{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('says at the field what is missing, also while its button may not be pressed', async () => {
    const sent = vi.fn();
    const Named = () => {
      const [name, setName] = useState('');
      return (
        <Form onSubmit={sent}>
          <TextInput label="Name" required value={name} onChange={(event) => setName(event.target.value)} />
          <TextInput label="City" />
          <Textarea label="Notes" onKeyDown={sendOnEnter} />
          <button type="submit" disabled={name === ''}>
            Save
          </button>
        </Form>
      );
    };
    show(<Named />);
    const user = userEvent.setup();
    const name = await screen.findByLabelText(/^Name/);
    for (const [label, keys] of [
      ['City', '{Enter}'],
      ['Notes', '{Enter}'],
      ['Notes', '{Control>}{Enter}{/Control}'],
    ] as const) {
      await user.type(screen.getByLabelText(label), `x${keys}`);
      expect(document.activeElement).toBe(name);
      expect(screen.getByRole('alert').textContent).toBe('Fill this in.');
      expect(name.getAttribute('aria-invalid')).toBe('true');
      expect(name.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
      await user.type(name, 'A');
      expect(screen.queryByRole('alert')).toBeNull();
      expect(name.getAttribute('aria-invalid')).not.toBe('true');
      await user.clear(name);
    }
    expect(sent).not.toHaveBeenCalled();
    await user.type(name, 'Alfa{Enter}');
    expect(sent).toHaveBeenCalledTimes(1);
  });
});

test('what a field says by itself stays when it is not missing any more', async () => {
  const Described = () => {
    const [name, setName] = useState('');
    const own = name === '' ? {} : { description: 'Short', error: 'Too short' };
    return (
      <Form onSubmit={() => undefined}>
        <TextInput
          label="Name"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          {...own}
        />
      </Form>
    );
  };
  show(<Described />);
  const user = userEvent.setup();
  const name = await screen.findByLabelText(/^Name/);
  await user.type(name, '{Enter}');
  const hint = screen.getByRole('alert').id;
  await user.type(name, 'A');
  expect(screen.queryByText('Fill this in.')).toBeNull();
  expect(name.getAttribute('aria-invalid')).toBe('true');
  const ids = (name.getAttribute('aria-describedby') ?? '').split(' ');
  expect(ids).not.toContain(hint);
  expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(
    expect.arrayContaining(['Short', 'Too short']),
  );
});

test('a calendar marks the day that the program calls today', async () => {
  show(<DayCalendar value={null} onChange={() => undefined} />);
  const marked = async () => (await screen.findAllByRole('button')).filter((day) => day.dataset.ourToday);
  await expect.poll(async () => (await marked()).map((day) => day.textContent)).toEqual(['26']);
});
