import type { DayNote, DayObstacle } from './answer';
import type { PlanFrame } from './frame';

/**
 * What is noted about each day of a week, four bits a day in one number: a hundred thousand clients have few different notes,
 * and those who have the same share one list.
 */
export type Notes = number;

const NAMES = [
  'open',
  'past',
  'day-off',
  'other-kind',
  'no-capacity',
  'no-time',
  'taken',
  'before',
  'after',
  'window-closed',
  'gap',
  'cap',
  'full',
  'chosen',
] as const satisfies readonly DayNote['note'][];

export const noteAt = (notes: Notes, day: number): DayNote['note'] =>
  NAMES[(notes >> (day * 4)) & 15] ?? 'open';

export const withNote = (notes: Notes, day: number, note: DayNote['note']): Notes =>
  (notes & ~(15 << (day * 4))) | (NAMES.indexOf(note) << (day * 4));

export const notesOf = (obstacles: readonly (DayObstacle | null)[]): Notes =>
  obstacles.reduce<Notes>((notes, obstacle, day) => withNote(notes, day, obstacle ?? 'open'), 0);

/** Bit per day that is open. */
export function openDays(notes: Notes): number {
  let days = 0;
  for (let day = 0; day < 7; day += 1) if (((notes >> (day * 4)) & 15) === 0) days |= 1 << day;
  return days;
}

/** Notes in which the open days are full. */
export function filled(notes: Notes): Notes {
  let result = notes;
  for (let day = 0; day < 7; day += 1)
    if (((notes >> (day * 4)) & 15) === 0) result = withNote(result, day, 'full');
  return result;
}

/** Writes notes out; equal ones as the same list. */
export function noteWriter({ days }: PlanFrame): (notes: Notes) => readonly DayNote[] {
  const written = new Map<Notes, readonly DayNote[]>();
  return (notes) => {
    const known = written.get(notes);
    if (known) return known;
    const list = days.map((day, index) => ({ day, note: noteAt(notes, index) }));
    written.set(notes, list);
    return list;
  };
}
