import { create } from 'zustand';
import { activeKeys } from './registry';

export type ActiveKeys = ReturnType<typeof activeKeys>;

interface HelpState {
  readonly keys: ActiveKeys | null;
  /** Takes the keys that work at this moment, before the dialog itself covers them. */
  show(): void;
  hide(): void;
}

export const useKeysHelp = create<HelpState>((set) => ({
  keys: null,
  show: () => set({ keys: activeKeys() }),
  hide: () => set({ keys: null }),
}));
