import { useLayoutEffect, useRef } from 'react';
import { addLayer, type KeyActions, type Scope } from './registry';

/**
 * Registers keys while the component is mounted:
 * `useKeys('screen', { KeyD: { label: t('keys:done'), run: markDone } })`. The actions may be a new object each time.
 * With the picture, not a moment after it: a key acts on what is seen.
 */
export function useKeys(scope: Scope, actions: KeyActions): void {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => addLayer({ scope, actions: () => latest.current }), [scope]);
}
