import { Autocomplete, Button, Popover, Stack } from '@mantine/core';
import { Form } from '@renderer/frame/Form';
import { type FormEvent, type ReactNode, useState } from 'react';
import { BarButton } from './BarButton';

interface ValueChangeProps {
  /** On the button that opens it, and on the one that applies it. */
  readonly verb: string;
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint?: string;
  /** What others have in this field. */
  readonly known: string[];
  readonly maxLength?: number;
  readonly busy: boolean;
  readonly onApply: (value: string) => void;
}

/** A button that asks for one value of all chosen clients. */
export function ValueChange({ verb, icon, label, hint, known, maxLength, busy, onApply }: ValueChangeProps) {
  const [opened, setOpened] = useState(false);
  const [value, setValue] = useState('');
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    setOpened(false);
    onApply(value);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus width={280}>
      <Popover.Target>
        <BarButton verb={verb} icon={icon} loading={busy} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={verb}>
        <Form onSubmit={apply}>
          <Stack gap="sm">
            <Autocomplete
              label={label}
              description={hint}
              data={known}
              maxLength={maxLength}
              value={value}
              onChange={setValue}
              comboboxProps={{ withinPortal: false }}
              data-autofocus
            />
            <Button type="submit">{verb}</Button>
          </Stack>
        </Form>
      </Popover.Dropdown>
    </Popover>
  );
}
