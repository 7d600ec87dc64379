import { Button, Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { ContactLink } from '@renderer/frame/ContactLink';
import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useShowOrOpen } from '@renderer/frame/useOpenRecord';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useKeys, useListNavigation } from '@renderer/keys';
import type { OutputOf } from '@shared/contract';
import type { UnhappyCase } from '@shared/contract/surveys';
import { useContactDialogs } from '@renderer/activities';
import { groupOf } from '@shared/domain/surveys';
import { IconMoodHappy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallBackSign } from './CallBackSign';
import { ImportAnswers } from './ImportAnswers';
import { ScoreBadge } from './ScoreBadge';
import { ScorePanel } from './ScorePanel';
import styles from './surveys.module.css';

/** So many answers are shown; older ones stand on their deals. */
const LATEST = 200;

/** What clients said after their events: unhappy ones first, then the answers, beside the score over all of them. */
export function SurveysScreen() {
  const { t } = useTranslation('surveys');
  const [importing, setImporting] = useState(false);
  const { data: cases } = useDb('surveys.openCases', { limit: LATEST });
  const { data: page } = useDb('surveys.page', { limit: LATEST });
  const isEmpty = cases?.count === 0 && page?.rows.length === 0;
  useKeys('screen', { KeyO: { label: t('file.button'), run: () => setImporting(true) } });
  return (
    <>
      <ScreenHead
        title={t('title')}
        actions={
          !isEmpty && (
            <Button variant="default" onClick={() => setImporting(true)}>
              {t('file.button')}
            </Button>
          )
        }
      />
      {(!cases || !page) && <WaitingRows rows={10} />}
      {isEmpty && (
        <EmptyState
          icon={<IconMoodHappy size={40} stroke={1.5} aria-hidden />}
          title={t('emptyTitle')}
          text={t('emptyText')}
          action={<Button onClick={() => setImporting(true)}>{t('file.button')}</Button>}
        />
      )}
      {cases && page && !isEmpty && (
        <div className={styles.screen}>
          <Lists cases={cases.rows} answers={page.rows} />
          <ScorePanel />
        </div>
      )}
      {importing && <ImportAnswers onClose={() => setImporting(false)} />}
    </>
  );
}

type Answer = OutputOf<'surveys.page'>['rows'][number];

function Lists({ cases, answers }: { cases: readonly UnhappyCase[]; answers: readonly Answer[] }) {
  const { t } = useTranslation('surveys');
  const format = useFormat();
  const showOrOpen = useShowOrOpen();
  const { openResult } = useContactDialogs();
  const rows = [...cases, ...answers];
  const open = (index: number): void => {
    const dealId = rows[index]?.dealId;
    if (dealId !== undefined) showOrOpen({ kind: 'deal', id: dealId });
  };
  const list = useListNavigation({ count: rows.length, onShow: open });
  const active = cases[list.active];
  useKeys('list', {
    KeyD: {
      label: t('case.call'),
      when: active?.call != null,
      run: () => active?.call && openResult(active.call),
    },
  });
  return (
    <div className={styles.lists}>
      {cases.length > 0 && (
        <section aria-label={t('unhappy.title')}>
          <h2>{t('unhappy.title')}</h2>
          {cases.map((each, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
            <article
              key={each.id}
              {...list.rowProps(index)}
              aria-label={each.clientName}
              className={`${styles.row} ${styles.caseRow}`}
              onClick={() => open(index)}
            >
              <CallBackSign of={each} />
              <div className={styles.rowText}>
                <b>{each.clientName}</b>
                <span>{[each.dealTitle, each.causes || each.comment].filter(Boolean).join(' · ')}</span>
              </div>
              <span className={styles.phone}>
                {each.phone !== '' && <ContactLink kind="phone" value={each.phone} />}
              </span>
              {each.score !== null && (
                <span className={styles.badge} data-group={groupOf(each.score)}>
                  <span className={styles.badgeScore}>{each.score}</span>
                </span>
              )}
            </article>
          ))}
        </section>
      )}
      <section aria-label={t('answers')}>
        <h2>{t('answers')}</h2>
        {answers.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('noAnswers')}
          </Text>
        )}
        {answers.map((answer, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter opens the row, bound by useListNavigation
          <article
            key={answer.id}
            {...list.rowProps(cases.length + index)}
            aria-label={answer.clientName}
            className={styles.row}
            onClick={() => open(cases.length + index)}
          >
            <ScoreBadge score={answer.score} />
            <time dateTime={answer.day} title={format.dayLong(answer.day)}>
              {format.date(answer.day)}
            </time>
            <div className={styles.rowText}>
              <b>{answer.clientName}</b>
              <span>
                {[answer.personName, answer.dealTitle, answer.comment || answer.influence]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </div>
          </article>
        ))}
      </section>
    </div>
  );
}
