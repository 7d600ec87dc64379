import type { Day, Time } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { useMemo } from 'react';
import { create } from 'zustand';
import type { Ending } from './results';

/** What a new contact starts from. */
export interface PlanFrom {
  readonly clientId?: string;
  readonly dealId?: string | null;
  readonly personId?: string | null;
  /** A call unless said. */
  readonly kind?: ActivityKind;
  readonly day?: Day;
  readonly time?: Time | null;
  readonly minutes?: number | null;
  readonly purpose?: string;
}

/** Of a contact that comes again: only this one changes, or this and those that follow. */
export type EditScope = 'this' | 'following';

/** A control point whose day is moved, with the words that name it. */
export interface MovedPoint {
  readonly id: string;
  readonly dueDay: Day | null;
  readonly name: string;
}

export type ContactDialog =
  | { readonly kind: 'plan'; readonly from: PlanFrom }
  | { readonly kind: 'edit'; readonly id: string; readonly scope?: EditScope }
  | { readonly kind: 'result'; readonly id: string; readonly ending?: Ending | null }
  | { readonly kind: 'move'; readonly id: string }
  | { readonly kind: 'alive'; readonly ids: readonly string[] }
  | { readonly kind: 'move-point'; readonly point: MovedPoint };

interface State {
  readonly opened: ContactDialog | null;
}

/** The one dialog about a contact that is open; `ContactDialogHost` in the frame shows it. */
export const useContactDialog = create<State>(() => ({ opened: null }));

export const closeContactDialog = (): void => useContactDialog.setState({ opened: null });

export interface ContactDialogs {
  /** The form to plan a contact. */
  openPlan(from: PlanFrom): void;
  /** The same form over a contact that is planned. */
  openEdit(activity: { readonly id: string }, scope?: EditScope): void;
  /** Result and next step of a planned contact; with `ending` the result is entered already. */
  openResult(activity: { readonly id: string }, ending?: Ending): void;
  /** Another day for a planned contact. */
  openMove(activity: { readonly id: string }): void;
  /** Whether contacts that were put off again are still alive, one after the other. */
  openAlive(ids: readonly string[]): void;
  /** Another due day for a control point. */
  openMovePoint(point: MovedPoint): void;
}

/** Opens the dialogs about contacts from any screen; the functions never change. */
export function useContactDialogs(): ContactDialogs {
  return useMemo(() => {
    const open = (opened: ContactDialog): void => useContactDialog.setState({ opened });
    return {
      openPlan: (from) => open({ kind: 'plan', from }),
      openEdit: ({ id }, scope = 'this') => open({ kind: 'edit', id, scope }),
      openResult: ({ id }, ending) => open({ kind: 'result', id, ending: ending ?? null }),
      openMove: ({ id }) => open({ kind: 'move', id }),
      openAlive: (ids) => open({ kind: 'alive', ids }),
      openMovePoint: (point) => open({ kind: 'move-point', point }),
    };
  }, []);
}
