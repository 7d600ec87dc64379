import { type RefObject, useEffect } from 'react';

/**
 * Takes a drop wherever something from outside has just come over. The library accepts only what is over the same thing for a while, but
 * its ghost follows the pointer, so that a quick hand would drop on it in vain.
 */
export function useDropAnywhere(box: RefObject<HTMLElement | null>, isDragged: boolean): void {
  useEffect(() => {
    const { current } = box;
    if (!current || !isDragged) return;
    const accept = (event: DragEvent): void => event.preventDefault();
    current.addEventListener('dragenter', accept);
    return () => current.removeEventListener('dragenter', accept);
  }, [box, isDragged]);
}
