import { currencyDigits, decimalSignOf, parseAmount } from '@shared/domain/money';
import { type Day, isTime } from '@shared/domain/time';
import type { Given } from '../command';
import { isDayOfPlanner, textOf, type Values } from '../options';
import { UsageError } from '../usage';

/** The text of `--name`, absent when it is not given. */
export const text = ({ values }: Given, name: string): string | undefined =>
  textOf(values[name]) ?? undefined;

/** The day of `--name`, one of {@link DAYS}, which are looked at before the command begins. */
export const day = (given: Given, name: (typeof DAYS)[number]): Day | undefined => text(given, name);

/** A day of something that is still to happen: today or later. Throws {@link UsageError}. */
export function notPassed<Given extends Day | undefined>(value: Given, today: Day): Given {
  if (value !== undefined && value < today) throw new UsageError('dayPassed', { value });
  return value;
}

/** An amount of money in the smallest unit of `currency`: 8400, 8400.50, "8 400,50". Throws {@link UsageError}. */
export function amount(value: string, currency: string, language: string): number {
  const hints = { currency, ...(/[.,]\d{3}$/.test(value) ? { decimal: decimalSignOf(language) } : {}) };
  const read = parseAmount(value, hints);
  const fits =
    read.kind === 'amount' && !read.rounded && (read.currency === null || read.currency === currency);
  if (!fits) throw new UsageError('amount', { value, digits: String(currencyDigits(currency)) });
  return read.minor;
}

/** A whole number from `from` to `to`. Throws {@link UsageError}. */
export function whole(value: string, from: number, to: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= from && number <= to))
    throw new UsageError('whole', { value, from: String(from), to: String(to) });
  return number;
}

const DAYS = ['day', 'next', 'until', 'retry', 'due', 'event', 'valid', 'corrections', 'called'] as const;

/** Throws {@link UsageError} for an option that takes a day or a time and has something else. */
export function assertDays(values: Values): void {
  for (const name of DAYS) {
    const value = textOf(values[name]);
    if (value !== null && !isDayOfPlanner(value)) throw new UsageError('day', { value });
  }
  const time = textOf(values.time);
  if (time !== null && !isTime(time)) throw new UsageError('time', { value: time });
}
