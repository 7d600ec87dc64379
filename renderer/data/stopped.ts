import type { ErrorCode, ErrorData } from '@shared/errors';
import { create } from 'zustand';

/** Errors after which no screen can work: the file cannot be used at all. */
const STOPS_ANY: ReadonlySet<ErrorCode> = new Set([
  'db-locked',
  'db-newer',
  'db-damaged',
  'db-missing-folder',
  'db-not-cuepoint',
]);
/** These stop the work only when even reading fails; a refused change alone is told where it was made. */
const STOPS_READING: ReadonlySet<ErrorCode> = new Set(['db-readonly', 'db-full', 'db-failed']);

interface Stopped {
  readonly error: ErrorData | null;
  stop(error: ErrorData): void;
  clear(): void;
}

/** The database error that stops all work, if there is one; the frame shows it instead of the screens. */
export const useStopped = create<Stopped>((set) => ({
  error: null,
  stop: (error) => set({ error }),
  clear: () => set({ error: null }),
}));

/** Looks at the error of any call and stops the screens when the database cannot be used at all. */
export function noteFailure(error: ErrorData): void {
  if (STOPS_ANY.has(error.code)) useStopped.getState().stop(error);
}

/** The same for a call that only reads. */
export function noteFailedReading(error: ErrorData): void {
  if (STOPS_READING.has(error.code)) useStopped.getState().stop(error);
}
