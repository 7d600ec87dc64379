import { Button } from '@mantine/core';
import { ManagerFilter } from '@renderer/activities/ManagerFilter';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { EmptyState } from '@renderer/frame/EmptyState';
import { Failed } from '@renderer/frame/Failed';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { Segments } from '@renderer/frame/Segments';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import type { Report } from '@shared/contract/reports';
import { PERIODS, type Period } from '@shared/domain/reports';
import { parseDay } from '@shared/domain/time';
import { IconChartBar } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Behind, BehindDrawer } from './BehindDrawer';
import { PeriodSwitcher } from './PeriodSwitcher';
import { ReportExport } from './ReportExport';
import { ReportTable } from './ReportTable';
import { ResultsBar } from './ResultsBar';
import styles from './reports.module.css';
import { useFigureKeys } from './useFigureKeys';

const route = getRouteApi('/reports');

/** What each manager planned, did, put off and closed in a day or a week (`product.md` §6); each figure opens the list behind it. */
export function ReportsScreen() {
  const { t } = useTranslation(['reports', 'frame']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const go = useNavigate();
  const today = useToday();
  const period: Period = PERIODS.find((each) => each === search.period) ?? 'week';
  const day = parseDay(search.day ?? '') ?? today;
  const { manager } = search;
  const asked = { period, day, today, ...(manager === undefined ? {} : { manager }) };
  const { data, error, refetch, isPlaceholderData } = useDb('reports.period', asked);
  const figures = useRef<HTMLDivElement>(null);
  useFigureKeys(figures);
  const [behind, setBehind] = useState<Behind | null>(null);
  const show = (next: { period?: Period; day?: string; manager?: string | null }): void => {
    const { period: nextPeriod = period, day: nextDay = day, manager: nextManager = manager } = next;
    void navigate({
      search: {
        period: nextPeriod === 'week' ? undefined : nextPeriod,
        day: nextDay === today ? undefined : nextDay,
        manager: nextManager ?? undefined,
      },
      replace: true,
    });
  };
  return (
    <>
      <ScreenHead
        title={t('frame:screens.reports')}
        filters={
          <>
            <Segments
              size="xs"
              aria-label={t('periods.label')}
              value={period}
              onChange={(next) => show({ period: next })}
              data={PERIODS.map((each) => ({ value: each, label: t(`periods.${each}`) }))}
            />
            <PeriodSwitcher
              period={period}
              day={day}
              today={today}
              onChange={(next) => show({ day: next })}
            />
            <ManagerFilter value={manager} onChange={(next) => show({ manager: next })} />
          </>
        }
        manyFilters
        actions={<ReportExport asked={asked} disabled={!data || isEmpty(data)} />}
      />
      {error && <Failed error={error.data} onRetry={() => void refetch()} />}
      {!error && !data && <WaitingRows rows={6} height={56} />}
      {!error && data && isEmpty(data) && (
        <EmptyState
          icon={<IconChartBar size={32} stroke={1.5} aria-hidden />}
          title={t(`empty.${period}`)}
          text={t('emptyText')}
          action={<Button onClick={() => void go({ to: '/plan' })}>{t('goToPlan')}</Button>}
        />
      )}
      {!error && data && !isEmpty(data) && (
        <div ref={figures} className={styles.screen} aria-busy={isPlaceholderData}>
          <ReportTable
            report={data}
            today={today}
            onOpen={setBehind}
            onManager={(name) => show({ manager: name })}
          />
          <ResultsBar report={data} manager={manager} onOpen={setBehind} />
        </div>
      )}
      <BehindDrawer behind={behind} today={today} onClose={() => setBehind(null)} />
    </>
  );
}

const isEmpty = ({ managers }: Report): boolean => managers.length === 0;
