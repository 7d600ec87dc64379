import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';

interface ReasonLineProps {
  readonly label: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** One line that asks for a reason in place; Enter confirms, Esc takes it back. */
export function ReasonLine({ label, confirm, busy, onConfirm, onCancel }: ReasonLineProps) {
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '' && !busy;
  return (
    <Group gap="sm" wrap="nowrap" mt={4} pl={22}>
      <TextInput
        flex={1}
        size="xs"
        aria-label={label}
        placeholder={label}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          }
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (ready) onConfirm(reason);
        }}
        maxLength={500}
        autoFocus
      />
      <Button size="compact-sm" disabled={!ready} onClick={() => onConfirm(reason)}>
        {confirm}
      </Button>
    </Group>
  );
}
