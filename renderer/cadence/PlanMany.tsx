import { Button, Group, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { ContactModal } from '@renderer/activities/ContactModal';
import { KindField } from '@renderer/activities/KindField';
import { useWorkingCalendar } from '@renderer/activities';
import { chosenInput } from '@renderer/clients/selection';
import { useCommand } from '@renderer/data';
import { useNotices } from '@renderer/errors/useNotices';
import { useFormat, useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { LosingFilter } from '@shared/contract/cadence';
import { addWorkingDays, type Day } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from './useChosen';

interface PlanManyProps {
  readonly filter: LosingFilter;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** As many as the command takes at once. */
const MOST = 2_000;

/** A contact for each of the chosen clients, in one step: on one day, or over the free room of the days that come. */
export function PlanMany({ filter, chosen, onClose }: PlanManyProps) {
  const { t } = useTranslation(['cadence', 'common', 'activities']);
  const today = useToday();
  const format = useFormat();
  const calendar = useWorkingCalendar();
  const { run: plan, busy } = useCommand('cadence.plan');
  const { say } = useNotices();
  const [kind, setKind] = useState<ActivityKind>('call');
  const [day, setDay] = useState<Day | null>(() => addWorkingDays(today, 1, calendar));
  const [spread, setSpread] = useState(true);
  const [purpose, setPurpose] = useState(t('usualPurpose'));
  const [value, setValue] = useState('');
  const tooMany = chosen.count > MOST;
  const whole = day !== null && purpose.trim() !== '' && !tooMany;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!whole) return;
    const result = await plan(
      { ...chosenInput(chosen.selection, filter), today, day, spread, kind, purpose, value },
      { undo: true },
    );
    if (!result.ok) return;
    const { planned, had, unwelcome, left, first, last } = result.value;
    const days = first && last ? format.span(first, last) : '';
    say(
      [
        planned === 0 ? t('plannedNone') : t('planned', { count: planned, days }),
        ...(had > 0 ? [t('hadOne', { count: had })] : []),
        ...(unwelcome > 0 ? [t('unwelcome', { count: unwelcome })] : []),
        ...(left > 0 ? [t('noRoom', { count: left })] : []),
      ].join(' '),
    );
    chosen.clear();
    onClose();
  };
  return (
    <ContactModal title={t('planMany', { count: chosen.count })} onClose={onClose} size={560}>
      <Form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('activities:purpose')}
            description={t('purposeHint')}
            required
            maxLength={500}
            value={purpose}
            onChange={(event) => setPurpose(event.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label={t('activities:value')}
            maxLength={500}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <SimpleGrid cols={2} spacing="md">
            <KindField value={kind} onChange={setKind} />
            <DayField label={t('from')} minDay={today} value={day} onChange={setDay} />
          </SimpleGrid>
          <Radio.Group
            aria-label={t('from')}
            value={spread ? 'spread' : 'day'}
            onChange={(next) => setSpread(next === 'spread')}
          >
            <Stack gap="xs">
              <Radio value="spread" label={t('spread')} description={t('spreadHint')} />
              <Radio value="day" label={t('oneDay')} />
            </Stack>
          </Radio.Group>
          {tooMany && (
            <Text size="sm" c="red" role="alert">
              {t('tooMany', { most: format.number(MOST) })}
            </Text>
          )}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!whole}>
              {t('planMany', { count: chosen.count })}
            </Button>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
