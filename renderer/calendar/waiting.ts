import type { OutputOf } from '@shared/contract';
import type { CalendarItem } from '@shared/contract/calendar';
import type { OccasionRow } from '@shared/contract/occasions';
import type { PlanLine } from '@shared/contract/plan';
import type { Day, Zone } from '@shared/domain/time';
import type { ActivityKind } from '@shared/domain/words';
import { shownAt } from '@renderer/activities/movedTo';
import type { Place } from './moving';

type Open = OutputOf<'today.open'>;

/** Something that has no place in the days to come: it is dragged into the calendar, or carried there by keys. */
export type WaitingItem =
  | { readonly kind: 'overdue'; readonly id: string; readonly activity: Open['overdue']['rows'][number] }
  /** A contact that the call plan has on a day, without a time. */
  | { readonly kind: 'line'; readonly id: string; readonly line: PlanLine }
  | { readonly kind: 'client'; readonly id: string; readonly client: Open['withoutNext']['rows'][number] }
  | { readonly kind: 'occasion'; readonly id: string; readonly occasion: OccasionRow };

export const clientOf = (item: WaitingItem): { readonly id: string; readonly name: string } => {
  switch (item.kind) {
    case 'overdue':
      return { id: item.activity.clientId, name: item.activity.clientName };
    case 'line':
      return { id: item.line.clientId, name: item.line.client };
    case 'client':
      return { id: item.client.clientId, name: item.client.name };
    case 'occasion':
      return { id: item.occasion.clientId, name: item.occasion.client };
  }
};

/** Null: whom to ask for by default. */
export const personOf = (item: WaitingItem): string | null =>
  item.kind === 'overdue' ? item.activity.personId : item.kind === 'occasion' ? item.occasion.personId : null;

/** The contact that is moved when it gets its place; null where a new one is made. */
export const contactIdOf = (item: WaitingItem): string | null =>
  item.kind === 'overdue' || item.kind === 'line' ? item.id : null;

export const kindOf = (item: WaitingItem): ActivityKind => {
  switch (item.kind) {
    case 'overdue':
      return item.activity.kind;
    case 'line':
      return item.line.kind;
    case 'client':
      return 'call';
    case 'occasion':
      return 'greeting';
  }
};

/** The lines of a week's plan that have a day and no time; what is overdue is listed as that. */
export const linesWithoutTime = (lines: readonly PlanLine[], today: Day): WaitingItem[] =>
  lines.flatMap((line): WaitingItem[] => {
    const { activityId: id, status, time, day, reasons } = line;
    if (id === null || status !== 'planned' || time !== null || day < today) return [];
    const isOverdue = reasons.some((reason) => reason.id === id && reason.kind === 'overdue');
    return isOverdue ? [] : [{ kind: 'line', id, line }];
  });

/** What a contact takes when nothing says it, in minutes. */
export const USUAL_LENGTH = 30;

/** Where it stands when it is taken up: on its day of the plan, else on the day that is looked at, not in the past; at its time on the user's clock. */
export function firstPlace(item: WaitingItem, day: Day, today: Day, zone: Zone): Place {
  const seen = day < today ? today : day;
  switch (item.kind) {
    case 'overdue':
      return {
        ...{ day: seen, time: shownAt(item.activity, zone).time },
        minutes: item.activity.minutes ?? USUAL_LENGTH,
      };
    case 'line':
      return { day: item.line.day, time: null, minutes: item.line.minutes ?? USUAL_LENGTH };
    default:
      return { day: seen, time: null, minutes: USUAL_LENGTH };
  }
}

/** How it is drawn where it would stand. */
export function ghostOf(item: WaitingItem, place: Place): Extract<CalendarItem, { layer: 'activity' }> {
  const { id: clientId, name: clientName } = clientOf(item);
  return {
    ...{ layer: 'activity', id: GHOST, clientId, clientName, dealTitle: '', dealId: null, status: 'planned' },
    personId: personOf(item),
    kind: kindOf(item),
    purpose: item.kind === 'overdue' ? item.activity.purpose : item.kind === 'line' ? item.line.purpose : '',
    ...place,
  };
}

export const GHOST = 'ghost';
