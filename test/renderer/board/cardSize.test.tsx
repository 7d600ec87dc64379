import { CARD_HEIGHT, useCardSize } from '@renderer/board/cardSize';
import { act, cleanup, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let tell: (width: number) => void = () => undefined;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(observed: (entries: object[]) => void) {
        tell = (width) => act(() => observed([{ borderBoxSize: [{ inlineSize: width }] }]));
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function Columns() {
  const board = useRef<HTMLDivElement>(null);
  const size = useCardSize(board);
  return (
    <div ref={board}>
      <section>
        {size} {CARD_HEIGHT[size]}
      </section>
    </div>
  );
}

test.each([
  [1280, 'narrow 88'],
  [1920, 'wide 78'],
])('in a window of %i pixels the cards are drawn right the first time', (width, text) => {
  window.innerWidth = width;
  render(<Columns />);
  expect(screen.getByText(text)).toBeTruthy();
});

test('a card gets its fourth line as soon as its column has no room for a client beside an amount', () => {
  window.innerWidth = 1920;
  render(<Columns />);
  tell(190);
  expect(screen.getByText('narrow 88')).toBeTruthy();
  tell(191);
  expect(screen.getByText('wide 78')).toBeTruthy();
});
