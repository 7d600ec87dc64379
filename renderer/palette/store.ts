import { create } from 'zustand';

interface PaletteState {
  readonly opened: boolean;
  open(): void;
  close(): void;
}

/** The palette has a store of its own, so that keys, menu and top bar can open it without knowing it. */
export const usePalette = create<PaletteState>((set) => ({
  opened: false,
  open: () => set({ opened: true }),
  close: () => set({ opened: false }),
}));
