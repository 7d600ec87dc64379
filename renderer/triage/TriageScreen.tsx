import { Button } from '@mantine/core';
import { ManagerFilter } from '@renderer/activities';
import { EmptyState } from '@renderer/frame/EmptyState';
import { Failed } from '@renderer/frame/Failed';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TriageList } from './TriageList';
import { Working } from './Working';
import { useTriage } from './useTriage';

const USUAL_WEEKS = 4;

/** Everything overdue on one screen: a proposed place for each, changed where the user knows better, and done as one step. */
export function TriageScreen() {
  const { t } = useTranslation('triage');
  const { manager, weeks: named } = useSearch({ from: '/triage' });
  const navigate = useNavigate({ from: '/triage' });
  const weeks = Number(named ?? USUAL_WEEKS) || USUAL_WEEKS;
  const work = useTriage(manager, weeks);
  return (
    <>
      <ScreenHead
        title={t('title')}
        filters={
          <ManagerFilter
            value={manager}
            onChange={(name) =>
              void navigate({
                replace: true,
                search: ({ weeks: kept }) => ({ weeks: kept, manager: name || undefined }),
              })
            }
          />
        }
      />
      {work.count === undefined && <WaitingRows rows={10} height={52} />}
      {work.count === 0 && <Nothing />}
      {work.count !== undefined && work.count > 0 && (
        <>
          {work.proposing && work.items.length === 0 && (
            <Working label={t('proposing', { count: work.count })} {...work.proposing} />
          )}
          {work.failed && <Failed error={work.failed} onRetry={work.again} />}
          {work.items.length > 0 && !work.failed && (
            <TriageList
              key={manager ?? ''}
              work={work}
              manager={manager}
              weeks={weeks}
              onWeeks={(next) =>
                void navigate({ replace: true, search: (before) => ({ ...before, weeks: String(next) }) })
              }
            />
          )}
        </>
      )}
    </>
  );
}

function Nothing() {
  const { t } = useTranslation('triage');
  const navigate = useNavigate();
  return (
    <EmptyState
      title={t('nothing')}
      text={t('nothingText')}
      action={<Button onClick={() => void navigate({ to: '/today' })}>{t('toToday')}</Button>}
    />
  );
}
