import { addressOf, ContactLink } from '@renderer/frame/ContactLink';
import { DayField } from '@renderer/frame/DayField';
import { MoneyField } from '@renderer/frame/MoneyField';
import { confirmed } from '@renderer/frame/question';
import { Sign } from '@renderer/signs';
import { Modal } from '@mantine/core';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { show } from '../support/window';

function Day() {
  const [day, setDay] = useState<string | null>('2026-11-26');
  return (
    <>
      <DayField label="Day" value={day} onChange={setDay} clearable />
      <p>{`day ${day}`}</p>
    </>
  );
}

describe('a day field', () => {
  test('shows the day as the language writes it and takes what is typed', async () => {
    show(<Day />);
    const field = await screen.findByLabelText<HTMLInputElement>('Day');
    expect(field.value).toBe('26 Nov 2026');
    await userEvent.clear(field);
    await userEvent.type(field, '1.12.{Tab}');
    expect(screen.getByText('day 2026-12-01')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '+3{Tab}');
    expect(screen.getByText('day 2026-11-29')).toBeTruthy();
    expect(field.value).toBe('29 Nov 2026');
  });

  test('says in words which day is meant, where others read another one', async () => {
    show(<Day />);
    const field = await screen.findByLabelText<HTMLInputElement>('Day');
    await userEvent.clear(field);
    await userEvent.type(field, '7/12');
    expect(field.getAttribute('aria-describedby')).toBe(
      screen.getByText('That is Mon 7 Dec').parentElement?.id,
    );
    await userEvent.type(field, '/2027');
    expect(screen.getByText('That is Tue 7 Dec 2027')).toBeTruthy();
    await userEvent.tab();
    expect(field.value).toBe('7 Dec 2027');
    expect(screen.queryByText(/^That is/)).toBeNull();
    for (const text of ['7.12.', '7 Dec', '7/7', '26/11', '30/11/2026']) {
      await userEvent.clear(field);
      await userEvent.type(field, text);
      expect(screen.queryByText(/^That is/)).toBeNull();
    }
  });

  test('opens its calendar by a click or the arrow down, not with the focus; Esc closes the calendar only', async () => {
    const onClose = vi.fn();
    show(
      <Modal opened onClose={onClose} title="A decision">
        <Day />
      </Modal>,
    );
    const field = await screen.findByLabelText<HTMLInputElement>('Day');
    const calendar = () => document.querySelector('[data-dates-dropdown]');
    act(() => field.focus());
    expect(calendar()).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(calendar).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(calendar).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(field);
    await expect.poll(calendar).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '30 November 2026' }));
    expect(screen.getByText('day 2026-11-30')).toBeTruthy();
    await expect.poll(calendar).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });

  test('follows the language', async () => {
    const { store } = show(<Day />);
    await screen.findByLabelText('Day');
    await act(async () => {
      await store.call('settings.update', { language: 'ru' });
    });
    await expect.poll(() => screen.getByLabelText<HTMLInputElement>('Day').value).toBe('26.11.2026');
  });
});

function Amount({ currency = 'EUR' }: { currency?: string }) {
  const [amount, setAmount] = useState<number | null>(123_450);
  const [readable, setReadable] = useState(true);
  return (
    <>
      <MoneyField
        label="Amount"
        value={amount}
        currency={currency}
        onChange={(minor, clear) => {
          setAmount(minor);
          setReadable(clear);
        }}
      />
      <p>{`amount ${amount} ${readable}`}</p>
    </>
  );
}

describe('an amount field', () => {
  test('holds whole smallest units, whatever the way of writing', async () => {
    show(<Amount />);
    const field = await screen.findByLabelText<HTMLInputElement>('Amount');
    expect(field.value).toBe('1,234.50');
    await userEvent.clear(field);
    expect(screen.getByText('amount null true')).toBeTruthy();
    await userEvent.type(field, '1 999,90');
    expect(screen.getByText('amount 199990 true')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '1,234');
    expect(screen.getByText('amount 123400 true')).toBeTruthy();
  });

  test('shows its figures in groups until it is typed in', async () => {
    show(<Amount />);
    const field = await screen.findByLabelText<HTMLInputElement>('Amount');
    await userEvent.tab();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe('1234.50');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 7]);
    await userEvent.keyboard('19900');
    expect(field.value).toBe('19900');
    await userEvent.tab();
    expect(field.value).toBe('19,900');
    expect(screen.getByText('amount 1990000 true')).toBeTruthy();
  });

  test('says so while the text is no amount, and keeps none that was read half-way', async () => {
    show(<Amount currency="JPY" />);
    const field = await screen.findByLabelText<HTMLInputElement>('Amount');
    await userEvent.clear(field);
    await userEvent.type(field, '12x');
    expect(screen.getByText('amount 123450 false')).toBeTruthy();
    expect(screen.getByText('Write an amount such as 1234.50')).toBeTruthy();
  });

  test.each(['$500', '5000 ¥', '5000 JPY', '500 zł'])('%s is no amount of euros', async (text) => {
    show(<Amount />);
    const field = await screen.findByLabelText<HTMLInputElement>('Amount');
    await userEvent.clear(field);
    await userEvent.type(field, text);
    expect(screen.getByText('amount 123450 false')).toBeTruthy();
    expect(screen.getByText('The amount here is in EUR')).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '€ 500');
    expect(screen.getByText('amount 50000 true')).toBeTruthy();
  });
});

test('a question resolves to the answer', async () => {
  const answers: boolean[] = [];
  function Ask() {
    return (
      <button
        type="button"
        onClick={async () => answers.push(await confirmed({ title: 'Sure?', confirm: 'Delete it' }))}
      >
        ask
      </button>
    );
  }
  show(<Ask />);
  for (const answer of ['Delete it', 'Cancel', 'Close']) {
    await userEvent.click(await screen.findByRole('button', { name: 'ask' }));
    await userEvent.click(await screen.findByRole('button', { name: answer }));
  }
  await expect.poll(() => answers).toEqual([true, false, false]);
});

describe('links', () => {
  test('open through main with an address it accepts', async () => {
    const { asked } = show(<ContactLink kind="phone" value="+7 912 345-67-89" />);
    await userEvent.click(await screen.findByRole('link'));
    expect(asked).toContain('open tel:+79123456789');
  });

  test('a website is always https', () => {
    expect(addressOf('website', 'example.com')).toBe('https://example.com');
    expect(addressOf('website', 'HTTP://example.com')).toBe('https://example.com');
    expect(addressOf('email', ' anna@example.com ')).toBe('mailto:anna@example.com');
  });
});

test('a sign is never colour alone: its word is there to read or to hear', async () => {
  show(
    <>
      <Sign kind="none" />
      <Sign kind="overdue" label="Thu 26 Nov" />
      <Sign kind="paused" bare />
    </>,
  );
  expect((await screen.findByText('No next contact')).closest('[data-ground]')).toBeTruthy();
  expect(screen.getByText('Thu 26 Nov').parentElement?.textContent).toContain('Overdue');
  expect(screen.getByText('Paused')).toBeTruthy();
  expect(document.querySelectorAll('svg[aria-hidden="true"]').length).toBe(3);
});
