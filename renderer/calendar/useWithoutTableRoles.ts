import { type RefObject, useEffect } from 'react';

const ROLES = ['table', 'rowgroup', 'row', 'cell', 'columnheader'].map((role) => `[role="${role}"]`).join();

/**
 * react-big-calendar gives its boxes the roles of a table without keeping a table's rules, so screen readers announce
 * rows without cells. Without the roles they read buttons with whole sentences, day by day.
 */
export function useWithoutTableRoles(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const clean = (): void => {
      for (const each of element.querySelectorAll(ROLES)) {
        each.removeAttribute('role');
        each.removeAttribute('aria-label');
      }
    };
    clean();
    // It draws parts anew by itself, after it has measured them.
    const observer = new MutationObserver(clean);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [box]);
}
