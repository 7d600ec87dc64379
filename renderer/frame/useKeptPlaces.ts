import { bringBack, type Spot, spotOf } from '@renderer/keys';
import { type ParsedLocation, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Previewed, usePreview } from './preview';

/** How a screen was left: its lists, its focus, and what was shown beside it. */
interface Left extends Spot {
  readonly beside: Previewed | null;
}

/** Steps of the way that are remembered. */
const LONGEST = 50;

/**
 * Going back leads to where the user was: row, scroll, focus and preview as they were left. A screen that is opened anew takes the focus
 * itself, so that the next key and a screen reader go on in it; by its name it is the heading that is read. The preview goes with the screen
 * that it stood beside.
 */
export function useKeptPlaces(): void {
  const router = useRouter();
  useEffect(() => {
    const left = new Map<string, Left>();
    const leave = router.subscribe('onBeforeNavigate', ({ fromLocation, toLocation, pathChanged }) => {
      if (!pathChanged) {
        if (fromLocation && isOtherList(fromLocation, toLocation)) usePreview.getState().hide();
        return;
      }
      const screen = contentOf();
      if (screen && fromLocation) {
        left.set(keyOf(fromLocation), { ...spotOf(screen), beside: usePreview.getState().shown });
        const [oldest] = left.keys();
        if (left.size > LONGEST && oldest !== undefined) left.delete(oldest);
      }
      usePreview.getState().hide();
    });
    const enter = router.subscribe('onRendered', ({ toLocation, pathChanged }) => {
      if (!pathChanged) return;
      const before = left.get(keyOf(toLocation));
      left.delete(keyOf(toLocation));
      if (before?.beside) usePreview.getState().show(before.beside);
      // What had the focus goes with the screen it stood on.
      requestAnimationFrame(() => {
        const screen = contentOf();
        if (!screen) return;
        if (document.activeElement === null || document.activeElement === document.body)
          screen.focus({ preventScroll: true });
        if (before) bringBack(before, screen);
      });
    });
    return () => {
      leave();
      enter();
    };
  }, [router]);
}

/** What a list of a screen is called in its address. */
const LISTS = ['view', 'by', 'deleted'] as const;

/** Another tab of the screen, or its trash: who is shown stands there no more. The views of the calendar hold the same. */
const isOtherList = (from: ParsedLocation, to: ParsedLocation): boolean =>
  to.pathname !== '/calendar' &&
  LISTS.some((name) => Reflect.get(from.search, name) !== Reflect.get(to.search, name));

const contentOf = (): HTMLElement | null => document.getElementById('content');

/** One step of the way; the same address may come several times. */
const keyOf = ({ state, href }: ParsedLocation): string => state.__TSR_key ?? href;
