import { PULL_IN } from '@shared/domain/cadence';
import { isMeeting } from '@shared/domain/process';
import type { Time, Weekday, Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';

/** The two kinds of capacity of a day (`product.md` §5): meetings, visits and video calls are meetings; all else are calls. */
export const SLOTS = ['calls', 'meetings'] as const;
export type Slot = (typeof SLOTS)[number];

export const slotOf = (kind: ActivityKind): Slot => (isMeeting(kind) ? 'meetings' : 'calls');

/** How many contacts of each kind fit into a day. */
export type Capacity = Readonly<Record<Slot, number>>;

/** What the user decides about plans. */
export interface PlannerSettings {
  /** The user's zone: days and working hours are on its clock. */
  readonly zone: Zone;
  readonly workStart: Time;
  readonly workEnd: Time;
  readonly capacity: Readonly<Record<Weekday, Capacity>>;
  /** Working days of a week in turn for calls only and for meetings only. */
  readonly alternation: 'none' | 'calls-first' | 'meetings-first';
  /** How long one contact takes, preparation and notes included. */
  readonly minutes: Capacity;
  /** A cadence may be pulled into a plan from this part of the ideal interval. */
  readonly pullIn: number;
  /** When people in other zones without windows of their own may be reached, on their clock; null: at any time. */
  readonly courteous: { readonly from: Time; readonly to: Time } | null;
}

const USUAL: Capacity = { calls: 20, meetings: 3 };

/** Until the user says otherwise; zone and hours come from the program's settings. */
export const PLANNER_DEFAULTS: Omit<PlannerSettings, 'zone' | 'workStart' | 'workEnd'> = {
  capacity: { 1: USUAL, 2: USUAL, 3: USUAL, 4: USUAL, 5: USUAL, 6: USUAL, 7: USUAL },
  alternation: 'none',
  minutes: { calls: 15, meetings: 60 },
  pullIn: PULL_IN,
  courteous: { from: '09:00', to: '20:00' },
};
