import { Button } from '@mantine/core';
import { useDb } from '@renderer/data';
import { useToday } from '@renderer/format';
import { useCreate } from '@renderer/frame/create';
import { EmptyState } from '@renderer/frame/EmptyState';
import { ScreenHead } from '@renderer/frame/ScreenHead';
import { IconLayoutKanban } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Board } from './Board';
import { BoardFilters } from './BoardFilters';
import { FIRST_CARDS } from './firstCards';
import { WaitingBoard } from './WaitingBoard';
import { type BoardFiltering, useBoardFilter } from './useBoardFilter';

/** The pipeline: every open deal in its stage, and the clients between sales. */
export function BoardScreen() {
  const { t } = useTranslation('frame');
  const filtering = useBoardFilter();
  const today = useToday();
  const { data } = useDb('board.open', { ...filtering.filter, today, limit: FIRST_CARDS });
  const empty = data?.columns.every(({ count }) => count === 0) ?? false;
  return (
    <>
      <ScreenHead title={t('screens.pipeline')} filters={<BoardFilters {...filtering} />} />
      {!data && <WaitingBoard />}
      {data && empty && <EmptyBoard {...filtering} />}
      {data && !empty && <Board columns={data.columns} filter={filtering.filter} />}
    </>
  );
}

function EmptyBoard({ filtered, clear }: BoardFiltering) {
  const { t } = useTranslation(['board', 'frame']);
  if (filtered) {
    return (
      <EmptyState
        title={t('frame:emptyFilter')}
        action={
          <Button variant="default" onClick={clear}>
            {t('frame:clearFilter')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconLayoutKanban size={40} stroke={1.5} aria-hidden />}
      title={t('emptyTitle')}
      text={t('emptyText')}
      action={<Button onClick={() => useCreate.getState().open('deal')}>{t('frame:newDeal')}</Button>}
    />
  );
}
