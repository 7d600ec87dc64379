import { type ReactNode, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import { useFirstStands } from './firstPicture';

/** Places of the top bar that the present screen fills. */
export interface HeadSlots {
  readonly title: HTMLElement | null;
  readonly filters: HTMLElement | null;
  readonly actions: HTMLElement | null;
}
export const useHeadSlots = create<HeadSlots>(() => ({ title: null, filters: null, actions: null }));

interface ScreenHeadProps {
  /** In place of the screen's plain name, such as the client's name. */
  readonly title?: ReactNode;
  readonly filters?: ReactNode;
  /** At most one primary button per screen. */
  readonly actions?: ReactNode;
}

/** Puts a screen's title, filters and actions into the top bar. Each screen renders it once. */
export function ScreenHead({ title, filters, actions }: ScreenHeadProps) {
  const slots = useHeadSlots();
  const stands = useFirstStands();
  return (
    <>
      {slots.title && createPortal(title, slots.title)}
      {stands && slots.filters && createPortal(<Suspense>{filters}</Suspense>, slots.filters)}
      {slots.actions && createPortal(actions, slots.actions)}
    </>
  );
}
