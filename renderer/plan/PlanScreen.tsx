import { useContactDialogs } from '@renderer/activities';
import { ManagerFilter } from '@renderer/activities/ManagerFilter';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { Failed } from '@renderer/frame/Failed';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { parseWeek, weekOf } from '@shared/domain/time';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyWeek } from './EmptyWeek';
import { ExportMenu } from './ExportMenu';
import { PAGE } from './PlanList';
import { PlanWeek } from './PlanWeek';
import { WeekSwitcher } from './WeekSwitcher';

const route = getRouteApi('/plan');

/** The call plan of one ISO week: whom to contact on which day, and why (`product.md` §5). */
export function PlanScreen() {
  const { t } = useTranslation('frame');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { openPlan } = useContactDialogs();
  const today = useToday();
  const { manager } = search;
  const week = parseWeek(search.week ?? '') ?? weekOf(today);
  const asked = { week, today, ...(manager === undefined ? {} : { manager }) };
  const { data, error, refetch } = useDb('plan.week', { ...asked, offset: 0, limit: PAGE });
  const isEmpty = data?.days.every(({ count }) => count === 0) ?? true;

  const show = (next: { week?: string; manager?: string | null }): void => {
    const { week: nextWeek = week, manager: nextManager = manager } = next;
    const isPresent = nextWeek === weekOf(today);
    void navigate({
      search: { week: isPresent ? undefined : nextWeek, manager: nextManager ?? undefined },
      replace: true,
    });
  };

  return (
    <>
      <ScreenHead
        title={t('screens.plan')}
        filters={
          <>
            <WeekSwitcher week={week} onChange={(next) => show({ week: next })} />
            <ManagerFilter value={manager} onChange={(next) => show({ manager: next })} />
          </>
        }
        actions={<ExportMenu asked={asked} disabled={isEmpty} />}
      />
      {error && <Failed error={error.data} onRetry={() => void refetch()} />}
      {!error && !data && <WaitingRows rows={12} height={52} />}
      {!error && data && (
        <PlanWeek
          key={data.week}
          plan={data}
          asked={{ ...asked, week: data.week }}
          empty={<EmptyWeek week={data.week} onPlan={(day) => openPlan({ day })} />}
        />
      )}
    </>
  );
}
