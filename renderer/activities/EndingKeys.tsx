import { Button, Group } from '@mantine/core';
import { Caps, type KeyActions, useKeys } from '@renderer/keys';
import type { ActivityKind } from '@shared/domain/words';
import { useTranslation } from 'react-i18next';
import { type Ending, endingsOf } from './results';

interface EndingKeysProps {
  readonly kind: ActivityKind;
  readonly value: Ending | null;
  readonly onChange: (ending: Ending) => void;
}

/** One button and one key, 1–5, for each way a contact of this kind can end. */
export function EndingKeys({ kind, value, onChange }: EndingKeysProps) {
  const { t } = useTranslation(['activities', 'words']);
  const endings = endingsOf(kind);
  const word = (ending: Ending): string => (ending === 'done' ? t('sent') : t(`words:results.${ending}`));
  const keys: KeyActions = Object.fromEntries(
    endings.map((ending, at) => [`Digit${at + 1}`, { label: word(ending), run: () => onChange(ending) }]),
  );
  useKeys('dialog', keys);
  return (
    <Group gap="sm" role="group" aria-label={t('result')}>
      {endings.map((ending, at) => (
        <Button
          key={ending}
          variant={ending === value ? 'filled' : 'default'}
          aria-pressed={ending === value}
          leftSection={<Caps combo={`Digit${at + 1}`} />}
          onClick={() => onChange(ending)}
          {...(at === 0 ? { 'data-autofocus': true } : {})}
        >
          {word(ending)}
        </Button>
      ))}
    </Group>
  );
}
