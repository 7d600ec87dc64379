import { beginFirstPicture } from '@renderer/frame/firstPicture';
import { useDrawnBehind } from '@renderer/frame/useDrawnBehind';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';

/** Whether a screen would draw its rows, each change of mind. */
const pictures: boolean[] = [];

function Screen({ isHere }: { isHere: boolean }) {
  const isDrawn = useDrawnBehind(isHere);
  if (pictures.at(-1) !== isDrawn) pictures.push(isDrawn);
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
  expect(pictures).toEqual([false, true]);
});

test('before the first picture of the window an answer is drawn behind it, however early it came', () => {
  act(() => beginFirstPicture(new Promise(() => undefined)));
  render(<Screen isHere />);
  expect(pictures).toEqual([false, true]);
});
