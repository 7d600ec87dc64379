/** A row of what was said for one side: a person, or the client for everybody. */
export interface OfSide {
  /** Of the person; of the client when it is said for all. */
  readonly sideId: string;
}

/** The rows of each side, in their order. */
export function bySide<Row extends OfSide>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const sides = new Map<string, Row[]>();
  for (const row of rows) {
    const before = sides.get(row.sideId);
    if (before) before.push(row);
    else sides.set(row.sideId, [row]);
  }
  return sides;
}
