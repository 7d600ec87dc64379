import { Box, Group, Switch } from '@mantine/core';
import { TimeField } from '@renderer/activities/TimeField';
import type { Time } from '@shared/domain/time';
import { useState } from 'react';

interface SwitchedTimeProps {
  readonly labelledBy: string;
  readonly label: string;
  /** Null: switched off. */
  readonly value: Time | null;
  /** When it is switched on. */
  readonly usual: Time;
  readonly disabled: boolean;
  readonly onKeep: (value: Time | null) => void;
}

/** A time of the day that can be switched off; kept when the field is left. */
export function SwitchedTime({ labelledBy, label, value, usual, disabled, onKeep }: SwitchedTimeProps) {
  const [typed, setTyped] = useState<Time | null>(null);
  const keep = (): void => {
    if (typed !== null && typed !== value) onKeep(typed);
    setTyped(null);
  };
  return (
    <Group gap="md" wrap="nowrap" align="center" mih={36} onBlur={keep}>
      <Switch
        aria-labelledby={labelledBy}
        checked={value !== null}
        disabled={disabled}
        onChange={({ currentTarget }) => onKeep(currentTarget.checked ? usual : null)}
      />
      {value !== null && !disabled && (
        <Box w={120}>
          <TimeField label={label} value={typed ?? value} onChange={setTyped} />
        </Box>
      )}
    </Group>
  );
}
