import { create } from 'zustand';

/** What a new record starts from when it is made on a card: the client, the deal, the day that was clicked. */
export interface CreateFrom {
  readonly clientId?: string;
  readonly dealId?: string;
  readonly day?: string;
  readonly time?: string | null;
  /** Who found whom, for a new deal. */
  readonly direction?: 'inbound' | 'outbound';
}
export const CREATE_KINDS = ['client', 'person', 'deal', 'activity', 'talk', 'product'] as const;
export type CreateKind = (typeof CREATE_KINDS)[number];

interface CreateState {
  readonly opened: { readonly kind: CreateKind; readonly from: CreateFrom } | null;
  open(kind: CreateKind, from?: CreateFrom): void;
  close(): void;
}

/** Opens the dialog for a new record from anywhere: `useCreate.getState().open('deal', { clientId })`. */
export const useCreate = create<CreateState>((set) => ({
  opened: null,
  open: (kind, from = {}) => set({ opened: { kind, from } }),
  close: () => set({ opened: null }),
}));
