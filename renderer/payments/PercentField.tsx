import { TextInput, type TextInputProps } from '@mantine/core';
import { parsePercent } from '@shared/domain/payments';
import { useState } from 'react';
import { usePaymentText } from './usePaymentText';

interface PercentFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Hundredths of a percent. */
  readonly value: number | null;
  /** The least that can be meant: 1 for a share, 0 for a rate. */
  readonly least?: number;
  /** Tells only what stands there when the field is left or Enter is pressed, for settings that are kept at once. */
  readonly kept?: boolean;
  /** Null: empty or, at a key, no percentage yet. */
  readonly onChange: (hundredths: number | null) => void;
}

/** A percentage typed in the user's way ("33,33"); the value is whole hundredths of a percent. */
export function PercentField({ value, least = 1, kept = false, onChange, ...rest }: PercentFieldProps) {
  const text = usePaymentText();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : parsePercent(typed, least);
  const unclear = typed !== null && typed.trim() !== '' && read === null;
  const leave = (): void => {
    if (unclear && !kept) return;
    if (kept && !unclear && read !== value) onChange(read);
    setTyped(null);
  };
  return (
    <TextInput
      value={typed ?? (value === null ? '' : text.percent(value))}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        if (!kept) onChange(parsePercent(event.currentTarget.value, least));
      }}
      onKeyDown={(event) => kept && event.key === 'Enter' && leave()}
      onBlur={leave}
      inputMode="decimal"
      rightSection="%"
      rightSectionPointerEvents="none"
      error={unclear}
      {...rest}
    />
  );
}
