import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const DEBOUNCE_MS = 100;

/** The text of the filter. Arrow down goes from the field into the list, Esc empties it first. */
export function FindField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useTranslation('clients');
  const [typed, setTyped] = useState(text);
  const ask = useDebouncedCallback(onChange, DEBOUNCE_MS);
  // The filter was cleared or came from the address.
  useEffect(() => {
    ask.cancel();
    setTyped(text);
  }, [text, ask]);
  return (
    <TextInput
      data-filter
      type="search"
      w={280}
      leftSection={<IconSearch size={16} aria-hidden />}
      placeholder={t('find')}
      aria-label={t('find')}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        ask(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          setTyped('');
          onChange('');
        } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault();
          document.querySelector<HTMLElement>('[data-row="0"]')?.focus();
        }
      }}
    />
  );
}
