import { wakeFormats } from '@electron/preload/intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const made: string[] = [];
const stub = (name: string) =>
  class {
    constructor() {
      made.push(name);
    }
  };

beforeEach(() => {
  vi.useFakeTimers();
  made.length = 0;
  vi.stubGlobal('Intl', { NumberFormat: stub('number'), DateTimeFormat: stub('date') });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first formats are made behind the task that asks for the files of the page, and never both in one', () => {
  wakeFormats();
  expect(made).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(made).toEqual(['number']);
  vi.advanceTimersToNextTimer();
  expect(made).toEqual(['number', 'date']);
});
