import { type ReactNode, Suspense } from 'react';
import { createPortal } from 'react-dom';
import { create } from 'zustand';
import { useFirstStands } from './firstPicture';
import styles from './frame.module.css';

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
  /** There are many of them: in a small window they stand on a line of their own. */
  readonly manyFilters?: boolean;
  /** At most one primary button per screen. */
  readonly actions?: ReactNode;
}

/** Puts a screen's title, filters and actions into the top bar. Each screen renders it once. */
export function ScreenHead({ title, filters, manyFilters = false, actions }: ScreenHeadProps) {
  const slots = useHeadSlots();
  const stands = useFirstStands();
  return (
    <>
      {slots.title && createPortal(title, slots.title)}
      {stands &&
        slots.filters &&
        createPortal(
          <div className={styles.filtersInside} data-many={manyFilters || undefined}>
            <Suspense>{filters}</Suspense>
          </div>,
          slots.filters,
        )}
      {slots.actions && createPortal(actions, slots.actions)}
    </>
  );
}
