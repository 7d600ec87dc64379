/** A process that ends this often within this time has a cause that starting it again does not cure. */
export const LIMIT = 5;
export const WITHIN_MS = 60_000;

const DELAYS_MS = [0, 250, 1000, 4000] as const;

/**
 * How long to wait before the database process is started again; null: not any more.
 *
 * @param ends instants (ms) at which it ended unasked, the newest last
 */
export function restartDelay(ends: readonly number[]): number | null {
  const newest = ends.at(-1);
  if (newest === undefined) return 0;
  const recent = ends.filter((end) => newest - end < WITHIN_MS).length;
  if (recent >= LIMIT) return null;
  return DELAYS_MS[recent - 1] ?? null;
}
