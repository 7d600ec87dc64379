import { Button, Group, Input, SegmentedControl, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { SearchSelect } from '@renderer/frame/SearchSelect';
import { ContactModal } from '@renderer/activities/ContactModal';
import { useCommand, useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { DayField } from '@renderer/frame/DayField';
import { Form } from '@renderer/frame/Form';
import type { SurveyResponse } from '@shared/contract/surveys';
import { groupOf } from '@shared/domain/surveys';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScoreRow } from './ScoreRow';
import { answerOf, draftOf, emptyDraft, type SurveyDraft, withScore } from './surveyDraft';
import styles from './SurveyDialog.module.css';
import { useTouchPoints } from './useTouchPoints';

interface SurveyDialogProps {
  readonly deal: {
    readonly id: string;
    readonly clientId: string;
    readonly title: string;
    readonly clientName: string;
  };
  /** The answer to correct; without one a new answer is entered. */
  readonly response?: SurveyResponse;
  readonly onClose: () => void;
}

/** The questions in the order in which they are asked on the phone: digits answer, Tab goes on, Ctrl-Enter saves. */
export function SurveyDialog({ deal, response, onClose }: SurveyDialogProps) {
  const { t } = useTranslation(['surveys', 'common']);
  const today = useToday();
  const touchPoints = useTouchPoints();
  const { data: choices } = useDb('activities.choices', { clientId: deal.clientId });
  const record = useCommand('surveys.record');
  const correct = useCommand('surveys.correct');
  const [draft, setDraft] = useState<SurveyDraft>(() => (response ? draftOf(response) : emptyDraft(today)));
  const questionId = useId();
  const prefix = useId();

  const change = (part: Partial<SurveyDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const answer = answerOf(draft);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!answer) return;
    const result = response
      ? await correct.run({ id: response.id, ...answer, today }, { undo: true })
      : await record.run({ dealId: deal.id, ...answer, today }, { undo: true });
    if (result.ok) onClose();
  };
  // A touch point that is gone from the settings is still shown where it was scored.
  const asked = [
    ...touchPoints,
    ...Object.keys(draft.scores)
      .filter((key) => !touchPoints.some((each) => each.key === key))
      .map((key) => ({ key, name: key })),
  ];
  return (
    <ContactModal title={t(response ? 'form.correctTitle' : 'form.title')} onClose={onClose} size={800}>
      <Form onSubmit={(event) => void save(event)}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {deal.clientName} · {deal.title}
          </Text>
          <div>
            <Group justify="space-between" mb={4} wrap="nowrap">
              <Text fw={600} id={questionId}>
                {t('form.question')}
              </Text>
              {draft.score !== null && (
                <Text
                  size="sm"
                  className={styles.consequence}
                  data-group={groupOf(draft.score)}
                  role="status"
                >
                  {t(`form.means.${groupOf(draft.score)}`)}
                </Text>
              )}
            </Group>
            <ScoreRow
              label={t('form.question')}
              labelledBy={questionId}
              value={draft.score}
              onChange={(score) => change({ score })}
              big
              autoFocus
            />
            <div className={styles.ends}>
              <span>{t('form.never')}</span>
              <span>{t('form.certainly')}</span>
            </div>
          </div>
          <fieldset className={styles.touchPoints} aria-label={t('form.touchPoints')}>
            {asked.map(({ key, name }) => (
              <div key={key} className={styles.touchPoint}>
                <span id={`${prefix}${key}`}>{name}</span>
                <ScoreRow
                  label={name}
                  labelledBy={`${prefix}${key}`}
                  value={draft.scores[key] ?? null}
                  onChange={(score) => change({ scores: withScore(draft.scores, key, score) })}
                />
              </div>
            ))}
          </fieldset>
          <SimpleGrid cols={2} spacing="sm">
            <Textarea
              label={t('form.influence')}
              value={draft.influence}
              onChange={(event) => change({ influence: event.currentTarget.value })}
              autosize
              minRows={2}
              maxRows={5}
            />
            <Textarea
              label={t('form.comment')}
              value={draft.comment}
              onChange={(event) => change({ comment: event.currentTarget.value })}
              autosize
              minRows={2}
              maxRows={5}
            />
          </SimpleGrid>
          <SimpleGrid cols={3} spacing="sm">
            <SearchSelect
              label={t('form.person')}
              data={(choices?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.personId}
              onChange={(personId) => change({ personId })}
              clearable
            />
            <DayField
              label={t('form.day')}
              value={draft.day}
              onChange={(day) => change({ day })}
              maxDay={today}
            />
            <div>
              <Input.Label labelElement="div" id={`${prefix}call`}>
                {t('form.mayCall')}
              </Input.Label>
              <SegmentedControl
                size="xs"
                aria-labelledby={`${prefix}call`}
                data={[
                  { value: 'yes', label: t('form.yes') },
                  { value: 'no', label: t('form.no') },
                  { value: 'unknown', label: t('form.notAsked') },
                ]}
                value={draft.mayCall === null ? 'unknown' : draft.mayCall ? 'yes' : 'no'}
                onChange={(value) => change({ mayCall: value === 'unknown' ? null : value === 'yes' })}
              />
            </div>
          </SimpleGrid>
          <Group justify="space-between">
            <Text size="xs" c="dimmed">
              {t('form.keys')}
            </Text>
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t('common:cancel')}
              </Button>
              <Button type="submit" disabled={!answer} loading={record.busy || correct.busy}>
                {t(response ? 'form.saveCorrection' : 'form.save')}
              </Button>
            </Group>
          </Group>
        </Stack>
      </Form>
    </ContactModal>
  );
}
