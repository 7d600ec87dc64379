import { formatAmount } from '@shared/domain/money';
import { texts } from '../actions';
import type { Command, Given } from '../command';
import { columns } from '../screen';
import { dealNamed } from '../sale/named';
import { carryOut } from '../sale/outcome';
import { amount, assertDays, day, text } from '../sale/values';
import { UsageError } from '../usage';

/** `pay DEAL SUM`: money came in; `pay DEAL --schedule KEY` sets what is due when; `pay DEAL` shows both. */
export const payCommand: Command = {
  name: 'pay',
  usage: 'DEAL [SUM]',
  lines: ['pay DEAL', 'pay DEAL --schedule KEY', 'pay DEAL SUM [--day DAY] [--note TEXT] [--overpay]'],
  options: { ...texts('schedule', 'day', 'note'), overpay: { type: 'boolean' } },
  words: { least: 1, most: 2 },
  makes: false,
  run: async (given) => {
    assertDays(given.values);
    const [name = '', sum] = given.words;
    const template = text(given, 'schedule');
    if (sum !== undefined && template !== undefined)
      throw new UsageError('words', { usage: 'cuepoint pay DEAL SUM | cuepoint pay DEAL --schedule KEY' });
    if (sum === undefined && template === undefined) return showMoney(given, name);
    const session = given.open('write');
    const { id: dealId, currency } = dealNamed(session, name);
    if (sum === undefined) {
      await carryOut(given, session, 'payments.applyTemplate', { dealId, template: template ?? '' });
      return true;
    }
    await carryOut(given, session, 'payments.receive', {
      ...{ dealId, day: day(given, 'day') ?? given.today, note: text(given, 'note'), today: given.today },
      amount: amount(sum, currency, given.language),
      overpay: given.values.overpay === true,
    });
    return true;
  },
};

/** `refund DEAL SUM`: money went back. */
export const refundCommand: Command = {
  name: 'refund',
  usage: 'DEAL SUM [--day DAY] [--note TEXT]',
  options: texts('day', 'note'),
  words: { least: 2, most: 2 },
  makes: false,
  run: async (given) => {
    assertDays(given.values);
    const session = given.open('write');
    const { id: dealId, currency } = dealNamed(session, given.words[0] ?? '');
    await carryOut(given, session, 'payments.refund', {
      ...{ dealId, day: day(given, 'day') ?? given.today, note: text(given, 'note'), today: given.today },
      amount: amount(given.words[1] ?? '', currency, given.language),
    });
    return true;
  },
};

async function showMoney(given: Given, name: string): Promise<boolean> {
  const session = given.open('read');
  const { id: dealId } = dealNamed(session, name);
  const payments = await session.call('payments.of', { dealId, today: given.today });
  const { balance, currency } = payments;
  const money = (minor: number) => formatAmount(minor, currency, given.language);
  await given.screen.result(payments, () => [
    ...columns(
      payments.lines.map(({ dueDay, title, paid, amount: due }) => [
        dueDay ?? '',
        money(paid),
        '/',
        money(due),
        title,
      ]),
      [1, 3],
    ),
    given.t('cli:balance', { received: money(balance.received), refunded: money(balance.refunded) }),
  ]);
  return true;
}
