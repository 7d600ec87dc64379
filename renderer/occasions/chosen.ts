import type { OccasionRow } from '@shared/contract/occasions';
import { create } from 'zustand';

/** As many as one command takes. */
export const MOST_CHOSEN = 1000;

/** The occasions that are chosen in the list, by key; a change of the filter forgets them. */
export const useChosen = create<{ readonly chosen: ReadonlyMap<string, OccasionRow> }>(() => ({
  chosen: new Map(),
}));

export const clearChosen = (): void => useChosen.setState({ chosen: new Map() });

export const choose = (rows: readonly OccasionRow[]): void =>
  useChosen.setState({ chosen: new Map(rows.slice(0, MOST_CHOSEN).map((row) => [row.key, row])) });

export const toggleChosen = (row: OccasionRow): void =>
  useChosen.setState(({ chosen }) => {
    const next = new Map(chosen);
    if (!next.delete(row.key) && next.size < MOST_CHOSEN) next.set(row.key, row);
    return { chosen: next };
  });
