import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand } from '@renderer/data';
import { Form } from '@renderer/frame/Form';
import { sendOnEnter } from '@renderer/keys';
import { SignShape } from '@renderer/signs';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './permission.module.css';

export interface SideName {
  readonly clientId: string;
  /** Null: the client as a whole. */
  readonly personId: string | null;
  readonly name: string;
}

interface DoNotContactProps extends SideName {
  /** What was said, '' when nothing is known of it. */
  readonly said: string;
  /** In the trash nothing can be changed. */
  readonly readOnly?: boolean;
  /** Beside a person, where the name stands already. */
  readonly small?: boolean;
}

/** "Do not contact", unmistakable, with what was said and the way back. */
export function DoNotContact({ said, small = false, readOnly = false, ...side }: DoNotContactProps) {
  const { t } = useTranslation('permission');
  const { run, busy } = useCommand('permissions.setDoNotContact');
  const { clientId, personId, name } = side;
  return (
    <div
      role="note"
      aria-label={t('doNotContactTitle', { name })}
      className={styles.barred}
      data-small={small || undefined}
    >
      <SignShape kind="blocked" size={small ? 12 : 18} />
      <div className={styles.barredText}>
        <strong>{t('doNotContact')}</strong>
        {said !== '' && (
          <Text span size={small ? 'xs' : 'sm'}>
            {t('quote', { said })}
          </Text>
        )}
      </div>
      {!readOnly && (
        <Button
          size={small ? 'compact-xs' : 'compact-sm'}
          variant="default"
          loading={busy}
          onClick={() => void run({ clientId, personId, said: null }, { undo: true })}
        >
          {t('mayContact')}
        </Button>
      )}
    </div>
  );
}

/** Asks what was said; it may stay empty. Enter saves. */
export function DoNotContactDialog({
  clientId,
  personId,
  name,
  onClose,
}: SideName & { onClose: () => void }) {
  const { t } = useTranslation(['permission', 'common']);
  const [said, setSaid] = useState('');
  const { run, busy } = useCommand('permissions.setDoNotContact');
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const result = await run({ clientId, personId, said }, { undo: true });
    if (result.ok) onClose();
  };
  return (
    <ContactModal title={t('doNotContactTitle', { name })} onClose={onClose} size={480}>
      <Form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <Text size="sm">{t('doNotContactText', { name })}</Text>
          <Textarea
            label={t('said')}
            placeholder={t('saidHint')}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2000}
            value={said}
            onChange={(event) => setSaid(event.currentTarget.value)}
            onKeyDown={sendOnEnter}
            data-autofocus
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" color="red" loading={busy}>
              {t('doNotContactSave')}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
