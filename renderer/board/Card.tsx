import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { usePreview } from '@renderer/frame/preview';
import type { BoardCard, BoardColumn } from '@shared/contract/board';
import { memo, useLayoutEffect, useRef } from 'react';
import styles from './Card.module.css';
import { CardLines } from './CardLines';
import { stepDeal } from './stepDeal';
import { useBoard } from './store';
import type { CardWords } from './useCardWords';
import { previewOf } from './useOpenCard';

interface CardProps {
  readonly column: BoardColumn;
  readonly index: number;
  /** Undefined while its page is on the way. */
  readonly card: BoardCard | undefined;
  readonly tabStop: boolean;
  readonly words: CardWords;
  readonly onOpen: (card: BoardCard, column: BoardColumn) => void;
}

export const cardId = (column: BoardColumn, index: number): string => `card-${column}-${index}`;

/** A card: a click shows the preview, a second one opens it whole; it can be carried by the mouse. */
export const Card = memo(function Card({ column, index, card, tabStop, words, onOpen }: CardProps) {
  const element = useRef<HTMLDivElement>(null);
  const carried = useBoard((state) => card !== undefined && state.carried?.card.id === card.id);

  const isShown = usePreview(({ shown }) => {
    if (shown === null || card === undefined) return false;
    const { kind, id } = previewOf(card, column);
    return shown.kind === kind && shown.id === id;
  });

  // Before the picture: who sees a card may carry it.
  useLayoutEffect(() => {
    if (!element.current || !card || !stepDeal(card, column)) return;
    return draggable({ element: element.current, getInitialData: () => ({ card, column }) });
  }, [card, column]);

  if (!card) return <div className={styles.card} data-waiting />;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot be dragged in every engine, and holds only inline content
    <div
      ref={element}
      id={cardId(column, index)}
      role="button"
      tabIndex={tabStop ? 0 : -1}
      className={styles.card}
      data-row={index}
      data-card={card.id}
      data-carried={carried || undefined}
      aria-current={isShown || undefined}
      onFocus={() => useBoard.getState().setActive({ column, index })}
      onClick={() => onOpen(card, column)}
      onKeyDown={() => undefined}
    >
      <CardLines card={card} words={words} />
    </div>
  );
});
