import { Button, Group } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { NothingFits } from '@renderer/frame/NothingFits';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { useDrawnBehind } from '@renderer/frame/useDrawnBehind';
import { WaitingRows } from '@renderer/frame/WaitingRows';
import { PipelineViews, viewOf } from '@renderer/leads/PipelineViews';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Board } from './Board';
import { BoardFilters } from './BoardFilters';
import { FIRST_CARDS } from './firstCards';
import { WaitingBoard } from './WaitingBoard';
import { type BoardFiltering, useBoardFilter } from './useBoardFilter';

const WaitingClients = lazy(() =>
  import('@renderer/leads/WaitingClients').then((it) => ({ default: it.WaitingClients })),
);

const LosingClients = lazy(() =>
  import('@renderer/cadence/LosingClients').then((it) => ({ default: it.LosingClients })),
);

/** The pipeline: clients in attraction, every open deal in its stage, clients between sales. */
export function BoardScreen() {
  const filtering = useBoardFilter();
  const view = viewOf(useSearch({ from: '/pipeline' }).view);
  const { productId: _ofDeals, ...filter } = filtering.filter;
  return (
    <>
      <ScreenHead
        title={<PipelineViews />}
        filters={<BoardFilters {...filtering} withProduct={view === 'sale'} />}
        manyFilters
      />
      {view === 'sale' && <Sale {...filtering} />}
      {view === 'losing' && (
        <Suspense fallback={<WaitingRows rows={10} height={52} />}>
          <LosingClients filter={filter} filtered={filtering.filtered} onClear={filtering.clear} />
        </Suspense>
      )}
      {(view === 'attraction' || view === 'between') && (
        <Suspense fallback={<WaitingRows rows={10} height={52} />}>
          <WaitingClients
            key={view}
            state={view === 'attraction' ? 'lead' : 'between-sales'}
            filter={filter}
            filtered={filtering.filtered}
            onClear={filtering.clear}
          />
        </Suspense>
      )}
    </>
  );
}

/** Every open deal in its stage, and the clients between sales beside them. */
function Sale(filtering: BoardFiltering) {
  const today = useToday();
  const { data } = useDb('board.open', { ...filtering.filter, today, limit: FIRST_CARDS });
  const isDrawn = useDrawnBehind(data !== undefined);
  const empty = data?.columns.every(({ count }) => count === 0) ?? false;
  return (
    <>
      {!(data && isDrawn) && <WaitingBoard />}
      {data && isDrawn && empty && <EmptyBoard {...filtering} />}
      {data && isDrawn && !empty && <Board columns={data.columns} filter={filtering.filter} />}
    </>
  );
}

function EmptyBoard({ filtered, clear }: BoardFiltering) {
  const { t } = useTranslation(['board', 'frame', 'clients']);
  const navigate = useNavigate();
  if (filtered) return <NothingFits onClear={clear} />;
  return (
    <EmptyState
      icon={<IconLayoutKanban size={40} stroke={1.5} aria-hidden />}
      title={t('emptyTitle')}
      text={t('emptyText')}
      action={
        <Group>
          <Button onClick={() => useCreate.getState().open('deal')}>{t('frame:newDeal')}</Button>
          <Button variant="default" onClick={() => void navigate({ to: '/import' })}>
            {t('clients:importFile')}
          </Button>
        </Group>
      }
    />
  );
}
