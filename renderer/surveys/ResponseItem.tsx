import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { useCommand } from '@renderer/data';
import { useFormat } from '@renderer/format';
import type { SurveyResponse } from '@shared/contract/surveys';
import { groupOf } from '@shared/domain/surveys';
import type { Day } from '@shared/domain/time';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Promoter } from './Promoter';
import { ScoreBadge } from './ScoreBadge';
import shared from './surveys.module.css';
import styles from './ResponseItem.module.css';
import { useTouchPointName } from './useTouchPoints';

interface ResponseItemProps {
  readonly response: SurveyResponse;
  readonly today: Day;
  readonly onEdit: () => void;
}

/** One answer: the score with its word, who and when, the touch points, what was said. */
export function ResponseItem({ response, today, onEdit }: ResponseItemProps) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const nameOf = useTouchPointName();
  const { run: remove } = useCommand('surveys.remove');
  const { score, personName, day, way, scores, influence, comment, mayCall } = response;
  const who = [personName, t(`ways.${way}`)].filter(Boolean).join(' · ');
  return (
    <li className={styles.response} data-response={response.id}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="sm" wrap="nowrap" className={styles.responseHead}>
          <ScoreBadge score={score} />
          <time dateTime={day} title={format.dayLong(day)}>
            {format.day(day)}
          </time>
          <span className={shared.quiet}>{who}</span>
          {mayCall === false && <span className={shared.quiet}>{t('noCalls')}</span>}
        </Group>
        <Group gap={0} wrap="nowrap">
          <Tooltip label={t('correct')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('correct')} onClick={onEdit}>
              <IconPencil size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('remove')}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('remove')}
              onClick={() => void remove({ id: response.id, today }, { undo: true })}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Group>
      {scores.length > 0 && (
        <div className={styles.chips}>
          {scores.map(({ touchPoint, score: each }) => (
            <span key={touchPoint} className={styles.chip} data-group={groupOf(each)}>
              {nameOf(touchPoint)} <b>{each}</b>
            </span>
          ))}
        </div>
      )}
      {influence !== '' && (
        <Text size="sm">
          <span className={shared.quiet}>{t('influenced')}</span> {influence}
        </Text>
      )}
      {comment !== '' && <Text size="sm">{comment}</Text>}
      {groupOf(score) === 'promoter' && <Promoter response={response} today={today} />}
    </li>
  );
}
