import { useEffect, useRef } from 'react';
import { addLayer, type KeyActions, type Scope } from './registry';

/**
 * Registers keys while the component is mounted:
 * `useKeys('screen', { KeyD: { label: t('keys:done'), run: markDone } })`. The actions may be a new object each time.
 */
export function useKeys(scope: Scope, actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => addLayer({ scope, actions: () => latest.current }), [scope]);
}
