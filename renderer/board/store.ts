import type { BoardCard, BoardColumn } from '@shared/contract/board';
import type { Target } from '@shared/domain/process';
import { create } from 'zustand';

/** A card by its place; the keys act on it and it holds the focus. */
export interface Place {
  readonly column: BoardColumn;
  readonly index: number;
}

/** A card on its way to another column, by mouse or by keys. Nothing is stored before it is dropped. */
export interface Carried {
  readonly card: BoardCard;
  readonly from: BoardColumn;
  readonly by: 'mouse' | 'keys';
  /** One verdict per column, in the order of the board. */
  readonly targets: readonly Target[];
  /** The column it is over. */
  readonly over: BoardColumn | null;
}

interface BoardState {
  readonly active: Place | null;
  readonly carried: Carried | null;
  setActive(place: Place | null): void;
  carry(carried: Carried | null): void;
  moveOver(column: BoardColumn | null): void;
}

export const useBoard = create<BoardState>((set) => ({
  active: null,
  carried: null,
  setActive: (active) => set({ active }),
  carry: (carried) => set({ carried }),
  moveOver: (over) =>
    set(({ carried }) => (carried && carried.over !== over ? { carried: { ...carried, over } } : {})),
}));
