import { firstRows } from '@renderer/frame/firstRows';
import { useVirtualizer } from '@tanstack/react-virtual';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ROW = 40;
let tellSize: (height: number) => void = () => undefined;
const measured = vi.fn(() => 1);
const scrolled = vi.fn();

beforeEach(() => {
  window.innerHeight = 500;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: (entries: unknown[]) => void) {
        tellSize = (height) => tell([{ borderBoxSize: [{ inlineSize: 300, blockSize: height }] }]);
      }
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(measured);
  HTMLElement.prototype.scrollTo = scrolled;
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function List() {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: 1_000,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 0,
    ...firstRows(100),
  });
  return (
    <div ref={scroller}>
      {list.getVirtualItems().map(({ key }) => (
        <p key={key}>row</p>
      ))}
      <button type="button" onClick={() => list.scrollToOffset(0)}>
        top
      </button>
    </div>
  );
}

const rows = (): number => screen.getAllByText('row').length;

test('rows are drawn for a guessed height without a look at the layout, then for the true one', () => {
  render(<List />);
  expect(rows()).toBe(400 / ROW);
  expect(measured).not.toHaveBeenCalled();
  expect(scrolled).not.toHaveBeenCalled();
  act(() => tellSize(320));
  expect(rows()).toBe(320 / ROW);
});

test('later a list scrolls to its top as to any other place', () => {
  render(<List />);
  act(() => screen.getByRole('button').click());
  expect(scrolled).toHaveBeenCalledTimes(1);
});
