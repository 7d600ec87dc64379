import { Button, Group } from '@mantine/core';
import { ManagerFilter } from '@renderer/activities';
import { useDb, useSettings } from '@renderer/data';
import { useFormat, useToday } from '@renderer/format';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { Failed } from '@renderer/frame/Failed';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useDrawnBehind } from '@renderer/frame/useDrawnBehind';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Counts } from './Counts';
import { stillSeen } from './justDone';
import { linesOf, SECTIONS, type SectionName } from './lines';
import styles from './today.module.css';
import { TodayList, type TodayListHandle } from './TodayList';
import { useClock } from './useClock';

const UnhappyToday = lazy(() =>
  import('@renderer/surveys/UnhappyToday').then((it) => ({ default: it.UnhappyToday })),
);

const OccasionsToday = lazy(() =>
  import('@renderer/occasions/OccasionsToday').then((it) => ({ default: it.OccasionsToday })),
);

const StartCalls = lazy(() =>
  import('@renderer/session/StartCalls').then((it) => ({ default: it.StartCalls })),
);

/** Whom to contact today, what is late and what needs attention: the screen of the first five minutes. */
export function TodayScreen() {
  const { t } = useTranslation(['today', 'frame']);
  const { manager } = useSearch({ from: '/today' });
  const navigate = useNavigate();
  const format = useFormat();
  const today = useToday();
  const { zone } = useSettings();
  const [whole, setWhole] = useState<ReadonlySet<SectionName>>(new Set());
  const list = useRef<TodayListHandle>(null);
  const now = useClock();
  const { data, error, refetch } = useDb('today.open', { today, ...(manager ? { manager } : {}) });
  const isDrawn = useDrawnBehind(data !== undefined);
  const seen = data ? stillSeen(data.done.latest, now) : 0;
  const nothing = data !== undefined && SECTIONS.every((section) => data[section].count === 0);
  const { data: status } = useDb('app.status', {}, { enabled: nothing });
  const lines = useMemo(
    () => data && linesOf(data, whole, { seen, today, zone }),
    [data, whole, seen, today, zone],
  );

  const toggle = (section: SectionName): void =>
    setWhole((before) => {
      const after = new Set(before);
      if (!after.delete(section)) after.add(section);
      return after;
    });
  return (
    <>
      <ScreenHead
        title={
          <>
            {t('frame:screens.today')}
            <span className={styles.date}>
              <time dateTime={today} title={format.dayLong(today)}>
                {format.day(today)}
              </time>
            </span>
          </>
        }
        actions={
          <Suspense>
            <StartCalls manager={manager} />
          </Suspense>
        }
        filters={
          <ManagerFilter
            value={manager}
            onChange={(name) =>
              void navigate({ to: '/today', search: name ? { manager: name } : {}, replace: true })
            }
          />
        }
      />
      {error && <Failed error={error.data} onRetry={() => void refetch()} />}
      {!error && !(data && isDrawn) && <WaitingRows rows={10} height={52} />}
      {nothing && status?.clients === 0 && <NothingYet />}
      {data && isDrawn && lines && !(nothing && status?.clients === 0) && (
        <div className={styles.screen}>
          <Suspense>
            <UnhappyToday manager={manager} />
            <OccasionsToday manager={manager} />
          </Suspense>
          <Counts data={data} onJump={(section) => list.current?.jump(section)} />
          <TodayList ref={list} data={data} lines={lines} manager={manager} onToggle={toggle} />
        </div>
      )}
    </>
  );
}

/** No client yet: the first step. */
function NothingYet() {
  const { t } = useTranslation(['today', 'frame']);
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('emptyTitle')}
      text={t('emptyText')}
      action={
        <Group gap="sm">
          <Button onClick={() => void navigate({ to: '/import' })}>{t('import')}</Button>
          <Button variant="default" onClick={() => useCreate.getState().open('client')}>
            {t('frame:newClient')}
          </Button>
        </Group>
      }
    />
  );
}
