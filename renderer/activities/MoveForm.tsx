import { Button, Checkbox, Group, Kbd, Stack, Text, UnstyledButton } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import { type KeyActions, useKeys } from '@renderer/keys';
import { ContactWarnings } from '@renderer/permission/ContactWarnings';
import type { ContactWish } from '@renderer/permission/useVerdict';
import type { Day, Time } from '@shared/domain/time';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { DayRemark } from './DayChoice';
import { snoozeDays } from './quickDays';
import { TimeField } from './TimeField';
import { useWorkingCalendar } from './useWorkingCalendar';

export interface NewTime {
  readonly day: Day;
  readonly time?: Time | null;
  /** The client asked for it. */
  readonly asked?: boolean;
}

interface MoveFormProps {
  readonly day: Day | null;
  /** Undefined: what is moved has no time. */
  readonly time?: Time | null;
  /** Whom the contact is with, for what speaks against the day; a client may have asked for it. */
  readonly contact?: Pick<ContactWish, 'clientId' | 'personId' | 'kind' | 'minutes' | 'activityId'>;
  readonly busy: boolean;
  readonly onMove: (to: NewTime) => void;
}

/** Another day at one press (1–6), or any day and time. The time stays when a day is pressed. */
export function MoveForm({ day, time, contact, busy, onMove }: MoveFormProps) {
  const { t } = useTranslation('activities');
  const format = useFormat();
  const today = useToday();
  const calendar = useWorkingCalendar();
  const [chosen, setChosen] = useState<Day | null>(day);
  const [at, setAt] = useState<Time | null>(time ?? null);
  const [asked, setAsked] = useState(false);
  const days = snoozeDays(today, calendar).filter((quick) => quick.day !== day);
  const move = (to: NewTime): void => onMove(contact ? { ...to, asked } : to);
  const keys: KeyActions = Object.fromEntries(
    days.map((quick, index) => [
      `Digit${index + 1}`,
      { label: t(`quick.${quick.key}`), run: () => move({ day: quick.day }) },
    ]),
  );
  useKeys('dialog', {
    ...keys,
    ...(contact ? { KeyA: { label: t('askedFor'), run: () => setAsked((before) => !before) } } : {}),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen) move(time === undefined ? { day: chosen } : { day: chosen, time: at });
  };
  return (
    <Stack gap="md">
      <Stack gap={2} pt={4}>
        {days.map((quick, index) => (
          <UnstyledButton
            key={quick.key}
            className={styles.quickDay}
            disabled={busy}
            onClick={() => move({ day: quick.day })}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
          >
            <Kbd size="xs" aria-hidden>
              {index + 1}
            </Kbd>
            <Text size="sm">{t(`quick.${quick.key}`)}</Text>
            <Text size="sm" c="dimmed" ml="auto" className="tabular">
              {format.day(quick.day)}
            </Text>
          </UnstyledButton>
        ))}
      </Stack>
      <Form onSubmit={submit}>
        <Group align="flex-end" gap="sm" wrap="nowrap">
          <DayField
            label={t('anotherDay')}
            required
            withAsterisk={false}
            value={chosen}
            onChange={setChosen}
            flex={1}
          />
          {time !== undefined && <TimeField label={t('time')} value={at} onChange={setAt} w={110} />}
          <Button type="submit" loading={busy} disabled={chosen === null}>
            {t('move')}
          </Button>
        </Group>
        {chosen && chosen !== day && <DayRemark day={chosen} />}
      </Form>
      {contact && chosen && chosen !== day && (
        <ContactWarnings
          wish={{ ...contact, day: chosen, time: at, asked }}
          onTake={(offer) => {
            setChosen(offer.day);
            setAt(offer.time);
          }}
        />
      )}
      {contact && (
        <Checkbox
          size="xs"
          label={
            <Group gap="sm">
              {t('askedFor')}
              <Kbd size="xs" aria-hidden>
                A
              </Kbd>
            </Group>
          }
          description={t('askedForHint')}
          checked={asked}
          onChange={(event) => setAsked(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}
