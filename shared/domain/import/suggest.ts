import { nameKey } from '@shared/domain/names';

export interface Suggestion {
  readonly name: string;
  /** 0…1; 1 means that only blanks, case or punctuation differ. */
  readonly likeness: number;
}

/** Below this two names are just two names. */
const LIKE = 0.7;

/**
 * Names of ours that a foreign name may mean, the likeliest first, at most three ("GTXPro" → "GTX Pro"). These are
 * suggestions for the user to confirm; nothing applies them by itself.
 */
export function suggestNames(foreign: string, ours: readonly string[]): Suggestion[] {
  const wanted = squeezed(foreign);
  if (wanted === '') return [];
  const found: Suggestion[] = [];
  for (const name of ours) {
    const likeness = similarity(wanted, squeezed(name));
    if (likeness >= LIKE) found.push({ name, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1)).slice(0, 3);
}

const squeezed = (name: string): string => nameKey(name).replaceAll(' ', '').slice(0, 100);

/** 1 − edits ÷ length of the longer; an edit inserts, drops, replaces a letter or swaps two neighbours. */
function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.abs(a.length - b.length) > longer * (1 - LIKE)) return 0;
  return 1 - edits(a, b) / longer;
}

function edits(a: string, b: string): number {
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const ways = [
        at(above, column) + 1,
        at(line, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        ...(swapped ? [at(older, column - 2) + 1] : []),
      ];
      line.push(Math.min(...ways));
    }
    older = above;
    above = line;
  }
  return at(above, b.length);
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY;
