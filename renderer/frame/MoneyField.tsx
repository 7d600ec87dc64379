import { TextInput, type TextInputProps } from '@mantine/core';
import { useFormat } from '@renderer/format';
import { currencyBeside, decimalSignOf, groupedFigures, parseAmount, toDecimal } from '@shared/domain/money';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTyped } from './useTyped';

interface MoneyFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Integer of the currency's smallest unit. */
  readonly value: number | null;
  readonly currency: string;
  /**
   * Called at each key with the amount, null when the field is empty. While the text is no amount in `currency`, `readable`
   * is false and `minor` is the one that stood there before anything was typed; no form is sent then.
   */
  readonly onChange: (minor: number | null, readable: boolean) => void;
}

/**
 * An amount typed in the user's way ("1 234,50", "1,234.50"); the value is an integer of the smallest unit. While nobody types, its figures
 * stand in groups as everywhere else.
 */
export function MoneyField({ value, currency, onChange, error, ...rest }: MoneyFieldProps) {
  const { t } = useTranslation('common');
  const { locale } = useFormat();
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const sign = decimalSignOf(locale);
  const typed = useTyped({ value, read: (text) => amountOf(text, sign, currency), onChange });
  // The figures without their groups are another text: what the Tab key chose of the old one is chosen anew.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);
  const wrong = (text: string): string =>
    isOfAnother(text, currency)
      ? t('amountCurrency', { currency })
      : t('amountFormat', { example: `1234${sign}50` });

  return (
    <TextInput
      ref={input}
      value={typed.text ?? shownOf(value, currency, focused ? { sign } : { locale })}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        typed.leave();
      }}
      inputMode="decimal"
      rightSection={currency}
      rightSectionWidth={52}
      rightSectionPointerEvents="none"
      error={typed.unread ? wrong(typed.text ?? '') : error}
      {...typed.mark}
      {...rest}
    />
  );
}

/** In groups as `locale` writes them, or plain with its decimal sign, to be typed over. */
function shownOf(
  value: number | null,
  currency: string,
  how: { readonly locale: string } | { readonly sign: ',' | '.' },
): string {
  if (value === null) return '';
  if ('locale' in how) return groupedFigures(value, currency, how.locale);
  return toDecimal(value, currency).replace(/\.0+$/, '').replace('.', how.sign);
}

/** What can be read in one way only is read so; the language decides what could be two ("1,234"). */
function amountOf(text: string, decimal: ',' | '.', currency: string): number | null {
  if (isOfAnother(text, currency)) return null;
  const amount = parseAmount(text, { currency });
  const one = amount.kind === 'ambiguous' ? parseAmount(text, { decimal, currency }) : amount;
  return one.kind === 'amount' ? one.minor : null;
}

/** "$500" in a field of euros is no amount of them. */
function isOfAnother(text: string, currency: string): boolean {
  const named = currencyBeside(text);
  return named !== null && named !== currency;
}
