import type { DayLoadData } from '@shared/contract/planWords';
import type { Day } from '@shared/domain/time';
import { SLOTS, type Slot } from '@shared/domain/planner';

/** How full a day is with one kind of contact. */
export interface SlotLoad {
  readonly slot: Slot;
  readonly used: number;
  /** 0: the day takes none, or has passed; what stands there stands by the user's will. */
  readonly capacity: number;
  readonly isOver: boolean;
}

/** The kinds of contact that a day takes or holds; empty on a day off without contacts. */
export const shownLoads = (load: DayLoadData | null): SlotLoad[] =>
  load === null
    ? []
    : SLOTS.map((slot) => {
        const [used, capacity] = [load.used[slot], load.capacity[slot]];
        return { slot, used, capacity, isOver: capacity > 0 && used > capacity };
      }).filter(({ used, capacity }) => used > 0 || capacity > 0);

/** The first day from `today` on that takes one more call; null when none does. */
export const dayWithRoom = (
  days: readonly { readonly day: Day; readonly load: DayLoadData | null }[],
  today: Day,
): Day | null =>
  days.find(({ day, load }) => day >= today && load !== null && load.used.calls < load.capacity.calls)?.day ??
  null;

/** Which kind a day is for when days of calls and of meetings alternate; null when it takes both or neither. */
export function dayKind(load: DayLoadData | null): Slot | null {
  if (load === null) return null;
  const { calls, meetings } = load.capacity;
  if (calls > 0 === meetings > 0) return null;
  return calls > 0 ? 'calls' : 'meetings';
}
