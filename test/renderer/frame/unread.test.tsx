import { TimeField } from '@renderer/activities/TimeField';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import { MoneyField } from '@renderer/frame/MoneyField';
import { LineDialog } from '@renderer/payments/LineDialog';
import type { Deal } from '@shared/contract/deal';
import type { PaymentLine, Payments } from '@shared/contract/payment';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { show } from '../support/window';

const today = '2026-11-26';

function Everything({ outside = false, clearable = false }: { outside?: boolean; clearable?: boolean }) {
  const [day, setDay] = useState<string | null>(today);
  const [time, setTime] = useState<string | null>('15:00');
  const [amount, setAmount] = useState<number | null>(100_000);
  const [sent, setSent] = useState('nothing');
  const dayField = (
    <DayField label="Day" value={day} onChange={setDay} maxDay={today} clearable={clearable} />
  );
  return (
    <div role="dialog">
      {outside && dayField}
      <Form onSubmit={() => setSent(`${day} ${time} ${amount}`)}>
        {!outside && dayField}
        <TimeField label="Time" value={time} onChange={setTime} />
        <MoneyField label="Amount" value={amount} currency="EUR" onChange={setAmount} />
        <button type="button" onClick={() => setDay('2026-11-02')}>
          2 November
        </button>
        <button type="submit">Save</button>
      </Form>
      <p>{`sent ${sent}`}</p>
    </div>
  );
}

async function write(label: string, text: string): Promise<HTMLInputElement> {
  const field = await screen.findByLabelText<HTMLInputElement>(label, {
    selector: '[data-variant="default"]',
  });
  await userEvent.clear(field);
  await userEvent.type(field, text);
  return field;
}

const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('a form stores what is seen', () => {
  test.each([
    ['20.11.', '2026-11-20'],
    ['20', '2026-11-20'],
    ['27.11', '2025-11-27'],
    ['-3', '2026-11-23'],
    ['20.11.25', '2025-11-20'],
  ])('a day in the past as it is typed: %s', async (text, day) => {
    show(<Everything />);
    await write('Day', `${text}{Enter}`);
    expect(screen.getByText(`sent ${day} 15:00 100000`)).toBeTruthy();
  });

  test.each([
    ['Day', '31.11.', 'Write a day such as 26 Nov 2026'],
    ['Day', '27.11.2026', 'Not after 26 Nov 2026'],
    ['Day', ' ', 'Write a day such as 26 Nov 2026'],
    ['Time', '3pm', 'Write a time such as 9:30'],
    ['Time', '25:30', 'Write a time such as 9:30'],
    ['Amount', '1 2500', 'Write an amount such as 1234.50'],
    ['Amount', '500 USD', 'The amount here is in EUR'],
  ])('nothing, while the field %s holds "%s"', async (label, text, error) => {
    show(<Everything />);
    const field = await write(label, `${text}{Enter}`);
    expect(screen.getByText(error)).toBeTruthy();
    await userEvent.tab();
    await save();
    expect(document.activeElement).toBe(field);
    expect(field.value).toBe(text);
    expect(screen.getByText(error)).toBeTruthy();
    expect(screen.getByText('sent nothing')).toBeTruthy();
  });

  test('nor what stands in its dialog beside it', async () => {
    show(<Everything outside />);
    await write('Day', '31.11.');
    await save();
    expect(screen.getByText('sent nothing')).toBeTruthy();
    await write('Day', '20.11.');
    await save();
    expect(screen.getByText('sent 2026-11-20 15:00 100000')).toBeTruthy();
  });

  test('a day that may be missing is taken away by an empty text', async () => {
    show(<Everything clearable />);
    await write('Day', ' {Enter}');
    expect(screen.getByText('sent null 15:00 100000')).toBeTruthy();
  });

  test('a day from the calendar, also the one that was there, takes the place of a text that is none', async () => {
    show(<Everything />);
    const field = await write('Day', '99{Enter}');
    const chosen = document.querySelector('[data-dates-dropdown] button[data-our-today]');
    if (!chosen) throw new Error('the calendar is not there');
    await userEvent.click(chosen);
    expect(field.value).toBe('26 Nov 2026');
    await save();
    expect(screen.getByText(`sent ${today} 15:00 100000`)).toBeTruthy();
  });

  test('a day that is given by a button takes its place too', async () => {
    show(<Everything />);
    const field = await write('Day', '31.11.');
    await userEvent.click(screen.getByRole('button', { name: '2 November' }));
    expect(field.value).toBe('2 Nov 2026');
    await save();
    expect(screen.getByText('sent 2026-11-02 15:00 100000')).toBeTruthy();
  });

  test('half a year is not called wrong while it is typed', async () => {
    show(<Everything />);
    await write('Day', '20.11.202');
    expect(screen.queryByText(/^Write a day/)).toBeNull();
    await userEvent.tab();
    expect(screen.getByText(/^Write a day/)).toBeTruthy();
  });
});

test('a line of the schedule keeps its sum while another cannot be read', async () => {
  const line = {
    ...{ id: '019a0000-0000-7000-8000-000000000002', title: 'first', share: null, amount: 100_000 },
    ...{ anchor: 'event', offset: 0, unit: 'wd', dueDay: null, beforeEvent: true, vatRate: null },
  } as unknown as PaymentLine;
  const deal = { id: '019a0000-0000-7000-8000-000000000001', title: 'Deal', clientName: 'Alfa' };
  const { calls } = show(
    <LineDialog
      deal={deal as Deal}
      payments={{ lines: [line], currency: 'EUR' } as unknown as Payments}
      line={line}
      onClose={() => undefined}
    />,
  );
  const field = await write('Sum', '1 2500{Enter}');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(calls.filter((one) => one.startsWith('payments.'))).toEqual([]);
});
