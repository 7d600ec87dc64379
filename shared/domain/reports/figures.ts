/** Each figure that a list stands behind. */
export const FIGURES = [
  'planned',
  'kept',
  'missed',
  'done',
  'reached',
  'putOff',
  'newClients',
  'forward',
  'back',
  'won',
  'lost',
  'overdue',
  'withoutNext',
] as const;
export type Figure = (typeof FIGURES)[number];

/** Calls and meetings apart, as the capacity of a plan counts them (`slotOf`). */
export interface BySlot {
  readonly calls: number;
  readonly meetings: number;
}

export const NONE: BySlot = { calls: 0, meetings: 0 };
export const allOf = ({ calls, meetings }: BySlot): number => calls + meetings;
export const sumOf = (one: BySlot, other: BySlot): BySlot => ({
  calls: one.calls + other.calls,
  meetings: one.meetings + other.meetings,
});

/** How much of a plan was kept, 0…1; null where nothing was planned, because nothing of nothing is neither good nor bad. */
export const shareKept = (kept: BySlot, planned: BySlot): number | null =>
  allOf(planned) === 0 ? null : allOf(kept) / allOf(planned);
