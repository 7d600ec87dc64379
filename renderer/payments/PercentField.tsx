import { TextInput, type TextInputProps } from '@mantine/core';
import { parsePercent } from '@shared/domain/payments';
import { useState } from 'react';
import { usePaymentText } from './usePaymentText';

interface PercentFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Hundredths of a percent. */
  readonly value: number | null;
  /** The least that can be meant: 1 for a share, 0 for a rate. */
  readonly least?: number;
  /** Called at each key; null: empty or no percentage. */
  readonly onChange: (hundredths: number | null) => void;
}

/** A percentage typed in the user's way ("33,33"); the value is whole hundredths of a percent. */
export function PercentField({ value, least = 1, onChange, ...rest }: PercentFieldProps) {
  const text = usePaymentText();
  const [typed, setTyped] = useState<string | null>(null);
  const unclear = typed !== null && typed.trim() !== '' && parsePercent(typed, least) === null;
  return (
    <TextInput
      value={typed ?? (value === null ? '' : text.percent(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(parsePercent(event.currentTarget.value, least));
      }}
      inputMode="decimal"
      rightSection="%"
      rightSectionPointerEvents="none"
      {...rest}
      error={unclear}
      onBlur={(event) => {
        if (!unclear) setTyped(null);
        rest.onBlur?.(event);
      }}
    />
  );
}
