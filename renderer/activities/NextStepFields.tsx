import { Button, Checkbox, Fieldset, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useFormat, useToday } from '@renderer/format';
import { ContactWarnings } from '@renderer/permission/ContactWarnings';
import { Sign } from '@renderer/signs';
import type { Activity } from '@shared/contract/activity';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './activities.module.css';
import { PlannedDayField, QuickDays } from './DayChoice';
import { GiveUpFields } from './GiveUpFields';
import { KindField } from './KindField';
import { NextStepStop } from './NextStepStop';
import { PurposeField } from './PurposeField';
import { ProductField, ValueField } from './OfferFields';
import { PlannedAlready } from './PlannedAlready';
import { type Ending, namesADay } from './results';
import { TimeField } from './TimeField';
import { useContactText } from './useContactText';
import type { Kept, NextStep } from './useNextStep';
import { useStepReason } from './useStepReason';

interface NextStepFieldsProps {
  readonly activity: Activity;
  readonly next: NextStep;
  readonly ending: Ending;
}

/** The proposed next contact, ready to be accepted or changed; or what is planned already; or why there is none. */
export function NextStepFields({ activity, next, ending }: NextStepFieldsProps) {
  const { t } = useTranslation(['activities', 'words']);
  const { draft, kept, proposal, change } = next;
  return (
    <Fieldset legend={t('nextContact')} mih={84} p="md">
      <Stack gap="sm">
        {proposal?.stop && !kept && <NextStepStop activity={activity} stop={proposal.stop} next={next} />}
        {kept && <Stays kept={kept} onAnother={next.planAnother} />}
        {draft && (
          <>
            <QuickDays value={draft.day} onChange={(day) => change({ day })} />
            <SimpleGrid cols={3} spacing="md">
              <PlannedDayField
                label={ending === 'call-back' || ending === 'moved' ? t(`namedDay.${ending}`) : undefined}
                value={draft.day}
                onChange={(day) => change({ day })}
                data-next-day
              />
              <TimeField label={t('time')} value={draft.time} onChange={(time) => change({ time })} />
              <KindField value={draft.kind} onChange={(kind) => change({ kind })} />
            </SimpleGrid>
            <Reason next={next} ending={ending} kind={activity.kind} />
            {!next.isProposed && (
              <ContactWarnings
                wish={{ ...draft, clientId: activity.clientId, activityId: activity.id }}
                onTake={({ kind, day, time }) => change({ kind, day, time })}
              />
            )}
            <div className={styles.why}>
              <PurposeField value={draft.purpose} onChange={(purpose) => change({ purpose })} />
              <ValueField value={draft.value} onChange={(value) => change({ value })} />
              <ProductField value={draft.productId} onChange={(productId) => change({ productId })} />
            </div>
            {proposal?.planned && <PlannedAlready planned={[proposal.planned]} />}
          </>
        )}
        {ending === 'refused' && proposal && !proposal.stop && !kept && (
          <GiveUpFields activity={activity} next={next} reason={t('words:results.refused')} />
        )}
      </Stack>
    </Fieldset>
  );
}

/** Nothing needs to be planned. */
function Stays({ kept, onAnother }: { kept: Kept; onAnother: () => void }) {
  const { t } = useTranslation('activities');
  const contactText = useContactText();
  const format = useFormat();
  const today = useToday();
  const day = 'planned' in kept ? kept.planned.day : kept.comesDay;
  const text =
    'planned' in kept
      ? t('stays', { contact: contactText(kept.planned) })
      : t('comesAgain', { day: format.day(kept.comesDay) });
  return (
    <Group justify="space-between" wrap="nowrap">
      <Group gap="sm" wrap="nowrap">
        <Sign kind={day < today ? 'overdue' : day === today ? 'today' : 'planned'} bare />
        <Text size="sm">{text}</Text>
      </Group>
      <Button variant="default" size="compact-sm" onClick={onAnother}>
        {t('planAnother')}
      </Button>
    </Group>
  );
}

/** Why this day: the rule's words while it stands as proposed; that the client asked for it. */
function Reason({ next, ending, kind }: { next: NextStep; ending: Ending; kind: Activity['kind'] }) {
  const { t } = useTranslation('activities');
  const reasonOf = useStepReason();
  const { proposal, draft, isProposed, change } = next;
  if (!proposal || !draft) return null;
  const mayAsk = namesADay(ending) || draft.asked;
  const isExplained = isProposed && !proposal.stop && !draft.asked;
  if (!mayAsk && !isExplained) return null;
  return (
    <Group gap="md" justify="space-between" mih={20}>
      {isExplained ? (
        <Text size="xs" c="dimmed" className={styles.reason} data-reason>
          <IconInfoCircle size={14} aria-hidden />
          {reasonOf(proposal, ending, kind)}
        </Text>
      ) : (
        <span />
      )}
      {mayAsk && (
        <Checkbox
          size="xs"
          label={t('askedFor')}
          checked={draft.asked}
          onChange={(event) => change({ asked: event.currentTarget.checked })}
        />
      )}
    </Group>
  );
}
