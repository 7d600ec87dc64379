import { ActionIcon, Button, Group, Menu, Text, Title } from '@mantine/core';
import { KindIcon, useContactDialogs, useContactSign } from '@renderer/activities';
import { useCommand, useDb } from '@renderer/data';
import { useClockWords, useFormat, useToday } from '@renderer/format';
import { Sign } from '@renderer/signs';
import type { RecurrenceData } from '@shared/contract/recurrences';
import { IconDots, IconRepeat } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './recurrences.module.css';
import { useRepeatWords } from './useRepeatWords';

/** What comes again for a client: the rhythm, the next day, and how to change, rest or end it. Nothing without any. */
export function Recurrences({ clientId }: { clientId: string }) {
  const { t } = useTranslation('recurrences');
  const { data } = useDb('recurrences.ofClient', { clientId });
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('title')}>
      <Title order={2} className={styles.heading}>
        {t('title')}
      </Title>
      <ul className={styles.list}>
        {data.map((recurrence) => (
          <Line key={recurrence.id} recurrence={recurrence} />
        ))}
      </ul>
    </section>
  );
}

function Line({ recurrence }: { recurrence: RecurrenceData }) {
  const { t } = useTranslation(['recurrences', 'words', 'activities']);
  const repeatWords = useRepeatWords();
  const { kind, purpose, personName, dealTitle, repeat } = recurrence;
  const about = [personName, dealTitle].filter(Boolean).join(' · ');
  return (
    <li className={styles.line}>
      <span className={styles.icon} title={t(`words:activityKinds.${kind}`)}>
        <KindIcon kind={kind} />
      </span>
      <div className={styles.main}>
        <Text size="sm" fw={500} truncate>
          {purpose || t(`words:activityKinds.${kind}`)}
        </Text>
        <Text size="xs" c="dimmed" className={styles.rhythm}>
          <IconRepeat size={12} aria-hidden />
          {repeatWords(repeat)}
          {about && ` · ${about}`}
        </Text>
      </div>
      <Standing recurrence={recurrence} />
      <Actions recurrence={recurrence} />
    </li>
  );
}

/** The next day, or that it rests. */
function Standing({ recurrence: { next, pausedDay, lastDay } }: { recurrence: RecurrenceData }) {
  const { t } = useTranslation('recurrences');
  const format = useFormat();
  const clock = useClockWords();
  const contactSign = useContactSign();
  const title = lastDay ? t('last', { day: format.day(lastDay) }) : t('never');
  if (pausedDay !== null)
    return <Sign kind="paused" word={t('pausedSince', { day: format.date(pausedDay) })} />;
  if (next === null) return <Sign kind="none" word={t('noNext')} />;
  return (
    <span title={[clock.elsewhere(next), title].filter(Boolean).join('\n')}>
      <Sign kind={contactSign(next)} label={clock.when(next)} />
    </span>
  );
}

function Actions({ recurrence: { id, next, purpose } }: { recurrence: RecurrenceData }) {
  const { t } = useTranslation('recurrences');
  const today = useToday();
  const { openEdit } = useContactDialogs();
  const { run: pause } = useCommand('recurrences.pause');
  const { run: resume, busy } = useCommand('recurrences.resume');
  const { run: end } = useCommand('recurrences.end');
  const goOn = (): void => void resume({ id, today }, { undo: true });
  return (
    <Group gap={4} wrap="nowrap">
      {next === null && (
        <Button size="compact-xs" variant="light" loading={busy} onClick={goOn}>
          {t('resume')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('more', { purpose: purpose || t('title') })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {next && <Menu.Item onClick={() => openEdit(next, 'following')}>{t('edit')}</Menu.Item>}
          {next && (
            <Menu.Item onClick={() => void pause({ id, today }, { undo: true })}>{t('pause')}</Menu.Item>
          )}
          <Menu.Item color="var(--cue-overdue)" onClick={() => void end({ id }, { undo: true })}>
            {t('end')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
