import { type Already, keptAfter } from '@shared/domain/results';
import type { ContactResult } from '@shared/domain/words';
import { describe, expect, it } from 'vitest';

const NOTHING: Already = { planned: null, comesDay: null, day: '2026-12-03', openDealId: null };

describe('what is planned already', () => {
  it.each<[string, Partial<Already>, ContactResult | null, 'comes' | 'planned' | null]>([
    ['nothing is there', {}, 'spoke', null],
    ['a contact of the client, outside of sales', { planned: { dealId: null } }, 'spoke', 'planned'],
    ['a contact of a sale, outside of sales', { planned: { dealId: 'd1' } }, null, 'planned'],
    ['a contact of the same sale', { planned: { dealId: 'd1' }, openDealId: 'd1' }, 'agreed', 'planned'],
    ['a contact of another sale', { planned: { dealId: 'd2' }, openDealId: 'd1' }, 'agreed', null],
    ['a contact of no sale, in a sale', { planned: { dealId: null }, openDealId: 'd1' }, 'no-answer', null],
    ['the client waits for another day', { planned: { dealId: null } }, 'call-back', null],
    ['the meeting was moved, though it comes again', { comesDay: '2026-12-01' }, 'moved', null],
    ['it comes again', { comesDay: '2026-12-10' }, 'spoke', 'comes'],
    ['it comes again before the retry', { comesDay: '2026-12-02' }, 'no-answer', 'comes'],
    ['the retry comes first', { comesDay: '2026-12-10' }, 'no-answer', null],
    ['no retry is left', { comesDay: '2026-12-10', day: null }, 'no-answer', 'comes'],
  ])('%s', (_, over, result, kept) => {
    expect(keptAfter(result, { ...NOTHING, ...over })).toBe(kept);
  });
});
