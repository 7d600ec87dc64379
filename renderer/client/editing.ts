import type { SideName } from '@renderer/permission/DoNotContact';
import type { ClientCard } from '@shared/contract/client';
import type { Person } from '@shared/contract/people';
import { create } from 'zustand';

/** What is edited in a dialog over the card. */
export type Editing =
  | { readonly kind: 'client'; readonly client: ClientCard }
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'no-contact'; readonly client: ClientCard }
  | { readonly kind: 'permission'; readonly side: SideName }
  | { readonly kind: 'do-not-contact'; readonly side: SideName };

interface State {
  readonly opened: Editing | null;
  edit(what: Editing): void;
  close(): void;
}

/** The one edit dialog of a client that is open, from the card or the preview. */
export const useEditing = create<State>((set) => ({
  opened: null,
  edit: (opened) => set({ opened }),
  close: () => set({ opened: null }),
}));
