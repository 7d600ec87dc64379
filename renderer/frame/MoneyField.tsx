import { TextInput, type TextInputProps } from '@mantine/core';
import { useFormat } from '@renderer/format';
import {
  decimalSignOf,
  groupedFigures,
  type ParsedAmount,
  parseAmount,
  toDecimal,
} from '@shared/domain/money';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface MoneyFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Integer of the currency's smallest unit. */
  readonly value: number | null;
  readonly currency: string;
  /**
   * Called at each key with the amount, null when the field is empty. While the text is no amount, `readable` is false
   * and `minor` is the last one that was read: a form does not save then.
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
  const [typed, setTyped] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const sign = decimalSignOf(locale);
  // The figures without their groups are another text: what the Tab key chose of the old one is chosen anew.
  useLayoutEffect(() => {
    if (focused) input.current?.select();
  }, [focused]);
  const read = typed === null || typed.trim() === '' ? null : amountOf(typed, sign, currency);
  const unclear = read !== null && read.kind !== 'amount';

  const change = (text: string): void => {
    setTyped(text);
    const amount = amountOf(text, sign, currency);
    if (text.trim() === '') onChange(null, true);
    else if (amount.kind === 'amount') onChange(amount.minor, true);
    else onChange(value, false);
  };

  return (
    <TextInput
      ref={input}
      value={typed ?? shownOf(value, currency, focused ? { sign } : { locale })}
      onChange={(event) => change(event.currentTarget.value)}
      onFocus={() => setFocused(true)}
      onBlur={() => {
        setFocused(false);
        if (!unclear) setTyped(null);
      }}
      inputMode="decimal"
      rightSection={currency}
      rightSectionWidth={52}
      rightSectionPointerEvents="none"
      error={unclear ? t('amountFormat', { example: `1234${sign}50` }) : error}
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
function amountOf(text: string, decimal: ',' | '.', currency: string): ParsedAmount {
  const amount = parseAmount(text, { currency });
  return amount.kind === 'ambiguous' ? parseAmount(text, { decimal, currency }) : amount;
}
