import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { useDbPages } from '@renderer/data';
import { useToday } from '@renderer/format';
import { firstRows } from '@renderer/frame/firstRows';
import type { BoardCard, BoardColumn as Column, BoardFilter } from '@shared/contract/board';
import { present } from '@shared/errors';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { ColumnHead } from './Board';
import { FIRST_CARDS } from './firstCards';
import styles from './board.module.css';
import { Card } from './Card';
import { CARD_GAP } from './cardSize';
import { ColumnTop } from './ColumnTop';
import { Refusal } from './Refusal';
import { useBoard } from './store';
import type { CardWords } from './useCardWords';

/** What the keys need of a column: how many cards, which one, and to bring it into the window. */
export interface ColumnHandle {
  readonly count: number;
  cardAt(index: number): BoardCard | undefined;
  scrollTo(index: number): void;
}

interface BoardColumnProps {
  readonly head: ColumnHead;
  readonly filter: BoardFilter;
  readonly handles: Map<Column, ColumnHandle>;
  /** Holds the tab stop of the board while no card is active. */
  readonly isFirst: boolean;
  /** False in the first picture of the window: only the cards that are seen are drawn and have a place. */
  readonly whole: boolean;
  /** Of each card, in pixels. */
  readonly cardHeight: number;
  readonly words: CardWords;
  readonly onOpen: (card: BoardCard, column: Column) => void;
}

/** What stands above the cards: the bar of the window and the head of the column. */
const ABOVE = 111;

/** Cards that are drawn beyond the edge of a column, so that scrolling finds them there. */
const CARDS_AROUND = 3;

/** One column: only the cards in the window are there, the others are fetched page by page as they come. */
export function BoardColumn(props: BoardColumnProps) {
  const { head, filter, handles, isFirst, whole, cardHeight, words, onOpen } = props;
  const { column, count } = head;
  const nameId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // New functions with another height: only then the places are counted anew.
  const sizes = useMemo(
    () => ({ estimateSize: () => cardHeight, getItemKey: (index: number) => index }),
    [cardHeight],
  );
  const virtualizer = useVirtualizer({
    ...sizes,
    count: whole ? count : Math.min(count, FIRST_CARDS),
    getScrollElement: () => scroller.current,
    gap: CARD_GAP,
    overscan: whole ? CARDS_AROUND : 0,
    ...firstRows(ABOVE),
    paddingEnd: CARD_GAP,
  });
  const items = virtualizer.getVirtualItems();
  const cardAt = useCards(head, filter, items.at(0)?.index ?? 0, items.at(-1)?.index ?? 0);

  // With the picture, not a moment after it: a key acts on the card that is seen.
  useLayoutEffect(() => {
    const scrollTo = (index: number): void => virtualizer.scrollToIndex(index, { align: 'auto' });
    handles.set(column, { count, cardAt, scrollTo });
    return () => void handles.delete(column);
  }, [handles, column, count, cardAt, virtualizer]);

  // As a card can be carried (`Card`), from the first picture on.
  useLayoutEffect(
    () =>
      dropTargetForElements({
        element: present(scroller.current?.parentElement, 'the list stands in its column'),
        getData: () => ({ column }),
      }),
    [column],
  );

  const target = useBoard(({ carried }) => carried?.targets.find((each) => each.target === column));
  const over = useBoard(({ carried }) => carried?.over === column && carried.from !== column);
  const isFrom = useBoard(({ carried }) => carried?.from === column);
  const active = useBoard((state) => (state.active?.column === column ? state.active.index : null));
  const someActive = useBoard((state) => state.active !== null);
  const refused = target?.kind === 'refused' && !isFrom;
  const stop = active ?? (isFirst && !someActive ? 0 : -1);

  return (
    <section
      className={styles.column}
      aria-labelledby={nameId}
      data-column={column}
      data-refused={refused || undefined}
      data-over={over || undefined}
    >
      <ColumnTop head={head} nameId={nameId} />
      {over && target?.reason && <Refusal reason={target.reason} />}
      <div className={styles.cards} ref={scroller}>
        <ul
          aria-labelledby={nameId}
          className={styles.tall}
          style={{ height: count * (cardHeight + CARD_GAP) }}
        >
          {items.map(({ index, key, start }) => (
            <li
              key={key}
              className={styles.slot}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={count}
              aria-posinset={index + 1}
            >
              <Card
                column={column}
                index={index}
                card={cardAt(index)}
                tabStop={index === stop}
                words={words}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** The cards of a column by index: the first ones came with the board, pages of the others follow the window. */
function useCards({ column, cards }: ColumnHead, filter: BoardFilter, first: number, last: number) {
  const today = useToday();
  const { rowAt } = useDbPages(
    'board.cards',
    { ...filter, today, column },
    {
      rowsOf: (page) => page.cards,
      visible: { first: Math.max(first, FIRST_CARDS), last: Math.max(last, FIRST_CARDS) },
      pageSize: FIRST_CARDS,
      enabled: last >= FIRST_CARDS,
    },
  );
  return (index: number): BoardCard | undefined => cards[index] ?? rowAt(index);
}
