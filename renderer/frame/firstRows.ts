import { elementScroll, type Rect, type Virtualizer } from '@tanstack/react-virtual';

/** Lists that have been told where they begin. */
const begun = new WeakSet<Element>();

/**
 * For the virtual list of a screen, whose rows are drawn together with their heads: its height is first guessed from what stands above it,
 * in pixels, and put right with the layout. Measuring it and scrolling it to its top, as the library does with a list that
 * comes, would each lay out the whole window in the middle of drawing.
 */
export const firstRows = (above: number) => ({
  initialRect: { width: 0, height: window.innerHeight - above },
  observeElementRect,
  scrollToFn,
});

type List<E extends Element> = Virtualizer<E, Element>;

function observeElementRect<E extends Element>({ scrollElement }: List<E>, tell: (rect: Rect) => void) {
  if (!scrollElement) return;
  const observer = new ResizeObserver(([entry]) => {
    const size = entry?.borderBoxSize[0];
    if (size) tell({ width: Math.round(size.inlineSize), height: Math.round(size.blockSize) });
  });
  observer.observe(scrollElement, { box: 'border-box' });
  return () => observer.disconnect();
}

function scrollToFn<E extends Element>(
  offset: number,
  options: Parameters<typeof elementScroll>[1],
  list: List<E>,
): void {
  const element = list.scrollElement;
  const isFirst = element !== null && !begun.has(element);
  if (isFirst) begun.add(element);
  if (!isFirst || offset !== 0) elementScroll(offset, options, list);
}
