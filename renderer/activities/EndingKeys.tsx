import { Button, Group } from '@mantine/core';
import { Caps, type KeyActions, type Scope, useKeys } from '@renderer/keys';
import type { ActivityKind } from '@shared/domain/words';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ending, endingsOf } from './results';

interface EndingKeysProps {
  readonly kind: ActivityKind;
  readonly value: Ending | null;
  readonly onChange: (ending: Ending) => void;
  readonly scope?: Scope;
}

/** One button and one key, from 1 on, for each way a contact of this kind can end. */
export function EndingKeys({ kind, value, onChange, scope = 'dialog' }: EndingKeysProps) {
  const { t } = useTranslation(['activities', 'words']);
  const endings = endingsOf(kind);
  const isWritten = endings[0] === 'done';
  const word = (ending: Ending): string => {
    if (ending === 'done') return t('sent');
    return isWritten && ending === 'spoke' ? t('answered') : t(`words:results.${ending}`);
  };
  const keys: KeyActions = Object.fromEntries(
    endings.map((ending, at) => [`Digit${at + 1}`, { label: word(ending), run: () => onChange(ending) }]),
  );
  useKeys(scope, keys);
  // Enter on the result that is chosen accepts what is proposed, also before the proposal is there.
  const chosen = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (value !== null) chosen.current?.focus();
  }, [value]);
  const accept = (event: KeyboardEvent<HTMLButtonElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <Group gap={6} role="group" aria-label={t('result')}>
      {endings.map((ending, at) => (
        <Button
          key={ending}
          px={8}
          variant={ending === value ? 'filled' : 'default'}
          aria-pressed={ending === value}
          leftSection={<Caps combo={`Digit${at + 1}`} />}
          onClick={() => onChange(ending)}
          {...(ending === value ? { ref: chosen, onKeyDown: accept } : {})}
          {...((value === null ? at === 0 : ending === value) ? { 'data-autofocus': true } : {})}
        >
          {word(ending)}
        </Button>
      ))}
    </Group>
  );
}
