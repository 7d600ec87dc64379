import { ManagerFilter } from '@renderer/activities/ManagerFilter';
import { useDebouncedValue } from '@mantine/hooks';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Failed } from '@renderer/frame/Failed';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useKeys } from '@renderer/keys';
import { StartCalls } from '@renderer/session/StartCalls';
import { addDays, laterDay, mondayOf, parseWeek, weekOf } from '@shared/domain/time';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddDialog, type AddFrom } from './AddDialog';
import { BusyBar } from './BusyBar';
import { ChosenBar } from './ChosenBar';
import { useChosen } from './chosen';
import { DifferenceDialog } from './DifferenceDialog';
import { EmptyWeek } from './EmptyWeek';
import { ExportMenu } from './ExportMenu';
import { dayWithRoom } from './load';
import { LeftOutView } from './LeftOutView';
import { PlanBar, type View } from './PlanBar';
import { PAGE } from './PlanList';
import { PlanWeek } from './PlanWeek';
import { useChangesSince } from './useChangesSince';
import { useGeneration } from './useGeneration';
import { WaitingWeek } from './WaitingWeek';
import { WeekSwitcher } from './WeekSwitcher';

const route = getRouteApi('/plan');

/** Shorter work ends before anybody could read that it runs, in milliseconds. */
const SLOW_MS = 250;

/** The call plan of one ISO week: whom to contact on which day, and why (`product.md` §5). */
export function PlanScreen() {
  const { t } = useTranslation(['plan', 'frame']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  const { manager } = search;
  const week = parseWeek(search.week ?? '') ?? weekOf(today);
  const view: View = search.view === 'out' ? 'out' : 'in';
  const asked = { week, today, ...(manager === undefined ? {} : { manager }) };
  const { data, error, refetch, dataUpdatedAt, isPlaceholderData } = useDb('plan.week', {
    ...asked,
    offset: 0,
    limit: PAGE,
  });
  const [adding, setAdding] = useState<AddFrom | null>(null);
  const generation = useGeneration();
  const { busy } = generation;
  const [slow] = useDebouncedValue(busy, SLOW_MS);
  const isAnyChosen = useChosen(({ lines }) => lines.size > 0);

  const shown = data?.week ?? week;
  const monday = mondayOf(shown);
  const isPast = addDays(monday, 6) < today;
  const count = data?.days.reduce((sum, day) => sum + day.count, 0) ?? 0;
  const generated = data?.generated ?? null;
  const here = { ...asked, week: shown };
  const since = useChangesSince(
    here,
    dataUpdatedAt,
    generated === null || isPast || isPlaceholderData || busy !== null ? null : generated.at,
  );

  const show = (next: { week?: string; manager?: string | null; view?: View }): void => {
    const { week: nextWeek = week, manager: nextManager = manager, view: nextView = view } = next;
    const isPresent = nextWeek === weekOf(today);
    void navigate({
      search: {
        week: isPresent ? undefined : nextWeek,
        manager: nextManager ?? undefined,
        view: nextView === 'out' ? nextView : undefined,
      },
      replace: true,
    });
  };
  const generate = (): void => void generation.generate(here, generated !== null);
  const add = (client: AddFrom['client'] = null): void =>
    setAdding({ client, day: dayWithRoom(data?.days ?? [], today) ?? laterDay(monday, today) });
  useKeys('screen', {
    KeyG: {
      label: generated ? t('generateAgain') : t('generate', { number: Number(shown.slice(6)) }),
      when: !isPast && data !== undefined,
      run: generate,
    },
    KeyA: { label: t('add.key'), when: !isPast && data !== undefined, run: () => add() },
    KeyL: {
      label: view === 'in' ? t('views.out') : t('views.in'),
      when: generated !== null,
      run: () => show({ view: view === 'in' ? 'out' : 'in' }),
    },
  });

  const bar =
    busy !== null && slow !== null ? (
      <BusyBar generation={generation} />
    ) : isAnyChosen && view === 'in' ? (
      <ChosenBar week={shown} />
    ) : (
      <PlanBar
        {...{ week: shown, generated, count, isPast, since, view }}
        onView={(next) => show({ view: next })}
        onGenerate={generate}
      />
    );
  const instead =
    generated && view === 'out' ? (
      <LeftOutView asked={here} version={dataUpdatedAt} onAdd={add} />
    ) : count === 0 ? (
      <EmptyWeek week={shown} generated={generated} onGenerate={generate} onAdd={() => add()} />
    ) : null;

  return (
    <>
      <ScreenHead
        title={t('frame:screens.plan')}
        filters={
          <>
            <WeekSwitcher week={week} onChange={(next) => show({ week: next })} />
            <ManagerFilter value={manager} onChange={(next) => show({ manager: next })} />
          </>
        }
        manyFilters
        actions={
          <>
            {week === weekOf(today) && <StartCalls manager={manager} quiet />}
            <ExportMenu asked={asked} />
          </>
        }
      />
      {error && <Failed error={error.data} onRetry={() => void refetch()} />}
      {!error && !data && <WaitingWeek />}
      {!error && data && <PlanWeek key={shown} plan={data} asked={here} bar={bar} instead={instead} />}
      {data && adding && (
        <AddDialog week={shown} days={data.days} from={adding} onClose={() => setAdding(null)} />
      )}
      <DifferenceDialog generation={generation} />
    </>
  );
}
