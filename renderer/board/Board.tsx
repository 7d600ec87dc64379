import { Box } from '@mantine/core';
import { useFirstStands } from '@renderer/frame/firstPicture';
import { Spoken } from '@renderer/signs';
import type { OutputOf } from '@shared/contract';
import type { BoardColumn as Column, BoardFilter } from '@shared/contract/board';
import { useEffect, useRef } from 'react';
import styles from './board.module.css';
import { BoardColumn, type ColumnHandle } from './BoardColumn';
import { CarryBar } from './CarryBar';
import { useAnnouncement } from './useAnnouncement';
import { useBoardKeys } from './useBoardKeys';
import { useCardDrag } from './useCardDrag';
import { CARD_HEIGHT, useCardSize } from './cardSize';
import { useBoard } from './store';
import { useCardWords } from './useCardWords';
import { useOpenCard } from './useOpenCard';

export type ColumnHead = OutputOf<'board.open'>['columns'][number];

interface BoardProps {
  readonly columns: readonly ColumnHead[];
  readonly filter: BoardFilter;
}

/** The columns side by side; keys and mouse carry cards from one to another. */
export function Board({ columns, filter }: BoardProps) {
  const handles = useRef(new Map<Column, ColumnHandle>());
  const board = useRef<HTMLDivElement>(null);
  const { drop } = useBoardKeys(handles.current);
  useCardDrag(board);
  const whole = useFirstStands();
  const size = useCardSize(board);
  const cardHeight = CARD_HEIGHT[size];
  const announcement = useAnnouncement();
  const words = useCardWords();
  const onOpen = useOpenCard();
  const carrying = useBoard((state) => state.carried !== null);
  useEffect(() => {
    document.body.toggleAttribute('data-carrying', carrying);
    return () => document.body.removeAttribute('data-carrying');
  }, [carrying]);
  const first = columns.find(({ count }) => count > 0)?.column;
  return (
    <Box
      className={styles.board}
      ref={board}
      data-cards={size}
      __vars={{ '--card-height': `${cardHeight}px` }}
    >
      {columns.map((head) => (
        <BoardColumn
          key={head.column}
          head={head}
          filter={filter}
          handles={handles.current}
          isFirst={head.column === first}
          whole={whole}
          cardHeight={cardHeight}
          words={words}
          onOpen={onOpen}
        />
      ))}
      <CarryBar onDrop={drop} />
      <Spoken>
        <span aria-live="assertive">{announcement}</span>
      </Spoken>
    </Box>
  );
}
