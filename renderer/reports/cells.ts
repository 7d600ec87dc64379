import type { Figures, Report } from '@shared/contract/reports';
import type { Slot } from '@shared/domain/planner/settings';
import { allOf, type Figure } from '@shared/domain/reports';

/** The columns of the table: what stands in a cell, what it was before, and which list stands behind it. */
export const COLUMNS = [
  'kept',
  'calls',
  'meetings',
  'done',
  'reached',
  'putOff',
  'newClients',
  'moves',
  'won',
  'lost',
  'overdue',
  'withoutNext',
] as const;
export type Column = (typeof COLUMNS)[number];

/** As of today, whatever the period. */
export const isStanding = (column: Column): boolean => column === 'overdue' || column === 'withoutNext';

export interface CellFacts {
  readonly value: number;
  /** Of how many; null where the value stands alone. */
  readonly of: number | null;
  /** The same of the period before; null for how things stand today. */
  readonly before: number | null;
  readonly beforeOf: number | null;
  /** Whether more of it is better; null where nobody can say. */
  readonly moreIsBetter: boolean | null;
  readonly figure: Figure;
  readonly slot: Slot | null;
}

type Line = Report['total'];

export function factsOf(column: Column, { now, before, standing }: Line): CellFacts {
  const plain = (of: (figures: Figures) => number, moreIsBetter: boolean | null) => ({
    ...{ value: of(now), of: null, before: of(before), beforeOf: null, moreIsBetter, slot: null },
  });
  const slot = (which: Slot): CellFacts => ({
    ...{ value: now.kept[which], of: now.planned[which] },
    ...{ before: before.kept[which], beforeOf: before.planned[which] },
    ...{ moreIsBetter: true, figure: 'planned', slot: which },
  });
  switch (column) {
    case 'kept':
      return {
        ...{ value: allOf(now.kept), of: allOf(now.planned), before: allOf(before.kept) },
        ...{ beforeOf: allOf(before.planned), moreIsBetter: true, figure: 'planned', slot: null },
      };
    case 'calls':
    case 'meetings':
      return slot(column);
    case 'done':
      return { ...plain(({ done }) => allOf(done), true), figure: 'done' };
    case 'reached':
      return { ...plain(({ reached }) => reached, true), figure: 'reached' };
    case 'putOff':
      return { ...plain(({ putOff }) => putOff, false), figure: 'putOff' };
    case 'newClients':
      return { ...plain(({ newClients }) => newClients, true), figure: 'newClients' };
    case 'moves':
      return { ...plain(({ forward }) => forward, true), figure: 'forward' };
    case 'won':
      return { ...plain(({ won }) => won.count, true), figure: 'won' };
    case 'lost':
      return { ...plain(({ lost }) => lost.count, false), figure: 'lost' };
    case 'overdue':
    case 'withoutNext':
      return {
        ...{ value: standing[column], of: null, before: null, beforeOf: null },
        ...{ moreIsBetter: false, figure: column, slot: null },
      };
  }
}
