import { remembering } from '@renderer/format/remembering';
import { expect, test, vi } from 'vitest';

test('each thing is looked up once', () => {
  const find = vi.fn((key: string) => key.toUpperCase());
  const word = remembering(find);
  expect(['met', 'none', 'met', 'met'].map(word)).toEqual(['MET', 'NONE', 'MET', 'MET']);
  expect(find.mock.calls.map(([key]) => key)).toEqual(['met', 'none']);
});
