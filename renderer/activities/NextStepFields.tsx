import { Button, Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Caps } from '@renderer/keys';
import { Sign } from '@renderer/signs';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PlannedDayField, QuickDays } from './DayChoice';
import { KindField, PurposeField } from './PlanFields';
import type { Ending } from './results';
import { TimeField } from './TimeField';
import { useContactText } from './useContactText';
import type { NextStep } from './useNextStep';

/** The proposed next contact, ready to be accepted or changed; or the one that is planned already. */
export function NextStepFields({ next }: { next: NextStep }) {
  const { t } = useTranslation('activities');
  const contactText = useContactText();
  const { draft, kept, change, planAnother } = next;
  return (
    <Fieldset legend={t('nextContact')} mih={84} p="md">
      {kept && (
        <Group justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Sign kind="planned" bare />
            <Text size="sm">{t('stays', { contact: contactText(kept) })}</Text>
          </Group>
          <Button variant="default" size="compact-sm" onClick={planAnother}>
            {t('planAnother')}
          </Button>
        </Group>
      )}
      {draft && (
        <Stack gap="sm">
          <QuickDays value={draft.day} onChange={(day) => change({ day })} />
          <SimpleGrid cols={3} spacing="md">
            <PlannedDayField value={draft.day} onChange={(day) => change({ day })} />
            <TimeField label={t('time')} value={draft.time} onChange={(time) => change({ time })} />
            <KindField value={draft.kind} onChange={(kind) => change({ kind })} />
          </SimpleGrid>
          <PurposeField value={draft.purpose} onChange={(purpose) => change({ purpose })} />
        </Stack>
      )}
    </Fieldset>
  );
}

interface ResultButtonsProps {
  readonly ending: Ending | null;
  readonly next: NextStep;
  readonly busy: boolean;
  readonly onLeave: () => void;
}

/** Enter accepts the proposal; Esc goes without. The button that Enter presses has the focus. */
export function ResultButtons({ ending, next, busy, onLeave }: ResultButtonsProps) {
  const { t } = useTranslation('activities');
  const accept = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (ending !== null && next.ready) accept.current?.focus();
  }, [ending, next.ready]);
  if (ending === null) {
    return (
      <Group justify="flex-end">
        <Button variant="default" onClick={onLeave} rightSection={<Caps combo="Escape" />}>
          {t('notYet')}
        </Button>
      </Group>
    );
  }
  return (
    <Group justify="flex-end" gap="sm">
      {!next.kept && (
        <Button variant="default" onClick={onLeave} disabled={busy} rightSection={<Caps combo="Escape" />}>
          {t('withoutNext')}
        </Button>
      )}
      <Button
        ref={accept}
        type="submit"
        loading={busy}
        disabled={!next.ready || (next.draft !== null && next.draft.day === null)}
        rightSection={<Caps combo="Enter" />}
      >
        {next.kept ? t('finish') : t('planNext')}
      </Button>
    </Group>
  );
}
