import { Button, Group, Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Form } from '@renderer/frame/Form';
import type { ClientCadence as Shown } from '@shared/contract/cadence';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CadenceFields } from './CadenceFields';
import styles from './cadence.module.css';
import { draftOf, isWhole, ownOf, pausedOf } from './draft';
import { useCadenceWords } from './useCadenceWords';

/** How often to be in contact with a client and where that stands, in one line; edited where it stands. */
export function ClientCadence({ clientId }: { clientId: string }) {
  const { t } = useTranslation('cadence');
  const today = useToday();
  const words = useCadenceWords();
  const { data } = useDb('cadence.of', { clientId, today }, { keepPrevious: false });
  const [opened, setOpened] = useState(false);
  if (!data) return <span className={styles.line}>{'\u00a0'}</span>;
  const { rule, state, urgent } = words.line(data);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={380} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.line}
          data-urgent={urgent || undefined}
          title={t('change')}
          onClick={() => setOpened(!opened)}
        >
          <VisuallyHidden>{`${t('change')}: `}</VisuallyHidden>
          <span>{rule}</span> <span className={styles.state}>{state}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('change')}>
        {opened && <Editor key={clientId} cadence={data} onClose={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Editor({ cadence, onClose }: { cadence: Shown; onClose: () => void }) {
  const { t } = useTranslation(['cadence', 'common']);
  const { run: set, busy } = useCommand('cadence.set');
  const [draft, setDraft] = useState(() => draftOf({ ...cadence.own, paused: cadence.paused }));
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWhole(draft)) return;
    const result = await set(
      { clientId: cadence.clientId, ...ownOf(draft), paused: pausedOf(draft) },
      { undo: true },
    );
    if (result.ok) onClose();
  };
  return (
    <Form onSubmit={(event) => void submit(event)} className={styles.editor}>
      <CadenceFields draft={draft} change={(part) => setDraft({ ...draft, ...part })} usual={cadence.usual} />
      <p className={styles.hint}>
        {cadence.segment === '' ? t('emptyNoSegment') : t('emptySegment', { segment: cadence.segment })}
      </p>
      <Group gap="sm" justify="flex-end">
        <Button size="xs" variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button size="xs" type="submit" loading={busy} disabled={!isWhole(draft)}>
          {t('common:save')}
        </Button>
      </Group>
    </Form>
  );
}
