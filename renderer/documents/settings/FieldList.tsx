import { Text, UnstyledButton } from '@mantine/core';
import { useNotices } from '@renderer/errors/useNotices';
import { FIELDS, LOOPS } from '@shared/domain/documents';
import { useTranslation } from 'react-i18next';
import styles from '../documents.module.css';

/** Every field of Word templates; a click copies it. */
export function FieldList() {
  const { t } = useTranslation('documents');
  return (
    <>
      <div className={styles.fields} style={{ marginTop: 12 }}>
        {FIELDS.map((field) => (
          <Field key={field} text={`{${field}}`} />
        ))}
      </div>
      <Text size="sm" c="dimmed" mt={12}>
        {t('settings.loops')}
      </Text>
      {Object.entries(LOOPS).map(([loop, fields]) => (
        <div key={loop} className={styles.fields} style={{ marginTop: 8 }}>
          <Field text={`{#${loop}}`} />
          {fields.map((field) => (
            <Field key={field} text={`{${field}}`} />
          ))}
          <Field text={`{/${loop}}`} />
        </div>
      ))}
    </>
  );
}

function Field({ text }: { text: string }) {
  const { t } = useTranslation('documents');
  const { say } = useNotices();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    say(t('settings.copied', { field: text }));
  };
  return (
    <UnstyledButton
      className={styles.field}
      aria-label={t('settings.copy', { field: text })}
      onClick={() => void copy()}
    >
      <Text span inherit>
        {text}
      </Text>
    </UnstyledButton>
  );
}
