import { Button, Group, Text } from '@mantine/core';
import { useCommand, useDb } from '@renderer/data';
import { Section } from '@renderer/frame/Section';
import type { Deal } from '@shared/contract/deal';
import type { SurveyResponse } from '@shared/contract/surveys';
import type { Day } from '@shared/domain/time';
import { IconMoodSad, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseCard } from './CaseCard';
import { ResponseItem } from './ResponseItem';
import { showsSurveys } from './shows';
import { SurveyDialog } from './SurveyDialog';
import styles from './ResponseItem.module.css';

/** Answers after the event, what they ask us to do, and the cases of unhappy clients. */
export function SurveysSection({
  deal,
  today,
  wanted = false,
}: {
  deal: Deal;
  today: Day;
  wanted?: boolean;
}) {
  const { t } = useTranslation('surveys');
  const { data } = useDb('surveys.ofDeal', { dealId: deal.id }, { keepPrevious: false });
  const openCase = useCommand('surveys.openCase');
  const [editing, setEditing] = useState<SurveyResponse | 'new' | null>(null);
  if (!data) return null;
  const { responses, cases } = data;
  const isEmpty = responses.length === 0 && cases.length === 0;
  if (isEmpty && !wanted && !showsSurveys(deal, today)) return null;
  return (
    <Section
      title={t('title')}
      name="surveys"
      actions={
        <Group gap={4}>
          {!cases.some(({ closedDay }) => closedDay === null) && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconMoodSad size={14} aria-hidden />}
              loading={openCase.busy}
              onClick={() => void openCase.run({ dealId: deal.id, today }, { undo: true })}
            >
              {t('case.open')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant={isEmpty ? 'light' : 'subtle'}
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('record')}
          </Button>
        </Group>
      }
    >
      {isEmpty && (
        <Text size="sm" c="dimmed">
          {t('nothing')}
        </Text>
      )}
      {cases.map((each) => (
        <CaseCard key={each.id} of={each} today={today} />
      ))}
      {responses.length > 0 && (
        <ul className={styles.responses}>
          {responses.map((response) => (
            <ResponseItem
              key={response.id}
              response={response}
              today={today}
              onEdit={() => setEditing(response)}
            />
          ))}
        </ul>
      )}
      {editing && (
        <SurveyDialog
          deal={deal}
          {...(editing === 'new' ? {} : { response: editing })}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
