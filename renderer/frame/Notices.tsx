import { Notifications, useNotifications } from '@mantine/notifications';
import { useEffect } from 'react';

/** Notices at the lower edge, which may come over everything at any time, but not over what has the focus. */
export function Notices() {
  useStandAside();
  return <Notifications position="bottom-center" limit={3} />;
}

/**
 * What the keys have just moved has the focus, and may stand at the lower edge; the notice about it, which comes a moment later, then goes to
 * the upper one (`global.css`). It stays there until it would hide something there, or is gone.
 */
function useStandAside(): void {
  const { notifications } = useNotifications();
  useEffect(() => {
    const { body } = document;
    if (notifications.length === 0) {
      delete body.dataset.noticesHigh;
      return;
    }
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (hides(body)) body.toggleAttribute('data-notices-high');
      });
    };
    look();
    document.addEventListener('focusin', look);
    document.addEventListener('scroll', look, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('focusin', look);
      document.removeEventListener('scroll', look, true);
    };
  }, [notifications]);
}

/** Whether the notices lie over what has the focus, and would not do so at the other edge. */
function hides(body: HTMLElement): boolean {
  const notices = document.querySelector('.mantine-Notifications-root[data-position="bottom-center"]');
  const focused = document.activeElement;
  if (!notices || !focused || focused === body || notices.contains(focused)) return false;
  const box = (focused.closest(ROW) ?? focused).getBoundingClientRect();
  const { top, bottom, left, right } = notices.getBoundingClientRect();
  const height = window.innerHeight;
  // A whole part of the screen is not what was moved.
  if (box.height > height / 2 || box.right < left || box.left > right) return false;
  const covers = (from: number, to: number): boolean => box.bottom > from && box.top < to;
  return covers(top, bottom) && !covers(height - bottom, height - top);
}

const ROW = '[data-row], [data-section-row], [data-card]';
