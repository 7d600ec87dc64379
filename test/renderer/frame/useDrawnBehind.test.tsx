import { beginFirstPicture } from '@renderer/frame/firstPicture';
import { useDrawnBehind } from '@renderer/frame/useDrawnBehind';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

/** Whether a screen would draw its rows, each time that it is drawn. */
const pictures: boolean[] = [];

function Screen({ isHere }: { isHere: boolean }) {
  pictures.push(useDrawnBehind(isHere));
  return null;
}

afterEach(() => {
  cleanup();
  pictures.length = 0;
});

test('an answer that is kept is drawn with the screen, not behind place holders', () => {
  render(<Screen isHere />);
  expect(pictures).toEqual([true]);
});

test('an answer that comes is drawn behind the picture that stands', () => {
  const { rerender } = render(<Screen isHere={false} />);
  rerender(<Screen isHere />);
  expect(pictures).toEqual([false, false, true]);
});

test('the answer of the first picture of the window is drawn at once', () => {
  act(() => beginFirstPicture(new Promise(() => undefined)));
  const { rerender } = render(<Screen isHere={false} />);
  rerender(<Screen isHere />);
  expect(pictures).toEqual([false, true]);
});

test('one that came before it is drawn with it', () => {
  act(() => beginFirstPicture(new Promise(() => undefined)));
  render(<Screen isHere />);
  expect(pictures).toEqual([true]);
});
