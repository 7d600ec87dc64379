import { Button } from '@mantine/core';
import { ManagerFilter } from '@renderer/activities';
import { useDb } from '@renderer/data';
import { useFormat } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { Segments } from '@renderer/frame/Segments';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { IconArrowLeft, IconConfetti } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenBar } from './ChosenBar';
import { clearChosen } from './chosen';
import { KindFilter } from './KindFilter';
import { OccasionList } from './OccasionList';
import styles from './occasions.module.css';
import { useOccasionFilter, WEEKS } from './useOccasionFilter';

/** Whom to greet, to invite or to talk to in the coming weeks because of a day; what has its contact is gone from it. */
export function OccasionsScreen() {
  const { t } = useTranslation('occasions');
  const { filter, change, input } = useOccasionFilter();
  const { data } = useDb('occasions.coming', { ...input, limit: 1 });
  const question = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are shown, so what was chosen is out of sight
  useEffect(() => clearChosen, [question]);
  return (
    <>
      <ScreenHead
        title={t('title')}
        filters={
          <>
            <Segments
              size="xs"
              aria-label={t('span.label')}
              value={String(filter.weeks)}
              onChange={(next) => change({ weeks: WEEKS.find((weeks) => String(weeks) === next) ?? 4 })}
              data={WEEKS.map((weeks) => ({ value: String(weeks), label: t(`span.${weeks}`) }))}
            />
            <ManagerFilter
              value={filter.manager}
              onChange={(manager) => change({ manager: manager ?? undefined })}
            />
          </>
        }
      />
      <div className={styles.screen}>
        {filter.holiday ? (
          <OneHoliday day={filter.holiday} onBack={() => change({ holiday: undefined })} />
        ) : null}
        {!filter.holiday && data && (
          <KindFilter kind={filter.kind} counts={data.byKind} onChange={(kind) => change({ kind })} />
        )}
        <ChosenBar input={input} />
        {!data && <WaitingRows rows={10} height={52} />}
        {data?.total === 0 && (
          <Nothing filtered={filter.kind !== undefined || filter.holiday !== undefined} />
        )}
        {data && data.total > 0 && (
          <OccasionList
            key={question}
            input={input}
            total={data.total}
            manager={filter.manager}
            onHoliday={(holiday) => change({ holiday })}
          />
        )}
      </div>
    </>
  );
}

/** One holiday is open: the way back to everything else. */
function OneHoliday({ day, onBack }: { day: string; onBack: () => void }) {
  const { t } = useTranslation('occasions');
  const format = useFormat();
  return (
    <div className={styles.bar}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowLeft size={14} aria-hidden />}
        onClick={onBack}
      >
        {t('backToAll')}
      </Button>
      <b>
        {t('kind.holiday')} · {format.day(day)}
      </b>
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useTranslation('occasions');
  const navigate = useNavigate();
  if (filtered) return <EmptyState title={t('emptyFilter')} />;
  return (
    <EmptyState
      icon={<IconConfetti size={40} stroke={1.5} aria-hidden />}
      title={t('empty.title')}
      text={t('empty.text')}
      action={
        <Button
          variant="default"
          onClick={() => void navigate({ to: '/settings', search: { section: 'occasions' } })}
        >
          {t('empty.settings')}
        </Button>
      }
    />
  );
}
