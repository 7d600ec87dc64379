import { Text } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { Section } from '@renderer/frame/Section';
import { moveBetweenRows } from '@renderer/keys/sectionRows';
import type { Deal } from '@shared/contract/deal';
import { progressOf, showsPreparation } from '@shared/domain/preparation';
import type { Day } from '@shared/domain/time';
import { useTranslation } from 'react-i18next';
import { AddStep } from './AddStep';
import { EventDayButton } from './EventDayButton';
import { PlanSteps } from './PlanSteps';
import styles from './preparation.module.css';
import { StepRow } from './StepRow';
import { TypeMenu } from './TypeMenu';
import { useTypes } from './useTypes';

/** What must be ready before the event: the steps with their days, who does them and what the client signs off. */
export function PreparationSection({
  deal,
  today,
  wanted = false,
}: {
  deal: Deal;
  today: Day;
  wanted?: boolean;
}) {
  const { t } = useTranslation('preparation');
  const format = useFormat();
  const { wordsOf } = useTypes();
  const { data } = useDb('preparation.list', { dealId: deal.id }, { keepPrevious: false });
  if (!data || !(wanted || showsPreparation(deal, data.steps.length))) return null;
  const { steps, eventDay, eventType } = data;
  const { done, count, late, asked } = progressOf(steps, today);
  const isOpen = deal.status === 'open' || deal.status === 'paused';
  return (
    <Section
      title={t('title')}
      summary={
        count > 0 && (
          <>
            {t('progress', { done, count })}
            {late > 0 && <span className={styles.late}> · {t('late', { count: late })}</span>}
            {asked > 0 && ` · ${t('asked', { count: asked })}`}
          </>
        )
      }
      actions={isOpen && count > 0 && <TypeMenu deal={deal} />}
    >
      {count > 0 && (
        <>
          <span className={styles.bar} aria-hidden>
            <span className={styles.barDone} style={{ width: `${(100 * done) / count}%` }} />
          </span>
          <div className={styles.about}>
            {eventType !== '' && <span>{wordsOf(eventType)}</span>}
            {eventDay ? (
              <span title={format.dayLong(eventDay)}>
                {t('event', { day: format.day(eventDay) })} · {format.relative(eventDay)}
              </span>
            ) : (
              <span>{t('noEventDay')}</span>
            )}
            {isOpen && <EventDayButton deal={deal} quiet />}
          </div>
        </>
      )}
      {count === 0 && isOpen && <PlanSteps deal={deal} />}
      {count === 0 && !isOpen && (
        <Text size="sm" c="dimmed">
          {t('progress', { done, count })}
        </Text>
      )}
      <ul className={styles.rows} onKeyDown={moveBetweenRows}>
        {steps.map((step, at) => (
          <StepRow key={step.id} at={at} last={at === steps.length - 1} {...{ step, today, isOpen }} />
        ))}
      </ul>
      {isOpen && <AddStep deal={deal} />}
    </Section>
  );
}
