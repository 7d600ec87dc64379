import { TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import styles from './process.module.css';

interface AddFieldProps {
  readonly label: string;
  readonly onAdd: (name: string) => void;
  /** Why this name cannot be added; null when it can. */
  readonly refuse?: (name: string) => string | null;
}

/** A quiet field under a list: a name and Enter add one more. */
export function AddField({ label, onAdd, refuse }: AddFieldProps) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const refused = name === '' ? null : (refuse?.(name) ?? null);
  const add = (): void => {
    if (refused !== null) return;
    if (name !== '') onAdd(name);
    setTyped('');
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') add();
  };
  return (
    <TextInput
      className={styles.add}
      variant="unstyled"
      leftSection={<IconPlus size={16} aria-hidden />}
      aria-label={label}
      placeholder={label}
      value={typed}
      maxLength={200}
      error={refused}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={add}
    />
  );
}
