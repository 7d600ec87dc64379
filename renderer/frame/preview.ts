import { create } from 'zustand';

/** What the panel on the right can show without leaving the list. */
export type PreviewKind = 'client' | 'deal';
export interface Previewed {
  readonly kind: PreviewKind;
  readonly id: string;
  /** In a narrow window the panel lies over the screen, on this side, and nothing under it moves; else it stands beside. */
  readonly over?: 'left' | 'right';
}

interface PreviewState {
  readonly shown: Previewed | null;
  show(what: Previewed): void;
  /** Shows it, or hides it when it is shown already. */
  toggle(what: Previewed): void;
  hide(): void;
}

/** The preview panel: lists call `show({ kind: 'client', id })` for the active row. */
export const usePreview = create<PreviewState>((set) => ({
  shown: null,
  show: (what) => set({ shown: what }),
  toggle: (what) =>
    set(({ shown }) => ({ shown: shown?.kind === what.kind && shown.id === what.id ? null : what })),
  hide: () => set({ shown: null }),
}));
