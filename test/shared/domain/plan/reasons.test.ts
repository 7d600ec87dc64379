import { countedTexts } from '@shared/domain/plan';
import { describe, expect, it } from 'vitest';

describe('the reasons of a line', () => {
  it('are said once each, with their number, in the order in which they came', () => {
    expect(countedTexts(['due Wed', 'overdue', 'due Wed', 'due Wed'])).toEqual(['due Wed (×3)', 'overdue']);
  });

  it('stay as they are when each is another one', () => {
    expect(countedTexts(['due Wed', 'due Thu'])).toEqual(['due Wed', 'due Thu']);
    expect(countedTexts([])).toEqual([]);
  });
});
