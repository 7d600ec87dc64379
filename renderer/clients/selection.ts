import { create } from 'zustand';

/** Chosen clients: some by their ids, or all that the filter shows but for some. */
export type Selection =
  | { readonly mode: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly mode: 'all'; readonly except: ReadonlySet<string> };

export const NOTHING: Selection = { mode: 'some', ids: new Set() };

export const isSelected = (selection: Selection, id: string): boolean =>
  selection.mode === 'some' ? selection.ids.has(id) : !selection.except.has(id);

export const countSelected = (selection: Selection, total: number): number =>
  selection.mode === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size);

export function toggled(selection: Selection, id: string): Selection {
  const flip = (ids: ReadonlySet<string>): ReadonlySet<string> => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    return next;
  };
  return selection.mode === 'some'
    ? { mode: 'some', ids: flip(selection.ids) }
    : { mode: 'all', except: flip(selection.except) };
}

/** The selection with these clients in it. */
export function extended(selection: Selection, ids: readonly string[]): Selection {
  if (selection.mode === 'some') return { mode: 'some', ids: new Set([...selection.ids, ...ids]) };
  const taken = new Set(ids);
  return { mode: 'all', except: new Set([...selection.except].filter((id) => !taken.has(id))) };
}

interface State {
  readonly selection: Selection;
  /** Index from which Shift extends. */
  readonly anchor: number | null;
}

/** What is chosen in the client list; a change of the filter forgets it. */
export const useSelection = create<State>(() => ({ selection: NOTHING, anchor: null }));

export const clearSelection = (): void => useSelection.setState({ selection: NOTHING, anchor: null });
export const selectAll = (): void => useSelection.setState({ selection: { mode: 'all', except: new Set() } });
export const toggleAt = (id: string, index: number): void =>
  useSelection.setState(({ selection }) => ({ selection: toggled(selection, id), anchor: index }));

/** The selection as the commands take it. */
export const chosenInput = <F>(selection: Selection, filter: F) =>
  selection.mode === 'some' ? { ids: [...selection.ids] } : { filter, except: [...selection.except] };
