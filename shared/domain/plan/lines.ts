import type { Day, Time, Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { present } from '@shared/errors';
import type { ActivityPlace, PlacedLine, PointPlace, ReasonKind } from './places';

/** Whom a line is about; texts are empty where nothing is known. */
export interface Whom {
  readonly clientId: string;
  readonly client: string;
  readonly dealId: string | null;
  readonly deal: string;
  readonly person: string;
  readonly phone: string;
  readonly email: string;
  readonly product: string;
  readonly manager: string;
}

/** A contact that is planned, or was done, with everything a line shows. */
export interface PlanActivity extends Omit<ActivityPlace, 'here'>, Whom {
  readonly kind: ActivityKind;
  readonly minutes: number | null;
  readonly purpose: string;
  readonly value: string;
  /** How often it was put off, and the day it was first planned for; 0 and null when it never was. */
  readonly snoozes: number;
  readonly firstDay: Day | null;
}

/** A pending control point with a due day. */
export interface PlanPoint extends PointPlace, Whom {
  /** Its own title, or the key that the catalogue names. */
  readonly text: string;
}

/** Why a line is there. */
export interface LineReason {
  /** The contact or the control point that is the reason. */
  readonly id: string;
  readonly kind: ReasonKind;
  /** The contact's purpose, or the control point's text. */
  readonly text: string;
  /** The day the contact was planned for or the point was due. */
  readonly day: Day;
}

/** One line of the call plan: one client on one day. */
export interface PlanLine extends Whom {
  /** The id of the activity that leads the line, else of its first control point: the same from export to export. */
  readonly uid: string;
  readonly activityId: string | null;
  readonly day: Day;
  /** Null when any time of the day will do; a contact that was moved here because it is overdue has lost its time. */
  readonly time: Time | null;
  readonly minutes: number | null;
  readonly zone: Zone;
  /** The day that `time` belongs to on the clock of `zone`; another one than `day` only where it was agreed on another clock. */
  readonly agreedDay: Day;
  readonly kind: ActivityKind;
  readonly status: 'planned' | 'done';
  readonly purpose: string;
  readonly value: string;
  readonly reasons: readonly LineReason[];
  /** Of the contacts of the line the one that was put off most. */
  readonly snoozes: number;
  readonly firstDay: Day | null;
}

/** The contacts and control points of the placed lines, by id. */
export interface LineParts {
  readonly activities: ReadonlyMap<string, PlanActivity>;
  readonly points: ReadonlyMap<string, PlanPoint>;
}

/**
 * A placed line with its texts. The first reason leads it; of the others only what it lacks is taken: person, phone and e-mail
 * together, product, value. Null when a part is not there any more.
 */
export function lineOf(placed: PlacedLine, parts: LineParts): PlanLine | null {
  const found = placed.reasons.map(({ id }) => parts.activities.get(id) ?? parts.points.get(id));
  const all = found.filter((part) => part !== undefined);
  if (all.length < found.length) return null;
  const lead = present(all[0], 'a line has at least one reason');
  const { clientId, client, dealId, deal, manager } = lead;
  const reached = all.find((part) => part.person !== '' || part.phone !== '') ?? lead;
  const { day, time, zone, agreedDay, isDone } = placed;
  return {
    ...{ clientId, client, dealId, deal, manager },
    ...{ uid: lead.id, activityId: isActivity(lead) ? lead.id : null },
    ...{ day, time, zone, agreedDay, status: isDone ? 'done' : 'planned' },
    // A control point is to be called about; its reason says what it is.
    ...{ kind: isActivity(lead) ? lead.kind : 'call', purpose: isActivity(lead) ? lead.purpose : '' },
    minutes: isActivity(lead) ? lead.minutes : null,
    ...{ person: reached.person, phone: reached.phone, email: reached.email },
    product: all.find((part) => part.product !== '')?.product ?? '',
    value: all.find(isValued)?.value ?? '',
    ...putOff(all),
    reasons: placed.reasons.map(({ id, kind, day: own }, index) => ({
      ...{ id, kind, day: own },
      text: textOf(present(all[index], 'each reason has its part')),
    })),
  };
}

function putOff(all: readonly Part[]): Pick<PlanLine, 'snoozes' | 'firstDay'> {
  let [snoozes, firstDay]: [number, Day | null] = [0, null];
  for (const part of all)
    if (isActivity(part) && part.status === 'planned' && part.snoozes > snoozes)
      ({ snoozes, firstDay } = part);
  return { snoozes, firstDay };
}

type Part = PlanActivity | PlanPoint;
const isActivity = (part: Part): part is PlanActivity => 'purpose' in part;
const isValued = (part: Part): part is PlanActivity => isActivity(part) && part.value !== '';
const textOf = (part: Part): string => (isActivity(part) ? part.purpose : part.text);
