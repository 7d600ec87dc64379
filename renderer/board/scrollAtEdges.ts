const EDGE = 56;
const FASTEST = 18;

/**
 * Scrolls the board sideways while a dragged card is held near its left or right edge. Returns what ends it. (Up and
 * down needs none: a card is dropped on a column, not on a place in it.)
 */
export function scrollAtEdges(board: HTMLElement): () => void {
  let x: number | null = null;
  let frame = requestAnimationFrame(function step() {
    if (x !== null) board.scrollLeft += speed(x, board.getBoundingClientRect());
    frame = requestAnimationFrame(step);
  });
  const follow = (event: DragEvent): void => {
    x = event.clientX;
  };
  window.addEventListener('dragover', follow, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('dragover', follow, { capture: true });
  };
}

/** Pixels a frame: faster the nearer to the edge, 0 away from both. */
export function speed(x: number, { left, right }: { left: number; right: number }): number {
  const beforeRight = right - x;
  const afterLeft = x - left;
  if (beforeRight < EDGE) return Math.ceil((1 - Math.max(beforeRight, 0) / EDGE) * FASTEST);
  if (afterLeft < EDGE) return -Math.ceil((1 - Math.max(afterLeft, 0) / EDGE) * FASTEST);
  return 0;
}
