import { fetchLetters } from '@renderer/theme/letters';
import { beforeEach, expect, test, vi } from 'vitest';

const load = vi.fn(async () => []);
beforeEach(() => {
  load.mockClear();
  Object.defineProperty(document, 'fonts', { value: { load }, configurable: true });
});

test('Russian and Slovenian letters are fetched at once, English ones come with the page', () => {
  fetchLetters('en');
  expect(load).not.toHaveBeenCalled();
  fetchLetters('ru');
  expect(load).toHaveBeenLastCalledWith(expect.stringContaining('Inter Variable'), 'я');
  fetchLetters('sl');
  expect(load).toHaveBeenLastCalledWith(expect.stringContaining('Inter Variable'), 'č');
});

test('that they do not come stops nothing', async () => {
  // Not a mock of the test's library: that would look after the refusal itself.
  const refused = () => Promise.reject(new Error('no such file'));
  Object.defineProperty(document, 'fonts', { value: { load: refused }, configurable: true });
  fetchLetters('ru');
  await new Promise((resume) => setTimeout(resume));
});
